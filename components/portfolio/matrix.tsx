'use client'

import { useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react'
import { Icon } from '@/components/ui/icon'
import { Status, statusWord } from '@/components/ui/status'
import { Inspector } from './matrix-inspector'
import {
  hrefOf,
  isShown,
  type MatrixCell,
  type MatrixData,
  type MatrixFilter,
} from './matrix-model'
import { MatrixPhone } from './matrix-phone'
import { nextCell } from './matrix-keys'

/**
 * Criteria down, evidence across. Only filled cells are elements: what lies between is one cell that
 * spans it. Each filled cell is a link that opens the evidence; with room beside it, a click shows
 * what it says first.
 */
export function Matrix({ data, filter }: { data: MatrixData; filter: MatrixFilter }) {
  const grid = useRef<HTMLDivElement>(null)
  const [selected, setSelected] = useState(0)
  const cellsOf = useMemo(() => groupByRow(data.cells), [data.cells])
  const shown = data.cells[selected]

  const press = (event: KeyboardEvent) => {
    const from = (event.target as HTMLElement).closest<HTMLElement>('[data-cell]')
    if (!from) return
    const next = nextCell(data, filter, Number(from.dataset['cell']), event.key)
    if (next === null) return
    event.preventDefault()
    grid.current?.querySelector<HTMLElement>(`[data-cell="${next}"]`)?.focus()
  }

  const click = (event: MouseEvent, index: number) => {
    const isKey = event.detail === 0 || event.ctrlKey || event.metaKey || event.shiftKey
    if (isKey || index === selected || !window.matchMedia('(min-width: 70rem)').matches) return
    event.preventDefault()
    setSelected(index)
  }

  return (
    <>
      <div className="work desk">
        <div>
          <div
            className="scroll"
            tabIndex={0}
            role="region"
            aria-label={`${data.caption}, scrolls both ways`}
            ref={grid}
            onKeyDown={press}
          >
            <table className="mx">
              <caption className="sr">
                {data.caption}. Criteria down, evidence across; each filled cell gives its state and
                where to look. The arrow keys go from one filled cell to the next.
              </caption>
              <thead>
                <tr>
                  <th scope="col">Criterion</th>
                  <th scope="col">Stands at</th>
                  {data.columns.map((column, index) => (
                    <th
                      scope="col"
                      className={shown?.[1] === index ? 'e on' : 'e'}
                      key={column.number}
                    >
                      <a href={column.href}>
                        <span className="ti">{column.title}</span>
                        <span className="no">
                          <Icon name={column.icon} />
                          {column.number}
                        </span>
                      </a>
                    </th>
                  ))}
                </tr>
              </thead>
              {data.groups.map((group) => (
                <tbody key={group.from}>
                  <tr className="lo">
                    <th scope="rowgroup" colSpan={2}>
                      {group.href ? <a href={group.href}>{group.title}</a> : group.title}
                    </th>
                    {data.columns.length > 0 && <td colSpan={data.columns.length} />}
                  </tr>
                  {data.rows.slice(group.from, group.to).map((row, offset) => {
                    const index = group.from + offset
                    if (!isShown(row, filter)) return null
                    return (
                      <tr key={index} className={row.status === 'not-started' ? 'gap' : ''}>
                        <th scope="row">
                          <span className="cn">{row.number}</span>
                          <span>{row.text}</span>
                        </th>
                        <td className="sd">
                          <Status code={row.status} short />
                          {row.add && (
                            <a className="add" href={row.add}>
                              Add<span className="sr"> evidence for {row.number}</span>
                            </a>
                          )}
                        </td>
                        <Cells
                          data={data}
                          cells={cellsOf.get(index) ?? []}
                          selected={selected}
                          onClick={click}
                          onFocus={setSelected}
                        />
                      </tr>
                    )
                  })}
                </tbody>
              ))}
            </table>
          </div>
        </div>
        <Inspector data={data} cell={shown} />
      </div>
      <MatrixPhone data={data} filter={filter} cellsOf={cellsOf} />
    </>
  )
}

type IndexedCell = { cell: MatrixCell; index: number }

function Cells({
  data,
  cells,
  selected,
  onClick,
  onFocus,
}: {
  data: MatrixData
  cells: IndexedCell[]
  selected: number
  onClick: (event: MouseEvent, index: number) => void
  onFocus: (index: number) => void
}) {
  const parts = []
  let column = 0
  for (const sameColumn of byColumn(cells)) {
    const at = sameColumn[0]?.cell[1] ?? 0
    if (at > column) parts.push(<td className="run" key={`r${column}`} colSpan={at - column} />)
    parts.push(
      <td className="f" key={at}>
        {sameColumn.map(({ cell, index }) => (
          <a
            key={index}
            href={hrefOf(data, cell)}
            className={`st-${cell[2]}`}
            data-cell={index}
            tabIndex={index === selected ? 0 : -1}
            {...(index === selected && { 'aria-current': true })}
            onClick={(event) => onClick(event, index)}
            onFocus={() => onFocus(index)}
          >
            <span className="w">{statusWord(cell[2], true)}</span>
            <span className="at">{cell[3]}</span>
          </a>
        ))}
      </td>,
    )
    column = at + 1
  }
  const rest = data.columns.length - column
  if (rest > 0) parts.push(<td className="run" key={`r${column}`} colSpan={rest} />)
  return parts
}

function groupByRow(cells: MatrixCell[]): Map<number, IndexedCell[]> {
  const map = new Map<number, IndexedCell[]>()
  cells.forEach((cell, index) => {
    const list = map.get(cell[0])
    if (list) list.push({ cell, index })
    else map.set(cell[0], [{ cell, index }])
  })
  return map
}

function byColumn(cells: IndexedCell[]): IndexedCell[][] {
  const groups: IndexedCell[][] = []
  for (const each of cells.toSorted((a, b) => a.cell[1] - b.cell[1])) {
    const last = groups.at(-1)
    if (last?.[0]?.cell[1] === each.cell[1]) last.push(each)
    else groups.push([each])
  }
  return groups
}

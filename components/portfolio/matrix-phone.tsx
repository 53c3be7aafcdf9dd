import { EvidenceChip } from '@/components/ui/evidence-chip'
import { Status } from '@/components/ui/status'
import {
  hrefOf,
  isShown,
  type MatrixCell,
  type MatrixData,
  type MatrixFilter,
} from './matrix-model'

/** The same as a list, where a table would not fit. */
export function MatrixPhone({
  data,
  filter,
  cellsOf,
}: {
  data: MatrixData
  filter: MatrixFilter
  cellsOf: Map<number, { cell: MatrixCell; index: number }[]>
}) {
  return (
    <div className="phone">
      {data.groups.map((group) => {
        const rows = data.rows
          .slice(group.from, group.to)
          .map((row, offset) => ({ row, index: group.from + offset }))
          .filter(({ row }) => isShown(row, filter))
        if (rows.length === 0) return null
        return (
          <section key={group.from} aria-label={group.title}>
            <h2>{group.title}</h2>
            <ul>
              {rows.map(({ row, index }) => (
                <li key={index} className={row.status === 'not-started' ? 'gap' : ''}>
                  <div className="t">
                    <span className="cn">{row.number}</span>
                    <span>{row.text}</span>
                  </div>
                  <div className="b">
                    <Status code={row.status} />
                    {(cellsOf.get(index) ?? []).map(({ cell }) => {
                      const column = data.columns[cell[1]]
                      return column ? (
                        <EvidenceChip
                          key={cell[7]}
                          href={hrefOf(data, cell)}
                          icon={column.icon}
                          number={column.number}
                          location={cell[3]}
                        />
                      ) : null
                    })}
                    {row.add && (
                      <a className="btn quiet small" href={row.add}>
                        Add<span className="sr"> evidence for {row.number}</span>
                      </a>
                    )}
                  </div>
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}

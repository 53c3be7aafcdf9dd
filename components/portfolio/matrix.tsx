'use client'

import { useEffect, useMemo, useRef, useState } from 'react'
import type { FocusEvent, KeyboardEvent, MouseEvent } from 'react'
import { matrixHtml } from './matrix-html'
import { Inspector } from './matrix-inspector'
import { nextCell } from './matrix-keys'
import type { MatrixData } from './matrix-model'

/**
 * The matrix, and beside it what the chosen cell says. Each filled cell is a link that opens the
 * evidence; with room beside it, a press of the mouse shows first what it says.
 *
 * The data comes as one text and the table leaves as one: passed on value by value and element by
 * element, the whole qualification's took five times as long.
 */
export function Matrix({ packed }: { packed: string }) {
  const grid = useRef<HTMLDivElement>(null)
  const pressed = useRef(-1)
  const [chosen, setChosen] = useState(0)
  const data = useMemo(() => JSON.parse(packed) as MatrixData, [packed])
  const table = useMemo(() => ({ __html: matrixHtml(data) }), [data])
  const cell = data.cells[chosen]
  useEffect(() => mark(grid.current, chosen, cell?.[1]), [table, chosen, cell])

  const indexOf = (target: EventTarget): number => {
    const link = target instanceof Element ? target.closest('.f > a') : null
    return link ? linksIn(grid.current).indexOf(link as HTMLAnchorElement) : -1
  }

  const press = (event: KeyboardEvent) => {
    const next = nextCell(data.cells, indexOf(event.target), event.key)
    if (next === null) return
    event.preventDefault()
    linksIn(grid.current)[next]?.focus()
  }

  const focus = (event: FocusEvent) => {
    const index = indexOf(event.target)
    if (index >= 0) setChosen(index)
  }

  const click = (event: MouseEvent) => {
    const index = indexOf(event.target)
    const isKey = event.detail === 0 || event.ctrlKey || event.metaKey || event.shiftKey
    // The press itself has moved the focus here: what counts is which cell was chosen before it.
    if (index < 0 || isKey || index === pressed.current) return
    if (window.matchMedia('(min-width: 70rem)').matches) event.preventDefault()
  }

  return (
    <div className="work">
      <div
        className="scroll"
        tabIndex={0}
        role="region"
        aria-label={`${data.caption}, scrolls both ways`}
        ref={grid}
        onKeyDown={press}
        onFocus={focus}
        onMouseDown={() => (pressed.current = chosen)}
        onClick={click}
        dangerouslySetInnerHTML={table}
      />
      <Inspector data={data} cell={cell} />
    </div>
  )
}

const linksIn = (grid: HTMLElement | null): HTMLAnchorElement[] =>
  grid ? [...grid.querySelectorAll<HTMLAnchorElement>('.f > a')] : []

/** One stop for the tab key among all cells; until scripts run, each is one. */
function mark(grid: HTMLElement | null, chosen: number, column = -1): void {
  for (const [index, link] of linksIn(grid).entries()) {
    link.tabIndex = index === chosen ? 0 : -1
    if (index === chosen) link.setAttribute('aria-current', 'true')
    else link.removeAttribute('aria-current')
  }
  const heads = grid?.querySelectorAll('thead .e') ?? []
  for (const [index, head] of heads.entries()) head.classList.toggle('on', index === column)
}

import type { ReactNode } from 'react'
import { Brand } from './brand'
import { Ways, type MastheadEntry } from './ways'

/** A letterhead, not a sidebar: the name, the ways to go, who is here. */
export function Masthead({
  home,
  nav,
  current,
  children,
}: {
  home: string
  nav: readonly MastheadEntry[]
  current?: string | undefined
  children?: ReactNode
}) {
  return (
    <header className="mast">
      <div className="wrap">
        <Brand href={home} />
        {nav.length > 0 && <Ways nav={nav} current={current} />}
        {children}
      </div>
    </header>
  )
}

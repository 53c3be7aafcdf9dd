import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'
import { Brand } from './brand'

export type MastheadEntry = { href: string; label: string }

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
        {nav.length > 0 && (
          <nav aria-label="Main">
            {nav.map((entry) => (
              <Link
                key={entry.href}
                href={entry.href}
                aria-current={entry.href === current ? 'page' : undefined}
              >
                {entry.label}
              </Link>
            ))}
          </nav>
        )}
        {children}
      </div>
    </header>
  )
}

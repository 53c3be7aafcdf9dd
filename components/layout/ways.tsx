'use client'

import { useEffect, useRef } from 'react'
import { Link } from '@/components/ui/link'

export type MastheadEntry = { href: string; label: string }

const show = (entry: Element | null | undefined) =>
  entry?.scrollIntoView({ block: 'nearest', inline: 'nearest' })

/**
 * Where one can go. On a narrow screen it scrolls sideways; browsers leave an entry half outside when
 * the keyboard reaches it, or when it is the page's own, so it is brought in.
 */
export function Ways({
  nav,
  current,
}: {
  nav: readonly MastheadEntry[]
  current?: string | undefined
}) {
  const here = useRef<HTMLElement>(null)
  useEffect(() => {
    const row = here.current
    const entry = row?.querySelector<HTMLElement>('[aria-current]')
    // Sideways alone: the page stays where it was.
    if (row && entry) row.scrollLeft = entry.offsetLeft + entry.offsetWidth - row.clientWidth
  }, [current])
  return (
    <nav aria-label="Main" ref={here} onFocus={({ target }) => show(target)}>
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
  )
}

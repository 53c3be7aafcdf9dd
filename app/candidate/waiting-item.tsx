import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'

/** One thing that waits: what it is, since when, and where to go for it. */
export function Item({
  href,
  title,
  number,
  when,
  children,
}: {
  href: string
  title: string
  number?: string
  when: string
  children: ReactNode
}) {
  return (
    <article className="item">
      <h3>
        <Link href={href}>
          {number && <span className="no">{number}</span>}
          {title}
        </Link>
      </h3>
      <span className="since">{when}</span>
      {children}
    </article>
  )
}

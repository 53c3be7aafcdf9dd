import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'
import { Time } from '@/components/ui/time'

/** One thing that waits: what, whose, since when. */
export function WaitingItem({
  href,
  title,
  since,
  now,
  children,
}: {
  href: string
  title: ReactNode
  since: Date
  now: Date
  children: ReactNode
}) {
  return (
    <article className="item">
      <h3>
        <Link href={href}>{title}</Link>
      </h3>
      <span className="since">
        <Time at={since} show="waited" now={now} />
      </span>
      <p className="meta">{children}</p>
    </article>
  )
}

import type { ReactNode } from 'react'
import { Due } from '@/components/planning/due'
import { Link } from '@/components/ui/link'
import { Time } from '@/components/ui/time'

/** One thing that waits: what, whose, since when. */
export function WaitingItem({
  href,
  title,
  since,
  now,
  due = false,
  act,
  children,
}: {
  href: string
  title: ReactNode
  since: Date
  now: Date
  /** `since` is the day by which it is due. */
  due?: boolean
  /** The one thing to do about it. */
  act?: ReactNode
  children: ReactNode
}) {
  return (
    <article className="item">
      <h3>
        <Link href={href}>{title}</Link>
      </h3>
      <span className="since">
        {due ? <Due on={since} now={now} /> : <Time at={since} show="waited" now={now} />}
      </span>
      <p className="meta">{children}</p>
      {act && <div className="act-one">{act}</div>}
    </article>
  )
}

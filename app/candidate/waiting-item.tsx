import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'

type Shown = {
  href: string
  title: string
  number?: string
  when: string
  /** Its day has gone by. */
  late?: boolean
  /** The one thing to do about it. */
  act?: ReactNode
}

/** One thing that waits, as a list of several kinds holds it. */
export type Wait = Shown & {
  id: string
  /** Since when, or by when it is due. */
  since: Date
  /** What is said of it below. */
  more: ReactNode
}

/** One thing that waits: what it is, since when, and where to go for it. */
export function Item({
  href,
  title,
  number,
  when,
  late = false,
  act,
  children,
}: Shown & { children: ReactNode }) {
  return (
    <article className="item">
      <h3>
        <Link href={href}>
          {number && <span className="no">{number}</span>}
          {title}
        </Link>
      </h3>
      <span className={late ? 'since late' : 'since'}>
        {late && <Icon name="triangle-alert" size={16} />} {when}
      </span>
      {children}
      {act && <div className="act-one">{act}</div>}
    </article>
  )
}

import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'

/** One thing that waits: what it is, since when, and where to go for it. */
export function Item({
  href,
  title,
  number,
  when,
  late = false,
  act,
  children,
}: {
  href: string
  title: string
  number?: string
  when: string
  /** Its day has gone by. */
  late?: boolean
  /** The one thing to do about it. */
  act?: ReactNode
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
      <span className={late ? 'since late' : 'since'}>
        {late && <Icon name="triangle-alert" size={16} />} {when}
      </span>
      {children}
      {act && <div className="act-one">{act}</div>}
    </article>
  )
}

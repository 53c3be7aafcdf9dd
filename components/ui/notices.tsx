import type { ReactNode } from 'react'
import { Icon } from './icon'
import type { IconName } from './icon-names'

const lockIcons = {
  locked: 'lock',
  waiting: 'hourglass',
  back: 'corner-up-left',
} as const satisfies Record<string, IconName>

/**
 * Why something cannot be changed: who has it, what for, since when (`title` and `children`), and
 * what would unlock it (`opens`). `back` is for work that has come back and is open again.
 */
export function LockNotice({
  kind = 'locked',
  title,
  opens,
  children,
}: {
  kind?: keyof typeof lockIcons
  title: ReactNode
  opens?: ReactNode
  children?: ReactNode
}) {
  return (
    <div className={kind === 'back' ? 'lock back' : 'lock'}>
      <Icon name={lockIcons[kind]} />
      <div>
        <p>
          <b>{title}</b> {children}
        </p>
        {opens && <p className="sm muted">{opens}</p>}
      </div>
    </div>
  )
}

/** Something to know before going on; not a lock, not an error. */
export function Note({ icon = 'info', children }: { icon?: IconName; children: ReactNode }) {
  return (
    <div className="lock">
      <Icon name={icon} />
      <div>{children}</div>
    </div>
  )
}

/** Nothing here yet, and the first thing to do about it. */
export function EmptyState({
  title,
  action,
  children,
}: {
  title: string
  action?: ReactNode
  children: ReactNode
}) {
  return (
    <div className="empty">
      <div>
        <h3>{title}</h3>
        <p>{children}</p>
        {action}
      </div>
    </div>
  )
}

/** What was typed is on the server: "Draft saved 14:06". */
export function Saved({ children }: { children: ReactNode }) {
  return (
    <span className="saved" role="status">
      <Icon name="check" />
      {children}
    </span>
  )
}

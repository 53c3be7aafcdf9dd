import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'

const most = 99

/** The way to what one was told, with how much of it is unread. */
export function Bell({ unread }: { unread: number }) {
  const count = unread > most ? `${most}+` : String(unread)
  return (
    <Link href="/notifications" className="bell">
      <Icon name="bell" size={20} />
      {unread > 0 && (
        <span className="count" aria-hidden>
          {count}
        </span>
      )}
      <span className="sr">
        {unread === 0
          ? 'Notifications'
          : unread > most
            ? `More than ${most} unread notifications`
            : `${unread} unread ${unread === 1 ? 'notification' : 'notifications'}`}
      </span>
    </Link>
  )
}

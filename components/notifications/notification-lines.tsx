import { Button } from '@/components/ui/button'
import { formatDate, formatDateTime, toIsoDate, formatTime } from '@/lib/kernel/dates'

type Line = { id: string; sentence: string; at: Date }

/** What happened, one by one; each leads to its place, and is read from then on. */
export function NotificationLines({
  items,
  now,
  read,
}: {
  items: readonly Line[]
  now: Date
  /** Marks one as read without going there; without it they are read. */
  read?: (form: FormData) => Promise<void>
}) {
  return (
    <ul className="lines told">
      {items.map(({ id, sentence, at }) => (
        <li key={id}>
          {/* Not fetched before it is pressed: being opened is what makes it read. */}
          <a href={`/notifications/${id}`}>{sentence}</a>
          <time className="since" dateTime={at.toISOString()} title={formatDateTime(at)}>
            {toIsoDate(at) === toIsoDate(now) ? `today, ${formatTime(at)}` : formatDate(at)}
          </time>
          {read && (
            <form action={read}>
              <input type="hidden" name="notification" value={id} />
              <Button type="submit" look="quiet" small aria-label={`Mark as read: ${sentence}`}>
                Mark as read
              </Button>
            </form>
          )}
        </li>
      ))}
    </ul>
  )
}

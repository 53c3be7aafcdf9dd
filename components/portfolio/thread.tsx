import { formatDateTime } from '@/lib/kernel/dates'

type Message = { id: string; text: string; at: Date; by: string; mine: boolean }

/** What was written, the oldest first; one's own stands to the right, and says so to those who do not see it. */
export function Thread({ messages }: { messages: readonly Message[] }) {
  return (
    <ol className="thread" aria-label="Messages, the oldest first">
      {messages.map(({ id, text, at, by, mine }) => (
        <li key={id} id={`m-${id}`} className={mine ? 'mine' : undefined}>
          <p className="meta">
            <b>{mine ? 'You' : by}</b> <time dateTime={at.toISOString()}>{formatDateTime(at)}</time>
          </p>
          <p className="words">{text}</p>
        </li>
      ))}
    </ol>
  )
}

import { Icon } from '@/components/ui/icon'
import { Saved } from '@/components/ui/notices'
import type { DraftSnapshot } from '@/components/ui/draft-keeper'
import { formatTime } from '@/lib/kernel/dates'

/** Whether what was typed is on the server, in words. */
export function DraftMark({ draft }: { draft: DraftSnapshot<unknown> }) {
  const { state, savedAt } = draft
  if (state === 'saved' && savedAt) return <Saved>Draft saved {formatTime(savedAt)}</Saved>
  if (state === 'waiting' || state === 'saving') return <span className="saved muted">Saving</span>
  if (state === 'untouched') return null
  return (
    <span className="saved" role="status">
      <Icon name="wifi-off" />
      {state === 'offline' && 'No connection. Kept in this browser.'}
      {state === 'refused' && 'Not saved on the server. Kept in this browser.'}
      {state === 'signed-out' && (
        <span>
          Kept in this browser.{' '}
          <a href="/sign-in" target="_blank">
            Sign in
          </a>
        </span>
      )}
    </span>
  )
}

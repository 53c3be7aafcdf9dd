import type { Role } from '@/lib/kernel/actor'
import { formatDate } from '@/lib/kernel/dates'
import { refusal, type Refusal } from '@/lib/kernel/result'
import { mostKept, mostWaiting } from '@/lib/packs/model/packs'

/** One who asks again and again would fill the disk and keep everybody else waiting. */
export const tooManyWaiting = (waiting: number): Refusal | null =>
  waiting < mostWaiting
    ? null
    : refusal(
        'packs-waiting',
        `${mostWaiting} packs that you asked for are still to be made. Wait for one of them, then ask again.`,
      )

/** The same portfolio is not packed twice at once. */
export const alreadyWaiting = (same: boolean): Refusal | null =>
  same ? refusal('pack-waiting', 'This pack was asked for already, and is still to be made.') : null

/** What is kept takes room from everybody’s evidence: the next one waits until the oldest is removed. */
export const tooManyKept = (role: Role, kept: number, oldestUntil: Date | null): Refusal | null => {
  const most = mostKept[role === 'candidate' ? 'candidate' : 'visit']
  if (kept < most) return null
  const until = oldestUntil ? ` The oldest is removed on ${formatDate(oldestUntil)}.` : ''
  return refusal(
    'packs-kept',
    `${most} packs that you asked for are kept already: download one of those.${until}`,
  )
}

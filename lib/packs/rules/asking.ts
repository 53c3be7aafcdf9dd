import { refusal, type Refusal } from '@/lib/kernel/result'
import { mostWaiting } from '@/lib/packs/model/packs'

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

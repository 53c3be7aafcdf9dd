import { refusal, type Refusal } from '@/lib/kernel/result'
import { formatDate } from '@/lib/kernel/dates'

/** A registration is dated within the qualification's window (domain.md §5). */
export function outsideWindow(
  registeredOn: string,
  window: { registrationStart: string; registrationEnd: string | null },
): Refusal | null {
  const { registrationStart, registrationEnd } = window
  const words =
    registeredOn < registrationStart
      ? `Registration for this qualification opened on ${formatDate(new Date(registrationStart))}.`
      : registrationEnd && registeredOn > registrationEnd
        ? `Registration for this qualification closed on ${formatDate(new Date(registrationEnd))}. Correct the date, or choose a qualification that is open.`
        : null
  return words ? refusal('outside-window', words, { fields: { registeredOn: words } }) : null
}

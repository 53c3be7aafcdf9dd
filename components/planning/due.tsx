import { Icon } from '@/components/ui/icon'
import { toIsoDate } from '@/lib/kernel/dates'
import { dueWords, isLate } from '@/lib/planning/rules/late'

/** By when, and how late it is: in words and with a sign, never by colour alone. */
export function Due({ on, now }: { on: Date; now: Date }) {
  const late = isLate(on, now)
  return (
    <span className={late ? 'due late' : 'due'}>
      {late && <Icon name="triangle-alert" size={16} />}{' '}
      <time dateTime={toIsoDate(on)}>{dueWords(on, now)}</time>
    </span>
  )
}

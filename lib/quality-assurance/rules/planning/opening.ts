import { daysBetween, formatDate } from '@/lib/kernel/dates'
import { refusal, type Refusal } from '@/lib/kernel/result'

type Dated = { number: number; startsOn: Date; endsOn: Date }

const longest = 400

/** A plan covers a period of a year or less that no other plan of the qualification has a day of. */
export function mayOpen(
  { startsOn, endsOn }: Pick<Dated, 'startsOn' | 'endsOn'>,
  others: readonly Dated[],
): Refusal | null {
  const days = daysBetween(startsOn, endsOn)
  if (days < 0) {
    const words = 'A plan ends on or after the day on which it begins.'
    return refusal('dates', words, { fields: { endsOn: words } })
  }
  if (days > longest) {
    const words = 'A plan covers a year at most.'
    return refusal('dates', words, { fields: { endsOn: words } })
  }
  const other = others.find((each) => each.startsOn <= endsOn && each.endsOn >= startsOn)
  return other
    ? refusal(
        'overlaps',
        `Plan ${other.number} covers ${formatDate(other.startsOn)} to ${formatDate(other.endsOn)} already. Draw that one again, or begin after it.`,
        { fields: { startsOn: 'Choose days that no other plan covers.' } },
      )
    : null
}

/** Plans are drawn by an approved strategy, and their samples are due on a day still to come. */
export function mayDraw(strategy: unknown, dueOn: string, today: string): Refusal | null {
  if (!strategy) {
    return refusal(
      'no-strategy',
      'No sampling strategy is approved for this qualification. A lead IQA approves one first.',
    )
  }
  return dueOn < today
    ? refusal('past', 'Samples are due today or later.', {
        fields: { dueOn: 'Give a later date.' },
      })
    : null
}

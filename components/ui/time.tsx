import {
  age,
  formatDate,
  formatDateTime,
  formatDay,
  formatLongDate,
  formatTime,
  formatWeekday,
  since,
  toIsoDate,
  waited,
} from '@/lib/kernel/dates'

const absolute = {
  date: formatDate,
  'date and time': formatDateTime,
  time: formatTime,
  'long date': formatLongDate,
  weekday: formatWeekday,
} as const

const relative = { day: formatDay, since, waited, age } as const

type Props =
  | { at: Date; show?: keyof typeof absolute; now?: never }
  | { at: Date; show: keyof typeof relative; now: Date }

/** A date or a time in UK words, with the exact value for machines. */
export function Time(props: Props) {
  const words =
    props.now === undefined
      ? absolute[props.show ?? 'date'](props.at)
      : relative[props.show](props.at, props.now)
  const timed = props.show === 'time' || props.show === 'date and time'
  return <time dateTime={timed ? props.at.toISOString() : toIsoDate(props.at)}>{words}</time>
}

import { formatDate } from '@/lib/kernel/dates'
import { firstRefusal, refusal, type Refusal } from '@/lib/kernel/result'

/** Our reading: nobody takes an NVQ younger or older than this; what says so is a slip of the year. */
export const candidateAges = { least: 14, most: 110 } as const
/** Whoever starts or is planned to end further away from their registration than this is a slip, too. */
const yearsAway = { start: 5, end: 10 } as const

const day = (iso: string): string => formatDate(new Date(iso))

const against = (code: string, field: string, words: string): Refusal =>
  refusal(code, words, { fields: { [field]: words } })

/** The same day so many years later; 29 February becomes 1 March, as a birthday does. */
function yearsLater(iso: string, years: number): string {
  const [year = '', month = '', date = ''] = iso.split('-')
  const on = new Date(Date.UTC(Number(year) + years, Number(month) - 1, Number(date)))
  return on.toISOString().slice(0, 10)
}

/** How old somebody born on a day is on another. */
export function ageOn(born: string, on: string): number {
  const years = Number(on.slice(0, 4)) - Number(born.slice(0, 4))
  return on.slice(5) < born.slice(5) ? years - 1 : years
}

/** A date of birth that cannot be a candidate's, who is registered on a day or is to be today. */
export function oddBirth(dateOfBirth: string | null | undefined, on: string): Refusal | null {
  if (!dateOfBirth) return null
  const odd = (words: string) => against('odd-birth', 'dateOfBirth', words)
  if (dateOfBirth > on) {
    return odd(`The date of birth, ${day(dateOfBirth)}, is after ${day(on)}. Correct it.`)
  }
  const age = ageOn(dateOfBirth, on)
  if (age >= candidateAges.least && age <= candidateAges.most) return null
  return odd(
    `Born on ${day(dateOfBirth)}, the candidate is ${age} years old on ${day(on)}. Correct the date of birth.`,
  )
}

export type RegistrationDates = {
  registeredOn: string
  dateOfBirth?: string | null | undefined
  startedOn?: string | null | undefined
  plannedEndOn?: string | null | undefined
}

/** Dates of one registration that cannot all be right; the first that is odd, with what it contradicts. */
export function oddDates(dates: RegistrationDates): Refusal | null {
  const { registeredOn, dateOfBirth, startedOn, plannedEndOn } = dates
  const start = (words: string) => against('odd-start', 'startedOn', words)
  const end = (words: string) => against('odd-end', 'plannedEndOn', words)
  return firstRefusal(
    oddBirth(dateOfBirth, registeredOn),
    !!startedOn &&
      (startedOn < yearsLater(registeredOn, -yearsAway.start) ||
        startedOn > yearsLater(registeredOn, yearsAway.start)) &&
      start(
        `The start, ${day(startedOn)}, is more than ${yearsAway.start} years away from the registration of ${day(registeredOn)}. Correct the year.`,
      ),
    !!plannedEndOn &&
      !!startedOn &&
      plannedEndOn < startedOn &&
      end(
        `The planned end, ${day(plannedEndOn)}, is before the start, ${day(startedOn)}. Correct one of the two.`,
      ),
    !!plannedEndOn &&
      plannedEndOn < registeredOn &&
      end(
        `The planned end, ${day(plannedEndOn)}, is before the registration of ${day(registeredOn)}. Correct it, or leave it empty.`,
      ),
    !!plannedEndOn &&
      plannedEndOn > yearsLater(registeredOn, yearsAway.end) &&
      end(
        `The planned end, ${day(plannedEndOn)}, is more than ${yearsAway.end} years after the registration of ${day(registeredOn)}. Correct the year.`,
      ),
  )
}

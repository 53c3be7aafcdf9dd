import { dayOf, toIsoDate } from '@/lib/kernel/dates'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** How long after each attempt that failed the next one is made; after the last it is given up, within a day. */
const waits = [1, 5, 15, 60, 180, 360, 720].map((minutes) => minutes * minute)

/** When a letter is tried again; null when it is given up. */
export const nextTry = (attempts: number, at: Date): Date | null => {
  const wait = waits[attempts - 1]
  return wait === undefined ? null : new Date(at.getTime() + wait)
}

/** News of so long ago is no news: a letter that nothing could send since lapses. */
export const staleAfter = 3 * day

// Longer than any act takes: what is on its way into today's letter when it goes out would be in none.
const quarter = 15 * minute

const londonHour = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  hourCycle: 'h23',
})

const hourOf = (date: Date, atHour: number): Date => {
  const utc = new Date(dayOf(toIsoDate(date)).getTime() + atHour * hour)
  // In summer London is an hour ahead.
  const summer = new Date(utc.getTime() - hour)
  return Number(londonHour.format(summer)) === atHour ? summer : utc
}

/** When the letter of the day goes out that takes what happened at `at` along: at a set hour of London time. */
export const digestAt = (at: Date, atHour: number): Date => {
  const today = hourOf(at, atHour)
  if (today.getTime() - at.getTime() > quarter) return today
  return hourOf(new Date(dayOf(toIsoDate(at)).getTime() + day + day / 2), atHour)
}

/** Nobody is woken by a reminder: it goes out from an hour before the letter of the day on. */
export const isTimeToRemind = (at: Date, atHour: number): boolean =>
  at.getTime() >= hourOf(at, atHour).getTime() - hour

/** A sentence with its names. Somebody who left, or a witness, is not named. */
export const withNames = (
  sentence: string,
  names: { by: string | null; candidate: string | null },
): string =>
  sentence.replace(/\{(by|candidate)\}/g, (_, who: 'by' | 'candidate') =>
    who === 'by' ? (names.by ?? 'Somebody') : (names.candidate ?? 'a candidate'),
  )

type Line = { id: string; sentence: string }

const footing = (address: string) => [
  '',
  'You are told this because of your part at the centre. How you are told is yours to choose:',
  `${address}/account#notifications`,
]

/** A letter in plain words: what happened, and where. */
export function wordsOf(letter: { digest: boolean; lines: readonly Line[]; address: string }): {
  subject: string
  text: string
} {
  const { digest, lines, address } = letter
  const link = ({ id }: Line) => `${address}/notifications/${id}`
  const [first] = lines
  if (!digest && first) {
    return {
      subject: first.sentence,
      text: [first.sentence, '', link(first), ...footing(address)].join('\n'),
    }
  }
  const count = lines.length === 1 ? 'One thing' : `${lines.length} things`
  return {
    subject: `${count} at Assay since yesterday`,
    text: [
      `${count} happened that you have not read yet:`,
      ...lines.flatMap((line) => ['', line.sentence, link(line)]),
      ...footing(address),
    ].join('\n'),
  }
}

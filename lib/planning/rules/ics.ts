/** A calendar as RFC 5545 has it: lines ended by CRLF, folded at 75 octets; instants in UTC, so that no time zone has to be told. */

export type IcsEntry = {
  uid: string
  /** When it came to what it says. */
  changedAt: Date
  /** Grows with every change, so that programs take the newer one. */
  sequence: number
  summary: string
  description: string
  location?: string
  url: string
  status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED'
  /** At a time, for so many minutes; or the whole of a day, as 2026-12-04. */
  when: { startsAt: Date; minutes: number } | { day: string }
}

/** Text of a property: what would end it, or begin another, is escaped; what cannot be printed is left out. */
export const escaped = (words: string): string =>
  words
    .replace(/\r\n?/g, '\n')
    // eslint-disable-next-line no-control-regex -- these are the ones to leave out
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n')

const most = 75
const octets = (character: string) => Buffer.byteLength(character, 'utf8')

/** No line is longer than 75 octets, and none is cut within a character. */
export function folded(line: string): string {
  let result = ''
  let length = 0
  for (const character of line) {
    const size = octets(character)
    if (length + size > most) {
      result += '\r\n '
      length = 1
    }
    result += character
    length += size
  }
  return result
}

const stamp = (at: Date) => at.toISOString().replace(/[-:]|\.\d{3}/g, '')
const dayStamp = (day: string) => day.replaceAll('-', '')
const dayAfter = (day: string) =>
  new Date(new Date(`${day}T00:00:00Z`).getTime() + 86_400_000).toISOString().slice(0, 10)

const whenLines = (when: IcsEntry['when']): string[] =>
  'day' in when
    ? [
        `DTSTART;VALUE=DATE:${dayStamp(when.day)}`,
        `DTEND;VALUE=DATE:${dayStamp(dayAfter(when.day))}`,
        // A day by which something is due takes up nobody's time.
        'TRANSP:TRANSPARENT',
      ]
    : [
        `DTSTART:${stamp(when.startsAt)}`,
        `DTEND:${stamp(new Date(when.startsAt.getTime() + when.minutes * 60_000))}`,
      ]

const entryLines = (entry: IcsEntry): string[] => [
  'BEGIN:VEVENT',
  `UID:${entry.uid}`,
  `DTSTAMP:${stamp(entry.changedAt)}`,
  `LAST-MODIFIED:${stamp(entry.changedAt)}`,
  `SEQUENCE:${entry.sequence}`,
  ...whenLines(entry.when),
  `SUMMARY:${escaped(entry.summary)}`,
  `DESCRIPTION:${escaped(entry.description)}`,
  ...(entry.location ? [`LOCATION:${escaped(entry.location)}`] : []),
  `URL:${entry.url}`,
  `STATUS:${entry.status}`,
  'END:VEVENT',
]

/** The whole file. */
export const icsOf = (name: string, entries: readonly IcsEntry[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Assay//Calendar//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT4H',
    ...entries.flatMap(entryLines),
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('')

import { describe, expect, test } from 'vitest'
import { briefly, icsEntry, monthAsked, monthBeside } from '@/lib/planning/rules/calendar'
import { escaped, folded, icsOf, type IcsEntry } from '@/lib/planning/rules/ics'

const changedAt = new Date('2026-11-20T08:01:02.345Z')
const visit: IcsEntry = {
  ...{ uid: 'plan-1@assay', changedAt, sequence: 2, summary: 'Visit', description: 'Units: A, B' },
  ...{ location: 'Desk; 2nd floor,\nHolbeck \\ Leeds', url: 'https://a.example/planning/plans/1' },
  ...{ status: 'CONFIRMED', when: { startsAt: new Date('2026-12-10T10:00:00Z'), minutes: 90 } },
}

describe('a calendar for other programs', () => {
  test('ends every line with CRLF, and gives instants in UTC', () => {
    const text = icsOf('Assay', [visit])
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(text.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true)
    expect(text.endsWith('END:VEVENT\r\nEND:VCALENDAR\r\n')).toBe(true)
    for (const line of [
      ...['UID:plan-1@assay', 'DTSTAMP:20261120T080102Z', 'SEQUENCE:2', 'STATUS:CONFIRMED'],
      ...['DTSTART:20261210T100000Z', 'DTEND:20261210T113000Z', 'DESCRIPTION:Units: A\\, B'],
      'LOCATION:Desk\\; 2nd floor\\,\\nHolbeck \\\\ Leeds',
    ]) {
      expect(text.split('\r\n')).toContain(line)
    }
  })

  test('gives a day as a day, that takes up nobody’s time', () => {
    const text = icsOf('Assay', [{ ...visit, when: { day: '2026-12-31' } }])
    expect(text).toContain('DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n')
    expect(text).toContain('TRANSP:TRANSPARENT')
  })

  test('lets nobody begin a line of their own', () => {
    expect(escaped('a\r\nEND:VEVENT\u0000\u0007;')).toBe('a\\nEND:VEVENT  \\;')
    const text = icsOf('Assay', [{ ...visit, summary: 'x\r\nBEGIN:VALARM' }])
    expect(text.split('\r\n')).not.toContain('BEGIN:VALARM')
  })

  test('folds at 75 octets, within no character, and unfolds to what it was', () => {
    const words = `SUMMARY:${'Zoë’s 茶 visit 🎓 '.repeat(20)}`
    const lines = folded(words).split('\r\n')
    expect(lines.length).toBeGreaterThan(4)
    for (const line of lines) expect(Buffer.byteLength(line, 'utf8')).toBeLessThanOrEqual(75)
    expect(lines.slice(1).every((line) => line.startsWith(' '))).toBe(true)
    expect(folded(words).replaceAll('\r\n ', '')).toBe(words)
    expect(folded('x'.repeat(75))).toHaveLength(75)
  })
})

describe('an entry', () => {
  const plan = {
    ...{ kind: 'plan' as const, id: '1', number: 3, entry: 'visit' as const, minutes: 60 },
    ...{ startsAt: new Date('2026-12-10T10:00:00Z'), place: 'Desk', references: ['M/506/2898'] },
    ...{ agreed: true, ending: null, sequence: 2, changedAt, candidate: 'Amara Grace Okafor' },
  }
  test('names nobody in full, and the candidate’s own nobody at all', () => {
    expect(icsEntry(plan, 'https://a.example', false).summary).toBe('Visit (Amara O.)')
    expect(icsEntry(plan, 'https://a.example', true).summary).toBe('Visit')
    expect(briefly('Zoë')).toBe('Zoë')
  })
  test('says what is proposed only, and what does not take place', () => {
    const status = (more: Partial<Parameters<typeof icsEntry>[0]>) =>
      icsEntry({ ...plan, ...more } as typeof plan, '', true).status
    expect(status({})).toBe('CONFIRMED')
    expect(status({ agreed: false })).toBe('TENTATIVE')
    expect(status({ ending: 'cancelled' } as never)).toBe('CANCELLED')
  })
  test('of an action tells the day, and nothing that was written', () => {
    const action = {
      ...{ kind: 'action' as const, id: '2', text: 'Ring Dev.', reference: null, sequence: 0 },
      ...{ dueOn: new Date('2026-12-04T00:00:00Z'), state: 'open' as const, changedAt },
      candidate: 'Amara Okafor',
    }
    const entry = icsEntry(action, '', false)
    expect(JSON.stringify(entry)).not.toContain('Dev')
    expect(entry).toMatchObject({ when: { day: '2026-12-04' }, status: 'CONFIRMED' })
  })
})

test('months come one after another, and nonsense is the present one', () => {
  const now = new Date('2026-12-31T23:30:00Z')
  expect(monthAsked('2027-02', now)).toBe('2027-02')
  for (const asked of [undefined, '', '2026-13', '0001-01', '2026-1', 'x'.repeat(900)]) {
    expect(monthAsked(asked, now)).toBe('2026-12')
  }
  expect([monthBeside('2026-12', 1), monthBeside('2026-01', -1)]).toEqual(['2027-01', '2025-12'])
})

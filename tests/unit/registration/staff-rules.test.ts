import { describe, expect, test } from 'vitest'
import type { StandingConflict } from '@/lib/registration/model/conflicts'
import { conflictsWith, unmitigated } from '@/lib/registration/rules/conflicts'
import { lacksTwoPeople, type Slot } from '@/lib/registration/rules/serving'
import { suggest, type Server } from '@/lib/registration/rules/suggesting'
import { mayDoToday } from '@/lib/registration/rules/today'

const fitting = [{ title: 'Assessing', roles: ['assessor' as const] }]
const specified = {
  groups: [{ code: 'A', title: 'Mandatory' }],
  units: [
    { reference: 'U1', group: 'A' },
    { reference: 'U2', group: 'A' },
  ],
}
const held = { title: 'Assessing', status: 'held' as const, targetOn: null }
const towards = { title: 'Assessing', status: 'workingTowards' as const, targetOn: '2026-12-01' }
const staff = (awards: Server['awards'], units: string[]) => ({
  seatId: 's',
  personId: 'p',
  awards,
  units,
})
const on = (awards: Server['awards'], units: string[], today = '2026-11-24') =>
  mayDoToday(staff(awards, units), 'assessor', specified, fitting, today)[0]

describe('what somebody may do today', () => {
  test('an award held decides alone in the units of competence, and says why not in the others', () => {
    expect(on([held], ['U1'])).toMatchObject({
      alone: ['U1'],
      countersigned: [],
      none: [{ references: ['U2'], why: expect.stringContaining('competent') }],
    })
  })
  test('working towards needs a countersignature until its date, and nothing is allowed after it', () => {
    expect(on([towards], ['U1', 'U2'])).toMatchObject({
      alone: [],
      countersigned: [{ references: ['U1', 'U2'], until: '2026-12-01' }],
      none: [],
    })
    expect(on([towards], ['U1', 'U2'], '2026-12-02')).toMatchObject({
      countersigned: [],
      none: [{ references: ['U1', 'U2'], why: expect.stringContaining('has passed') }],
    })
  })
  test('an award for another role carries nothing', () => {
    expect(
      mayDoToday(staff([held], ['U1']), 'iqa', specified, fitting, '2026-11-24')[0],
    ).toMatchObject({ alone: [], none: [{ references: ['U1', 'U2'] }] })
  })
})

const conflict = (about: Partial<StandingConflict>): StandingConflict => ({
  id: 'c',
  personId: 'p',
  name: 'Priya',
  nature: 'A cousin',
  registrationId: null,
  employer: null,
  colleaguePersonId: null,
  colleague: null,
  mitigation: null,
  ...about,
})
const work = { personId: 'p', registrationId: 'r', employer: 'Halden Water', serving: ['q'] }

describe('a conflict of interest', () => {
  test.each([
    ['in the candidate', { registrationId: 'r' }, 1],
    ['in another candidate', { registrationId: 'other' }, 0],
    ['in the employer, however it is written', { employer: ' halden water' }, 1],
    ['in another employer', { employer: 'Halden' }, 0],
    ['in a colleague who serves too', { colleaguePersonId: 'q' }, 1],
    ['in a colleague who does not', { colleaguePersonId: 'z' }, 0],
    ['of a colleague in this person', { personId: 'q', colleaguePersonId: 'p' }, 1],
    ['of somebody else in the candidate', { personId: 'q', registrationId: 'r' }, 0],
  ])('%s', (_, about, found) => {
    expect(conflictsWith([conflict(about)], work)).toHaveLength(found)
  })
  test('stops an allocation by name until a mitigation is written', () => {
    const bare = conflict({ registrationId: 'r' })
    expect(unmitigated([bare])).toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('Priya'),
    })
    expect(unmitigated([{ ...bare, mitigation: 'Sampled' }])).toBeNull()
  })
})

describe('assessor and IQA are two people', () => {
  const slot = (role: Slot['role'], personId: string, unitEnrolmentId: string | null = null) => ({
    role,
    personId,
    unitEnrolmentId,
  })
  test('of the whole registration', () => {
    expect(lacksTwoPeople([slot('assessor', 'p')], slot('iqa', 'p'), [])).not.toBeNull()
    expect(lacksTwoPeople([slot('assessor', 'p')], slot('iqa', 'q'), ['u'])).toBeNull()
  })
  test('of one unit; two staff are enough where they take turns', () => {
    const turns = [slot('assessor', 'p'), slot('iqa', 'q'), slot('assessor', 'q', 'u')]
    expect(lacksTwoPeople(turns, slot('iqa', 'p', 'u'), ['u', 'v'])).toBeNull()
    expect(lacksTwoPeople(turns, slot('iqa', 'q', 'u'), ['u', 'v'])).not.toBeNull()
  })
})

test('suggestions: competence first, then the site, then who has least to do; whoever may not stands last', () => {
  const server = (
    name: string,
    more: Partial<Server> & { refusal?: { code: string; message: string } },
  ) => ({
    seatId: name,
    personId: name,
    name,
    awards: [held],
    units: ['U1', 'U2'],
    caseload: 0,
    waiting: 0,
    sites: {},
    conflicts: [],
    refusal: null,
    ...more,
  })
  const ranked = suggest(
    [
      server('May not', { refusal: { code: 'conflict', message: 'No.' } }),
      server('Half', { units: ['U1'] }),
      server('Busy', { caseload: 9 }),
      server('There', { caseload: 12, sites: { site: 2 } }),
      server('Free', { caseload: 1 }),
    ],
    'assessor',
    { references: ['U1', 'U2'], siteId: 'site', site: 'Halifax' },
    fitting,
    '2026-11-24',
  )
  expect(ranked.map(({ name }) => name)).toEqual(['There', 'Free', 'Busy', 'Half', 'May not'])
  expect(ranked[0]?.reasons).toEqual([
    'Decides alone in 2 units: all of them',
    '12 open registrations, 0 units wait for them',
    'Serves 2 candidates at Halifax already',
  ])
})

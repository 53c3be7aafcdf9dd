import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { customaryStrategy } from '@/lib/quality-assurance/model/strategy'
import { notFulfilled, underPlan, type Cover } from '@/lib/quality-assurance/rules/covering'
import { lacksIndependence } from '@/lib/quality-assurance/rules/independence'
import { drawSamples } from '@/lib/quality-assurance/rules/planning/drawing'
import { coversOf } from '@/lib/quality-assurance/rules/planning/cover-of'
import {
  heatOf,
  lookOf,
  lookOfInterim,
  type Look,
} from '@/lib/quality-assurance/rules/planning/heat'
import { mayUnplan } from '@/lib/quality-assurance/rules/planning/changing'
import { prepare, type Kept, type Known } from '@/lib/quality-assurance/rules/planning/prepare'
import { rate, ratesFall, type RiskFacts } from '@/lib/quality-assurance/rules/rating'

const award = 'Award in quality assurance'
const people = ['ann', 'ben', 'cyd', 'dee']
const units = ['A/1', 'B/2']
const day = (number: number) => new Date(Date.UTC(2026, 9, 1 + number))

const kept = (id: number, more: Partial<Kept> = {}): Kept => ({
  decisionId: `d${String(id).padStart(3, '0')}`,
  enrolmentId: `e${id}`,
  registrationId: `r${id}`,
  candidatePersonId: `c${id}`,
  assessorSeatId: 'assessor',
  assessorSince: day(-900),
  reference: 'A/1',
  methods: ['discussion'],
  forms: ['file'],
  priorLearning: false,
  site: 'Leeds',
  employer: null,
  cohort: null,
  adjusted: false,
  at: day(1),
  state: 'achieved',
  active: true,
  standing: true,
  workingTowards: false,
  rank: 9,
  serving: [],
  iqaSeatIds: [],
  owed: false,
  sampleId: null,
  planned: null,
  ...more,
})

const known = (hands: Known['hands'], competent: Record<string, string[]>): Known => ({
  settings: customaryStrategy,
  ratingOf: (assessorSeatId, reference) => ({
    ...{ assessorSeatId, reference, rating: 'high' as const, reasons: [] },
  }),
  hands,
  conflicts: [],
  fitting: [{ title: award, roles: ['iqa'] }],
  today: '2026-11-24',
  iqas: people.map((personId, place) => ({
    ...{ seatId: `seat-${personId}`, personId, lead: place === 0 },
    awards: [{ title: award, status: 'held' as const, targetOn: null }],
    units: competent[personId] ?? [],
  })),
})

describe('independence', () => {
  const world = fc.record({
    decisions: fc.array(
      fc.record({
        reference: fc.constantFrom(...units),
        judged: fc.subarray(people),
        recorded: fc.subarray(people),
        candidatePersonId: fc.constantFrom(...people, 'somebody else'),
        iqaSeatIds: fc.subarray(people.map((each) => `seat-${each}`)),
        owed: fc.boolean(),
        workingTowards: fc.boolean(),
        rank: fc.integer({ min: 1, max: 3 }),
      }),
      { maxLength: 30 },
    ),
    competent: fc.record(Object.fromEntries(people.map((each) => [each, fc.subarray(units)]))),
    seed: fc.integer({ min: 1, max: 10_000 }),
  })

  test('never breaks: nobody is planned to look at what they had a hand in, or are not competent in', () => {
    fc.assert(
      fc.property(world, ({ decisions, competent, seed }) => {
        const noOthers = { decided: [], countersigned: [], testified: [] }
        const hands = new Map(
          decisions.map(({ judged, recorded }, id) => [
            `e${id}`,
            { judged, recorded, ...noOthers },
          ]),
        )
        const all = decisions.map(({ judged: _, recorded: __, ...more }, id) => kept(id, more))
        const made = prepare(all, known(hands, competent))
        const { chosen } = drawSamples(made.decisions, customaryStrategy.rates, seed)
        for (const { id } of chosen) {
          const decision = all.find(({ decisionId }) => decisionId === id)
          const iqa = made.looks.get(id)
          const own = hands.get(decision?.enrolmentId ?? '')
          if (!decision || !iqa || !own) throw new Error(`nobody looks at ${id}`)
          const { candidatePersonId: candidate, reference } = decision
          expect(lacksIndependence(iqa.personId, { ...own, candidate })).toBeNull()
          expect(competent[iqa.personId]).toContain(reference)
          expect(iqa.lead || decision.iqaSeatIds.includes(iqa.seatId)).toBe(true)
        }
      }),
    )
  })
})

describe('what is always sampled', () => {
  const forced = (more: Partial<Kept>) =>
    prepare([kept(1, more)], known(new Map(), { ann: units })).decisions[0]?.forced

  test('early decisions of new and working-towards assessors, and what was promised before', () => {
    expect(forced({ rank: 1, workingTowards: true })).toBe('firstOfWorkingTowards')
    expect(forced({ rank: 1, assessorSince: day(-30) })).toBe('firstOfNew')
    expect(forced({ rank: 2, workingTowards: true })).toBeNull()
    expect(forced({ rank: 1 })).toBeNull()
    expect(forced({ owed: true })).toBe('owed')
  })

  test('stays in the plan while it is open; what was looked at stays for good', () => {
    const one = { removed: false, sampled: false, forced: true, open: true }
    expect(mayUnplan(one)?.code).toBe('always-sampled')
    expect(mayUnplan({ ...one, open: false })).toBeNull()
    expect(mayUnplan({ ...one, forced: false })).toBeNull()
    expect(mayUnplan({ ...one, forced: false, sampled: true })?.code).toBe('sampled')
  })
})

describe('released under a plan', () => {
  const unit = { state: 'achieved' as const, reference: 'A/1', sample: null, openActions: 0 }
  const cover = (more: Partial<Cover>): Cover => ({
    ...{ planId: 'p', plan: 1, startsOn: day(0), endsOn: day(90), drawnAt: day(10) },
    ...{ reference: 'A/1', promised: false, samples: [], changedAt: day(5) },
    ...more,
  })
  const settled = { reference: 'A/1', settled: true }

  test('nothing that is due for sampling, whatever else is settled', () => {
    const samples = fc.array(
      fc.record({ reference: fc.constantFrom(...units), settled: fc.boolean() }),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(samples, fc.boolean(), fc.nat(20), (all, promised, changed) => {
        const given = cover({ samples: all, promised, changedAt: day(changed) })
        const own = all.filter(({ reference }) => reference === 'A/1')
        const asked = own.length > 0 ? own : all
        const may = !promised && changed <= 10 && asked.every((each) => each.settled)
        expect(notFulfilled(unit, given) === null).toBe(may)
      }),
    )
  })

  test('each refusal says which it is', () => {
    expect(notFulfilled(unit, null)?.code).toBe('no-plan')
    expect(notFulfilled(unit, cover({ promised: true }))?.code).toBe('planned')
    expect(notFulfilled(unit, cover({ changedAt: day(11) }))?.code).toBe('draw-again')
    const open = { reference: 'A/1', settled: false }
    expect(notFulfilled(unit, cover({ samples: [settled, open] }))?.code).toBe('not-fulfilled')
    expect(
      notFulfilled(unit, cover({ samples: [settled, { ...open, reference: 'B/2' }] })),
    ).toBeNull()
    expect(notFulfilled(unit, cover({ samples: [{ ...open, reference: 'B/2' }] }))?.code).toBe(
      'not-fulfilled',
    )
    expect(underPlan(cover({}))?.code).toBe('under-plan')
    expect(underPlan(null)).toBeNull()
  })

  test('a disagreement asks for another drawing, and is settled by the decision that came after it', () => {
    const plan = { id: 'p', number: 1, startsOn: day(0), endsOn: day(90), drawnAt: day(10) }
    const row = {
      ...kept(1),
      ...{ stateSince: day(1), outcome: null, concludedAt: null, openActions: 0, planned: null },
    }
    const planned = { removed: null, removedAt: null }
    const disagreed = {
      ...row,
      ...{ decisionId: 'x', enrolmentId: 'e9', standing: false, planned },
      ...{ outcome: 'disagreed' as const, concludedAt: day(12) },
    }
    const after = {
      ...row,
      ...{ decisionId: 'y', enrolmentId: 'e9', outcome: 'agreed' as const, concludedAt: day(13) },
    }
    const late = coversOf(plan, [row, disagreed])(row)
    expect(late).toMatchObject({ changedAt: day(12), samples: [{ settled: false }] })
    const mended = coversOf({ ...plan, drawnAt: day(14) }, [row, disagreed, after])(row)
    expect(notFulfilled(unit, mended)).toBeNull()
  })
})

describe('a rating', () => {
  const facts: RiskFacts = {
    ...{ months: 40, workingTowards: false, disagreed: 0, queried: 0, caseload: 10 },
    ...{ remoteSites: [], demanding: false },
  }

  test('is low where nothing raises it, a step up for one thing, high for two or for what weighs most', () => {
    expect(rate(facts, customaryStrategy)).toEqual({ rating: 'low', reasons: [] })
    expect(rate({ ...facts, queried: 1 }, customaryStrategy).rating).toBe('medium')
    const two = rate({ ...facts, queried: 2, demanding: true }, customaryStrategy)
    expect(two.rating).toBe('high')
    expect(two.reasons.map(({ detail }) => detail)).toEqual(['queried 2 times', 'a demanding unit'])
    expect(rate({ ...facts, workingTowards: true }, customaryStrategy).rating).toBe('high')
    const unweighed = { ...customaryStrategy.weights, workingTowards: '0' as const }
    const settings = { ...customaryStrategy, weights: unweighed }
    expect(rate({ ...facts, workingTowards: true }, settings).rating).toBe('low')
  })

  test('is never looked at less often than a smaller one', () => {
    expect(ratesFall({ low: 15, medium: 25, high: 50 })).toBe(false)
    expect(ratesFall({ low: 15, medium: 10, high: 50 })).toBe(true)
  })
})

describe('the map', () => {
  test('names a cell by what calls for somebody most, and counts what was looked at', () => {
    const at = { sampleId: null, outcome: null, openActions: 0, planned: null }
    expect(lookOf(at)).toBe('never')
    expect(lookOf({ ...at, planned: { removed: null } })).toBe('planned')
    expect(lookOf({ ...at, planned: { removed: 'No.' } })).toBe('never')
    expect(lookOf({ ...at, sampleId: 's' })).toBe('done')
    expect(lookOf({ ...at, sampleId: 's', outcome: 'agreed', openActions: 1 })).toBe('action')
    const strata = ['assessors|p', 'units|A', 'methods|m', 'methods|n'] as const
    const heat = heatOf(
      [
        { strata, look: 'agreed' },
        { strata, look: 'planned' },
        { strata: ['assessors|p', 'units|A'], look: 'never' },
      ],
      [],
      'assessors',
      'units',
    )
    expect([...heat.cells.values()]).toEqual([
      { look: 'planned', looked: 1, decisions: 3, underWay: 0 },
    ])
    const byMethod = heatOf([{ strata, look: 'agreed' }], [], 'methods', 'units')
    expect(byMethod.cells.size).toBe(2)
  })

  test('has interim samples beside the sign-offs: planned, done, an action open', () => {
    const lookedAt = new Date('2026-11-12')
    const planned = { dueOn: '2026-12-14' }
    expect(lookOfInterim({ lookedAt: null, openActions: 0, planned })).toBe('planned')
    expect(lookOfInterim({ lookedAt, openActions: 1, planned: null })).toBe('action')
    expect(lookOfInterim({ lookedAt, openActions: 0, planned: null })).toBe('interim')
    const strata = ['assessors|p', 'units|A'] as const
    const cellOf = (decided: Look, underWay: Look) =>
      [
        ...heatOf(
          [{ strata, look: decided }],
          [{ strata, look: underWay }],
          'assessors',
          'units',
        ).cells.values(),
      ][0]
    expect(cellOf('never', 'interim')).toEqual({
      look: 'interim',
      looked: 0,
      decisions: 1,
      underWay: 1,
    })
    expect(cellOf('agreed', 'interim')?.look).toBe('agreed')
    expect(cellOf('agreed', 'action')?.look).toBe('action')
  })
})

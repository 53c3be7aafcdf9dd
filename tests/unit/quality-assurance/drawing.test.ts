import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RiskRating } from '@/lib/quality-assurance/model/strategy'
import { stratum, type Stratum } from '@/lib/quality-assurance/model/planning'
import { drawSamples, type PlanDecision } from '@/lib/quality-assurance/rules/planning/drawing'

const rates = { low: 15, medium: 25, high: 50 }

const decision = (id: number, more: Partial<PlanDecision> = {}): PlanDecision => ({
  id: `d${String(id).padStart(4, '0')}`,
  assessor: 'priya',
  unit: 'M/506/2898',
  rating: 'low',
  strata: [],
  forced: null,
  sampled: false,
  open: true,
  ...more,
})

const ratingOf = (assessor: number, unit: number): RiskRating =>
  (['low', 'medium', 'high'] as const)[(assessor + unit) % 3] ?? 'low'

const arbitrary: fc.Arbitrary<PlanDecision[]> = fc
  .array(
    fc.record({
      assessor: fc.nat(3),
      unit: fc.nat(3),
      site: fc.nat(4),
      method: fc.subarray(['a', 'b', 'c', 'd', 'e']),
      forced: fc.option(fc.constantFrom('conflict' as const, 'firstOfNew' as const), { freq: 8 }),
      sampled: fc.integer({ min: 0, max: 9 }).map((one) => one === 0),
      open: fc.integer({ min: 0, max: 4 }).map((one) => one > 0),
    }),
    { maxLength: 60 },
  )
  .map((all) =>
    all.map(({ assessor, unit, site, method, ...rest }, index) =>
      decision(index, {
        assessor: `a${assessor}`,
        unit: `u${unit}`,
        rating: ratingOf(assessor, unit),
        strata: [
          stratum('assessors', `a${assessor}`),
          stratum('units', `u${unit}`),
          stratum('sites', `s${site}`),
          ...method.map((each) => stratum('methods', each)),
        ],
        ...rest,
      }),
    ),
  )

const seeds = fc.integer({ min: 1, max: 2 ** 31 - 1 })

/** What the samples of a drawing, and those before it, show between them. */
const shown = (all: PlanDecision[], chosen: { id: string }[]): Set<Stratum> => {
  const ids = new Set(chosen.map(({ id }) => id))
  return new Set(all.flatMap((each) => (each.sampled || ids.has(each.id) ? each.strata : [])))
}

describe('a plan', () => {
  test('leaves no stratum uncovered when a cover exists, and names every other as a gap', () => {
    fc.assert(
      fc.property(arbitrary, seeds, (all, seed) => {
        const { chosen, gaps } = drawSamples(all, rates, seed)
        const covered = shown(all, chosen)
        const coverable = new Set(
          all.flatMap((each) => (each.open || each.sampled ? each.strata : [])),
        )
        for (const each of coverable) expect(covered).toContain(each)
        const named = gaps.flatMap(({ why, stratum }) => (why === 'notOpen' ? [stratum] : []))
        const rest = new Set(all.flatMap(({ strata }) => strata).filter((s) => !coverable.has(s)))
        expect(new Set(named)).toEqual(rest)
      }),
    )
  })

  test('takes no decision twice, none that is closed, and every one that is forced', () => {
    fc.assert(
      fc.property(arbitrary, seeds, (all, seed) => {
        const ids = drawSamples(all, rates, seed).chosen.map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        const byId = new Map(all.map((each) => [each.id, each]))
        for (const id of ids) expect(byId.get(id)).toMatchObject({ open: true, sampled: false })
        const forced = all.filter((each) => each.forced && each.open && !each.sampled)
        expect(ids).toEqual(expect.arrayContaining(forced.map(({ id }) => id)))
      }),
    )
  })

  test('meets each assessor’s rates, or says how many there was no open decision for', () => {
    fc.assert(
      fc.property(arbitrary, seeds, (all, seed) => {
        const { chosen, gaps } = drawSamples(all, rates, seed)
        const ids = new Set(chosen.map(({ id }) => id))
        for (const assessor of new Set(all.map((each) => each.assessor))) {
          const own = all.filter((each) => each.assessor === assessor)
          const short = gaps
            .filter(({ why, stratum: at }) => why === 'rate' && at === `assessors|${assessor}`)
            .reduce((sum, gap) => sum + (gap.short ?? 0), 0)
          const wanted = (['low', 'medium', 'high'] as const).reduce((sum, rating) => {
            const count = own.filter((each) => each.rating === rating).length
            return sum + Math.ceil((count * rates[rating]) / 100)
          }, 0)
          const got = own.filter((each) => each.sampled || ids.has(each.id)).length
          expect(got + short).toBeGreaterThanOrEqual(wanted)
        }
      }),
    )
  })

  test('is the same for the same seed, in whatever order the decisions come', () => {
    fc.assert(
      fc.property(arbitrary, seeds, (all, seed) => {
        const once = drawSamples(all, rates, seed)
        expect(drawSamples([...all].reverse(), rates, seed)).toEqual(once)
      }),
    )
  })

  test('drawn again draws nothing, and with more decisions never drops what was promised', () => {
    fc.assert(
      fc.property(arbitrary, arbitrary, seeds, (first, more, seed) => {
        const { chosen } = drawSamples(first, rates, seed)
        const ids = new Set(chosen.map(({ id }) => id))
        const kept = first.map((each) => ({ ...each, sampled: each.sampled || ids.has(each.id) }))
        expect(drawSamples(kept, rates, seed).chosen).toEqual([])
        const later = more.map((each) => ({ ...each, id: `later-${each.id}` }))
        const again = drawSamples([...kept, ...later], rates, seed).chosen.map(({ id }) => id)
        for (const id of again) expect(ids).not.toContain(id)
      }),
    )
  })

  test('says of each sample why it was chosen', () => {
    fc.assert(
      fc.property(arbitrary, seeds, (all, seed) => {
        for (const { reasons } of drawSamples(all, rates, seed).chosen) {
          expect(reasons.length).toBeGreaterThan(0)
        }
      }),
    )
  })
})

describe('small cells', () => {
  test('three decisions in each of five units at 15 % are three samples, not five', () => {
    const all = Array.from({ length: 15 }, (_, index) => decision(index, { unit: `u${index % 5}` }))
    expect(drawSamples(all, rates, 7).chosen).toHaveLength(3)
  })

  test('and one decision is one sample: never none', () => {
    expect(drawSamples([decision(1)], rates, 7).chosen).toHaveLength(1)
  })
})

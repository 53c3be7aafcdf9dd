import type { Head } from '@/components/quality-assurance/heat-map'
import { axes, stratum, type Axis, type Stratum } from '@/lib/quality-assurance/model/planning'
import { riskRatings } from '@/lib/quality-assurance/model/strategy'
import type { PlanView } from '@/lib/quality-assurance/queries/plan'
import type { Look } from '@/lib/quality-assurance/rules/planning/heat'
import { valueWords } from '@/lib/quality-assurance/rules/planning/words'

/** An axis as the address names it; another word is the one that stands there by itself. */
export const axisIn = (asked: string | undefined, otherwise: Axis): Axis =>
  axes.find((each) => each === asked) ?? otherwise

/** The decisions that show these values, as an address. */
export const decisionsAddress = (planId: string, shown: Partial<Record<Axis | 'look', string>>) =>
  `/verifier/plan/${planId}/decisions?${new URLSearchParams(shown).toString()}`

/** "M/506/2898" in a narrow head: M/2898. */
const shortReference = (reference: string) => reference.replace(/^(\w)\/\d+\//, '$1/')

/** How an assessor was rated in these units: "low risk, 15 %; medium in 1 unit". */
function ratedAs(view: PlanView, seatId: string): string {
  const { rates } = view.plan.settings
  const own = view.plan.ratings.filter(({ assessorSeatId }) => assessorSeatId === seatId)
  const [most, ...others] = riskRatings
    .map((rating) => ({ rating, units: own.filter((each) => each.rating === rating) }))
    .filter(({ units }) => units.length > 0)
    .sort((one, other) => other.units.length - one.units.length)
  if (!most) return ''
  const [first] = most.units[0]?.reasons ?? []
  const rest = others.map(
    ({ rating, units }) =>
      `; ${rating} in ${units.length} ${units.length === 1 ? 'unit' : 'units'}`,
  )
  return `${most.rating} risk, ${rates[most.rating]} %${first ? `, ${first.detail}` : ''}${rest.join('')}`
}

/** The values of an axis as heads of rows or columns. */
export function headsOn(view: PlanView, axis: Axis, values: readonly string[]): Head[] {
  const { names, plan } = view
  const label = (value: string) => valueWords(axis, value, names)
  const positions = new Map([...view.units.keys()].map((reference, place) => [reference, place]))
  return values
    .map((value) => ({
      value,
      label: label(value),
      ...(axis === 'units' && { short: shortReference(value) }),
      ...(axis === 'assessors' && { under: ratedAs(view, value) }),
      href: decisionsAddress(plan.id, { [axis]: value }),
    }))
    .sort((one, other) =>
      axis === 'units'
        ? (positions.get(one.value) ?? 0) - (positions.get(other.value) ?? 0)
        : one.label.localeCompare(other.label, 'en-GB'),
    )
}

/** The decisions, and the units under way, that an address asks for. */
export function askedFor(view: PlanView, search: Partial<Record<string, string>>) {
  const wanted = axes.flatMap((axis) => {
    const value = search[axis]
    return value === undefined ? [] : [{ axis, value }]
  })
  const look = search['look']
  const asked = (each: { look: Look; strata: readonly Stratum[] }) =>
    (look === undefined || each.look === look) &&
    wanted.every(({ axis, value }) => each.strata.includes(stratum(axis, value)))
  return {
    wanted,
    look,
    decisions: view.decisions.filter(asked),
    interims: view.interims.filter(asked),
  }
}

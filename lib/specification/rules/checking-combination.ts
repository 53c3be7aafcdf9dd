import type { QualificationFile, Remark } from '@/lib/specification/model'
import { countsAtLevel } from '@/lib/specification/rules/level'

export const placeOfUnit = (index: number, reference: string): string =>
  `units[${index}] (${reference})`

/** Whether the rule of combination can be kept at all with the units there are. */
export const combinationFaults = (file: QualificationFile): Remark[] => [
  ...creditSums(file),
  ...barredPairs(file),
  ...equivalents(file),
]

const sum = (units: { credits: number }[]): number =>
  units.reduce((total, { credits }) => total + credits, 0)

/** What the rule of combination asks for can be reached with the units there are. */
function creditSums({ units, groups, combination }: QualificationFile): Remark[] {
  const faults: Remark[] = []
  let most = 0
  groups.forEach(({ code, mandatory, minimumCredits, maximumCredits }, index) => {
    const place = `groups[${index}] (${code})`
    const held = sum(units.filter(({ group }) => group === code))
    most += Math.min(held, maximumCredits ?? held)
    if (mandatory && minimumCredits !== undefined && minimumCredits !== held) {
      const message = `The mandatory units come to ${held} credits, not ${minimumCredits}.`
      faults.push({ place: `${place}.minimumCredits`, message })
    } else if (minimumCredits !== undefined && minimumCredits > held) {
      const message = `${minimumCredits} credits are asked for, and its units come to ${held}.`
      faults.push({ place: `${place}.minimumCredits`, message })
    }
    if (maximumCredits !== undefined && maximumCredits < (minimumCredits ?? 0)) {
      const message = `At most ${maximumCredits} credits is less than at least ${minimumCredits}.`
      faults.push({ place: `${place}.maximumCredits`, message })
    } else if (mandatory && maximumCredits !== undefined && maximumCredits < held) {
      const message = `All its units count, ${held} credits, and at most ${maximumCredits} may.`
      faults.push({ place: `${place}.maximumCredits`, message })
    }
  })
  if (combination.minimumCredits > most) {
    const message = `${combination.minimumCredits} credits are asked for, and at most ${most} can count.`
    faults.push({ place: 'combination.minimumCredits', message })
  }
  const { atLevel } = combination
  if (atLevel) {
    const there = sum(units.filter(({ level }) => countsAtLevel(level, atLevel)))
    if (atLevel.minimumCredits > there) {
      const message = `${atLevel.minimumCredits} credits at Level ${atLevel.level} are asked for, and its units come to ${there}.`
      faults.push({ place: 'combination.atLevel.minimumCredits', message })
    }
  }
  return faults
}

/** Barred pairs name two different units, neither of which is mandatory. */
function barredPairs({ units, groups, combination }: QualificationFile): Remark[] {
  return (combination.barred ?? []).flatMap((pair, index) => {
    const place = `combination.barred[${index}]`
    if (pair[0] === pair[1]) return [{ place, message: `${pair[0]} cannot bar itself.` }]
    return pair.flatMap((reference) => {
      const unit = units.find((each) => each.reference === reference)
      if (!unit) return [{ place, message: `There is no unit ${reference}.` }]
      const mandatory = groups.some(({ code, mandatory }) => mandatory && code === unit.group)
      const message = `${reference} is mandatory, so it cannot be barred.`
      return mandatory ? [{ place, message }] : []
    })
  })
}

/** An equivalent stands for a unit of this file, and is not itself one of its units. */
function equivalents({ units, combination }: QualificationFile): Remark[] {
  const own = new Set(units.map(({ reference }) => reference))
  const seen = new Set<string>()
  return (combination.equivalents ?? []).flatMap(({ reference, standsFor }, index) => {
    const place = `combination.equivalents[${index}]`
    const faults: Remark[] = []
    if (!own.has(standsFor)) faults.push({ place, message: `There is no unit ${standsFor}.` })
    if (own.has(reference)) {
      faults.push({ place, message: `${reference} is a unit of this qualification itself.` })
    }
    if (seen.has(reference)) {
      faults.push({ place, message: `${reference} is there already as an equivalent.` })
    }
    seen.add(reference)
    return faults
  })
}

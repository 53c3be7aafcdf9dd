import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import { isSignedOff } from '@/lib/registration/lifecycle'
import { readCandidates } from '@/lib/assessment/queries/units-of'
import { waitsForAssessor } from '@/lib/assessment/rules/waiting'

/** The assessor's candidates, who waits longest first. Three statements, however many there are. */
export async function caseloadView(db: Db, actor: Actor) {
  const candidates = await readCandidates(db, actor)
  const rows = candidates.map(({ units, specification, ...candidate }) => {
    const waits =
      candidate.state === 'active' ? units.flatMap((unit) => waitsForAssessor(unit) ?? []) : []
    const since = waits.map((each) => each.since.getTime())
    return {
      ...candidate,
      qualification: specification.title,
      waiting: waits.length,
      waitingSince: since.length > 0 ? new Date(Math.min(...since)) : null,
      units: units.length,
      signedOff: units.filter(({ state }) => isSignedOff(state)).length,
      underWay: units.filter(({ state }) => !isSignedOff(state)).length,
      criteria: units.reduce((total, unit) => total + unit.criteria, 0),
      met: units.reduce((total, unit) => total + unit.met, 0),
    }
  })
  return rows.sort(
    (a, b) =>
      (a.waitingSince?.getTime() ?? Infinity) - (b.waitingSince?.getTime() ?? Infinity) ||
      a.name.localeCompare(b.name, 'en-GB'),
  )
}

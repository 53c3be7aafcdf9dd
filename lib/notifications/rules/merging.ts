import type { Role } from '@/lib/kernel/actor'
import type { Told } from '@/lib/notifications/model'
import { deskAddress } from '@/lib/notifications/rules/places'

/** One act that concerns the same person oftener than so is one piece of news. */
const mostOfOneAct = 3

/** Handing over a caseload, or registering a cohort, is told each person in one sentence. */
export function merged(told: readonly Told[], roleOf: ReadonlyMap<string, Role>): Told[] {
  const groups = new Map<string, Told[]>()
  for (const each of told) {
    const key = `${each.seatId} ${each.kind}`
    groups.set(key, [...(groups.get(key) ?? []), each])
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (!first || group.length <= mostOfOneAct) return group
    const role = roleOf.get(first.seatId)
    const places = new Set(group.map(({ path }) => path))
    const path = places.size === 1 ? first.path : role === 'assessor' ? '/assessor/caseload' : null
    return [
      {
        ...first,
        registrationId: null,
        sentence: `{by} did something that concerns you in ${group.length} places at once.`,
        path: path ?? (role ? deskAddress(role) : first.path),
        once: false,
      },
    ]
  })
}

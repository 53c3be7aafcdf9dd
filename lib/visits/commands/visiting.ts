import { command } from '@/lib/infra/command'
import { dropDrafts } from '@/lib/infra/drafts'
import type { Db } from '@/lib/infra/db'
import { newToken } from '@/lib/infra/token'
import type { Actor } from '@/lib/kernel/actor'
import { toIsoDate } from '@/lib/kernel/dates'
import { happened, type EventOf } from '@/lib/kernel/event'
import { ok, refuse, type Result } from '@/lib/kernel/result'
import { findingLeft, portfolioPicked, visitActionAsked } from '@/lib/visits/events'
import {
  askForActionInput,
  drawSampleInput,
  leaveFindingInput,
  pickSampleInput,
} from '@/lib/visits/model'
import { mayVisit } from '@/lib/visits/policy'
import { readOwnVisit, readUnpicked } from '@/lib/visits/queries/loading'
import { drawn, isToCome } from '@/lib/visits/rules'
import { keepFinding, keepPicks, keepVisitAction } from '@/lib/visits/store'

type Visit = NonNullable<Awaited<ReturnType<typeof readOwnVisit>>>
type Picked = EventOf<typeof portfolioPicked>

/** One event for each portfolio, on its own trail. */
const decide = (
  { id, number }: Visit,
  registrationIds: readonly string[],
  seed: string | null,
  newId: () => string,
): Result<Picked[]> =>
  registrationIds.length === 0
    ? refuse('all-picked', 'All of them are in your sample already.')
    : ok(
        registrationIds.map((registrationId) =>
          happened(portfolioPicked, id, registrationId, {
            sampledId: newId(),
            number,
            way: seed === null ? 'chosen' : 'random',
            seed,
          }),
        ),
      )

async function savePicked(
  db: Db,
  events: readonly Picked[],
  { visit }: { visit: Visit },
  at: Date,
) {
  const picks = events.map(({ registrationId, data: { sampledId, way, seed } }) => ({
    id: sampledId,
    registrationId: registrationId ?? '',
    way,
    seed,
  }))
  await keepPicks(db, visit, picks, at)
  return { count: picks.length, registrationIds: picks.map((pick) => pick.registrationId) }
}

/** The EQA picks candidates of the register; their portfolios are open to them from then on. */
export const pickSample = command({
  name: 'pickSample',
  input: pickSampleInput,
  load: async (db, { registrationIds }, actor, at) => {
    const visit = await readOwnVisit(db, actor, at)
    if (!visit) return null
    const own = await db.visitSampled.findMany({
      where: { visitId: visit.id, registrationId: { in: registrationIds } },
      select: { registrationId: true },
    })
    const fresh = await readUnpicked(db, actor, visit.id, registrationIds)
    // One that is neither in the register nor picked before is nothing the EQA knows of.
    const known = new Set([...fresh, ...own.map(({ registrationId }) => registrationId)])
    return registrationIds.every((each) => known.has(each)) ? { visit, fresh } : null
  },
  allow: mayVisit,
  decide: ({ visit, fresh }, _, { newId }) => decide(visit, fresh, null, newId),
  save: savePicked,
})

/** So many of those not picked yet, at random; the seed that gives them again is recorded. */
export const drawSample = command({
  name: 'drawSample',
  input: drawSampleInput,
  load: async (db, { seed }, actor, at) => {
    const visit = await readOwnVisit(db, actor, at)
    if (!visit) return null
    const fresh = await readUnpicked(db, actor, visit.id)
    return { visit, fresh, seed: seed || newToken().slice(0, 10) }
  },
  allow: mayVisit,
  decide: ({ visit, fresh, seed }, { count }, { newId }) =>
    decide(visit, drawn(fresh, count, seed), seed, newId),
  save: savePicked,
})

/** The EQA leaves a finding for the centre, about all of it or one portfolio of the sample. */
export const leaveFinding = command({
  name: 'leaveFinding',
  input: leaveFindingInput,
  load: async (db, input, actor, at) => {
    const visit = await readOwnVisit(db, actor, at)
    if (!visit) return null
    const { registrationId = null } = input
    const isPicked =
      registrationId === null ||
      (await db.visitSampled.count({ where: { visitId: visit.id, registrationId } })) > 0
    return isPicked ? { visit, input, registrationId, actor } : null
  },
  allow: mayVisit,
  decide: ({ visit }, { kind }, { newId }) =>
    ok(happened(findingLeft, visit.id, null, { findingId: newId(), number: visit.number, kind })),
  save: async (db, { data }, { visit, input, registrationId, actor }, at) => {
    const { findingId: id, kind } = data
    const { id: visitId, centreId } = visit
    await keepFinding(db, { id, centreId, visitId, registrationId, kind, text: input.text, at })
    await dropDrafts(db, actor.personId, `visit/${visitId}/finding`)
    return { findingId: id }
  },
})

/** Who answers for the centre: an administrator or the lead IQA. */
const ownerOf = (db: Db, { centreId }: Actor, id: string) =>
  db.seat.findFirst({
    where: { id, centreId, endedAt: null, role: { in: ['centreAdmin', 'leadIqa'] } },
    select: { id: true },
  })

/** The EQA asks the centre to do something by a day. */
export const askForAction = command({
  name: 'askForAction',
  input: askForActionInput,
  load: async (db, input, actor, at) => {
    const visit = await readOwnVisit(db, actor, at)
    const owner = await ownerOf(db, actor, input.ownerSeatId)
    return visit && owner && { visit, owner, input, actor }
  },
  allow: mayVisit,
  decide: ({ visit, owner }, { dueOn }, { at, newId }) => {
    const refused = isToCome(dueOn, toIsoDate(at))
    if (refused) return { ok: false, refusal: refused }
    const { id, number } = visit
    return ok(
      happened(visitActionAsked, id, null, {
        actionId: newId(),
        number,
        ownerSeatId: owner.id,
        dueOn,
      }),
    )
  },
  save: async (db, { data }, { visit, input, actor }, at) => {
    const { actionId: id, ownerSeatId, dueOn } = data
    const { id: visitId, centreId } = visit
    await keepVisitAction(db, { id, centreId, visitId, text: input.text, ownerSeatId, dueOn, at })
    await dropDrafts(db, actor.personId, `visit/${visitId}/action`)
    return { actionId: id }
  },
})

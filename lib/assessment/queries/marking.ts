import { readDrafts } from '@/lib/infra/drafts'
import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import { toIsoDate } from '@/lib/kernel/dates'
import { grantedAdjustments } from '@/lib/registration/queries/adjustments'
import { competenceOf } from '@/lib/registration/rules/competence'
import { assessableBy } from '@/lib/assessment/queries/assessable'
import {
  readHandedIn,
  readJudgements,
  readMarker,
  readSignOffs,
} from '@/lib/assessment/queries/marking-rows'
import { hintsOf, restingOnOneWitness } from '@/lib/assessment/rules/hints'
import { findUnit, readSpecification } from '@/lib/specification/queries'

/**
 * One unit on the assessor's bench. Seven statements, however much evidence there is; null when the
 * unit is not theirs to assess.
 */
export async function markingView(db: Db, actor: Actor, enrolmentId: string, now: Date) {
  const enrolment = await db.unitEnrolment.findFirst({
    where: { id: enrolmentId, ...assessableBy(actor, enrolmentId) },
    select: {
      id: true,
      registrationId: true,
      unitId: true,
      qualificationVersionId: true,
      state: true,
      stateSince: true,
      returnedTo: true,
    },
  })
  if (!enrolment) return null
  const specification = await readSpecification(db, enrolment.qualificationVersionId)
  const unit = findUnit(specification, enrolment.unitId)
  if (!unit) return null
  const decisionKey = `decision/${enrolmentId}`
  const actionsKey = `${decisionKey}/actions`
  const [marker, rows, judgements, signOffs, drafts, granted] = await Promise.all([
    readMarker(db, actor, enrolment, unit.reference),
    readHandedIn(db, actor, enrolmentId),
    readJudgements(db, actor, enrolmentId),
    readSignOffs(db, actor, enrolmentId),
    readDrafts(db, actor.personId, `judgement/${enrolmentId}/`, decisionKey),
    grantedAdjustments(db, actor.centreId, enrolment.registrationId, now),
  ])
  if (!marker) return null
  const resting = restingOnOneWitness(rows)
  const kinds = new Map(specification.evidenceKinds.map(({ code, title }) => [code, title]))
  const competence = competenceOf(
    { seatId: actor.seatId, personId: actor.personId, awards: marker.awards, units: marker.units },
    'assessor',
    unit.reference,
    specification.file.staff.awards,
    toIsoDate(now),
  )
  return {
    enrolment,
    unit,
    candidate: { registrationId: enrolment.registrationId, name: marker.candidate },
    competence,
    references: rows.map((row) => ({
      ...row,
      kindTitle: kinds.get(row.kind) ?? row.kind,
      hints: hintsOf(row, resting, marker.currencyMonths, now),
    })),
    judgements,
    signOffs,
    drafts: drafts.filter(({ key }) => key !== decisionKey && key !== actionsKey),
    actionsDraft: drafts.find(({ key }) => key === actionsKey) ?? null,
    decisionDraft: drafts.find(({ key }) => key === decisionKey) ?? null,
    registration: marker,
    granted,
    phrases: marker.phrases,
  }
}

export type MarkingView = NonNullable<Awaited<ReturnType<typeof markingView>>>

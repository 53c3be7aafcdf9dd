import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import { readOwn } from '@/lib/portfolio/queries/own'
import { readReferences, readVerdicts } from '@/lib/portfolio/queries/own-rows'
import { planProgress } from '@/lib/portfolio/queries/progress'
import { readPlans, withChanges } from '@/lib/registration/queries/plans'

export type UnsignedRecord = {
  evidenceId: string
  number: number
  title: string
  by: string
  addedAt: Date
}

/** Somebody who was asked for their word and has not given it. */
export type AskedWitness = { requestId: string; name: string; askedAt: Date }

/** Feedback on a piece of evidence that is not dealt with: how much, since when. */
export type OpenFeedback = UnsignedRecord & { many: number }

/** Questions set in writing; answered where they wait for the assessor. */
export type OpenSet = {
  setId: string
  title: string
  by: string
  at: Date
  dueOn: Date
  isAnswered: boolean
}

type WaitingRow = Omit<UnsignedRecord, 'evidenceId'> & {
  what: 'record' | 'witness' | 'feedback' | 'questions' | 'answers'
  dueOn: Date | null
  id: string
  many: number
}

/** Records to sign, witnesses asked, feedback to deal with, and questions set in writing. One statement. */
const readWaiting = (db: Db, registrationId: string) =>
  db.$queryRaw<WaitingRow[]>`
    select 'record' as "what", e."id", e."number", v."title", p."name" as "by", v."addedAt",
      1 as "many", null::date as "dueOn"
    from "Evidence" e
    join "EvidenceVersion" v on v."evidenceId" = e."id" and v."number" = e."lastVersion"
    join "Seat" t on t."id" = v."addedBySeatId"
    join "Person" p on p."id" = t."personId"
    where e."registrationId" = ${registrationId}::uuid and e."form" = 'record'
      and not exists (select 1 from "Signature" g
        where g."evidenceVersionId" = v."id" and g."capacity" = 'candidate')
    union all
    select 'witness', w."id", 0, '', w."witnessName", w."askedAt", 1, null
    from "WitnessRequest" w
    where w."registrationId" = ${registrationId}::uuid and w."withdrawnAt" is null
      and w."expiresAt" > now()
      and not exists (select 1 from "WitnessTestimony" t where t."requestId" = w."id")
    union all
    select 'feedback', e."id", e."number", v."title", string_agg(distinct p."name", ', '),
      min(k."at"), count(*)::int, null
    from "EvidenceComment" k
    join "EvidenceVersion" kv on kv."id" = k."evidenceVersionId"
    join "Evidence" e on e."id" = kv."evidenceId"
    join "EvidenceVersion" v on v."evidenceId" = e."id" and v."number" = e."lastVersion"
    join "Seat" t on t."id" = k."seatId"
    join "Person" p on p."id" = t."personId"
    where k."registrationId" = ${registrationId}::uuid
      and not exists (select 1 from "CommentDealing" d where d."commentId" = k."id")
    group by e."id", v."id"
    union all
    select case when q."answeredAt" is null then 'questions' else 'answers' end, q."id", 0,
      q."title", p."name", coalesce(q."answeredAt", q."setAt"), 1, q."dueOn"
    from "QuestionSet" q
    join "Seat" t on t."id" = q."setBySeatId"
    join "Person" p on p."id" = t."personId"
    where q."registrationId" = ${registrationId}::uuid and q."judgedAt" is null
      and q."withdrawnAt" is null
    order by "addedAt"`

/** The candidate's first screen. */
export async function candidateToday(db: Db, actor: Actor, registrationId?: string) {
  const own = await readOwn(db, actor, registrationId)
  if (!own) return null
  const [references, verdicts, waiting, plans] = await Promise.all([
    readReferences(db, own.registrationId),
    readVerdicts(db, own.registrationId),
    readWaiting(db, own.registrationId),
    readPlans(db, own.registrationId),
  ])
  return {
    own,
    units: planProgress(own, references, verdicts),
    records: waiting.flatMap(({ what, id, number, title, by, addedAt }): UnsignedRecord[] =>
      what === 'record' ? [{ number, title, by, addedAt, evidenceId: id }] : [],
    ),
    feedback: waiting.flatMap(({ what, id, ...row }): OpenFeedback[] =>
      what === 'feedback' ? [{ ...row, evidenceId: id }] : [],
    ),
    sets: waiting.flatMap(({ what, id, title, by, addedAt, dueOn }): OpenSet[] =>
      dueOn ? [{ setId: id, title, by, at: addedAt, dueOn, isAnswered: what === 'answers' }] : [],
    ),
    witnesses: waiting.flatMap(({ what, id, by, addedAt }): AskedWitness[] =>
      what === 'witness' ? [{ requestId: id, name: by, askedAt: addedAt }] : [],
    ),
    plan: withChanges(plans)[0] ?? null,
  }
}

export type TodayView = NonNullable<Awaited<ReturnType<typeof candidateToday>>>

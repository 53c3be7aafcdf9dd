import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'

export type UnsignedRecord = {
  versionId: string
  registrationId: string
  number: number
  title: string
  candidate: string
  at: Date
}

/** Questions set in writing: waiting for the candidate to answer, or for the assessor to judge. */
export type OpenQuestions = {
  setId: string
  registrationId: string
  title: string
  candidate: string
  /** When they were set, or answered. */
  at: Date
  dueOn: Date
}

type Row = Omit<UnsignedRecord, 'versionId'> & {
  what: 'record' | 'questions' | 'answers'
  id: string
  dueOn: Date | null
}

const readRows = (db: Db, actor: Actor, registrationId: string | null) =>
  db.$queryRaw<Row[]>`
    with mine as (
      select r."id", p."name" as "candidate"
      from "Registration" r
      join "Seat" s on s."id" = r."candidateSeatId"
      join "Person" p on p."id" = s."personId"
      where r."centreId" = ${actor.centreId}::uuid and r."state" = 'active'
        and (${registrationId}::uuid is null or r."id" = ${registrationId}::uuid)
        and exists (
          select 1 from "Allocation" a
          where a."registrationId" = r."id" and a."role" = 'assessor'
            and a."seatId" = ${actor.seatId}::uuid and a."endedAt" is null)
    )
    select 'record' as "what", v."id", v."registrationId", e."number", v."title", m."candidate",
      v."addedAt" as "at", null::date as "dueOn"
    from mine m
    join "EvidenceVersion" v on v."registrationId" = m."id" and v."addedBySeatId" = ${actor.seatId}::uuid
    join "Evidence" e on e."id" = v."evidenceId" and e."form" = 'record'
    where not exists (
      select 1 from "Signature" g
      where g."evidenceVersionId" = v."id" and g."capacity" = 'candidate')
    union all
    select case when q."answeredAt" is null then 'questions' else 'answers' end, q."id",
      q."registrationId", 0, q."title", m."candidate", coalesce(q."answeredAt", q."setAt"), q."dueOn"
    from mine m
    join "QuestionSet" q on q."registrationId" = m."id"
    where q."judgedAt" is null and q."withdrawnAt" is null
    order by "at"`

/**
 * Records this assessor made that wait for their candidate's signature, and questions set in writing to
 * their candidates that are open. One statement.
 */
export async function readUnfinished(db: Db, actor: Actor, registrationId?: string) {
  const rows = await readRows(db, actor, registrationId ?? null)
  const sets = (wanted: Row['what']): OpenQuestions[] =>
    rows.flatMap(({ what, id, dueOn, registrationId: of, title, candidate, at }) =>
      what === wanted && dueOn
        ? [{ setId: id, registrationId: of, title, candidate, at, dueOn }]
        : [],
    )
  return {
    unsigned: rows.flatMap(({ what, id, number, registrationId: of, title, candidate, at }) =>
      what === 'record'
        ? [{ versionId: id, registrationId: of, number, title, candidate, at }]
        : [],
    ) satisfies UnsignedRecord[],
    questions: sets('questions'),
    answers: sets('answers'),
  }
}

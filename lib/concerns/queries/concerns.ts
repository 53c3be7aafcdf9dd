import type { Db } from '@/lib/infra/db'
import { Prisma } from '@/lib/infra/generated/client'
import type { Actor } from '@/lib/kernel/actor'
import { openConcernStates, type ConcernMove, type ConcernState } from '@/lib/concerns/lifecycle'
import type { ConcernKind } from '@/lib/concerns/model'
import { mayKeepConcerns } from '@/lib/concerns/policy'

/** Where concern `c` stands: its last step. */
export const lastConcernStep = Prisma.sql`lateral (
  select t."state"::text as "state", t."at" from "ConcernStep" t
  where t."concernId" = c."id" order by t."sequence" desc limit 1)`

export type ConcernRow = {
  id: string
  number: number
  kind: ConcernKind
  raisedOn: Date
  about: string | null
  candidates: string[]
  state: ConcernState
  since: Date
}

/** As `concernsVisibleTo` (policy.ts) says it; an agreement test holds the two together. */
const seenBy = ({ centreId, personId }: Actor) => Prisma.sql`
  c."centreId" = ${centreId}::uuid
  and not exists (select 1 from "Seat" z where z."id" = c."aboutSeatId"
    and z."personId" = ${personId}::uuid)
  and not exists (select 1 from "ConcernRegistration" x
    join "Registration" r on r."id" = x."registrationId"
    join "Seat" z on z."id" = r."candidateSeatId"
    where x."concernId" = c."id" and z."personId" = ${personId}::uuid)`

const columns = Prisma.sql`
  c."id", c."number", c."kind"::text as "kind", c."raisedOn", c."raisedBy", l."state", l."at" as "since",
  (select p."name" from "Seat" s join "Person" p on p."id" = s."personId"
    where s."id" = c."aboutSeatId") as "about"`

const most = 500

/** The log, what is open first. One statement; null for whoever does not keep it. */
export async function concernsView(db: Db, actor: Actor): Promise<ConcernRow[] | null> {
  if (mayKeepConcerns(actor)) return null
  return db.$queryRaw<ConcernRow[]>`
    select ${columns}, array(select p."name" from "ConcernRegistration" x
        join "Registration" r on r."id" = x."registrationId"
        join "Seat" s on s."id" = r."candidateSeatId" join "Person" p on p."id" = s."personId"
        where x."concernId" = c."id" order by p."name") as "candidates"
    from "Concern" c join ${lastConcernStep} l on true
    where ${seenBy(actor)}
    order by l."state" = any(${[...openConcernStates]}::text[]) desc, c."number" desc
    limit ${most}`
}

type Step = {
  id: string
  move: ConcernMove
  words: string
  reference: string | null
  by: string
  at: string
}

type One = Omit<ConcernRow, 'candidates'> & {
  raisedBy: string
  registrations: { id: string; candidate: string; qualification: string }[]
  steps: Step[]
}

/** One concern with all that was done. One statement; null when it is not theirs to see. */
export async function concernView(db: Db, actor: Actor, concernId: string): Promise<One | null> {
  if (mayKeepConcerns(actor)) return null
  const [concern] = await db.$queryRaw<One[]>`
    select ${columns},
      coalesce((select jsonb_agg(jsonb_build_object('id', r."id", 'candidate', p."name",
          'qualification', v."title") order by p."name")
        from "ConcernRegistration" x join "Registration" r on r."id" = x."registrationId"
        join "QualificationVersion" v on v."id" = r."qualificationVersionId"
        join "Seat" s on s."id" = r."candidateSeatId" join "Person" p on p."id" = s."personId"
        where x."concernId" = c."id"), '[]') as "registrations",
      (select jsonb_agg(jsonb_build_object('id', t."id", 'move', t."move", 'words', t."words",
          'reference', t."reference", 'by', p."name", 'at', t."at") order by t."sequence")
        from "ConcernStep" t join "Seat" s on s."id" = t."seatId"
        join "Person" p on p."id" = s."personId" where t."concernId" = c."id") as "steps"
    from "Concern" c join ${lastConcernStep} l on true
    where c."id" = ${concernId}::uuid and ${seenBy(actor)}`
  return concern ?? null
}

import type { Db } from '@/lib/infra/db'
import { readDrafts } from '@/lib/infra/drafts'
import { Prisma } from '@/lib/infra/generated/client'
import type { Actor } from '@/lib/kernel/actor'
import { id } from '@/lib/kernel/fields'
import type { RegistrationState } from '@/lib/registration/lifecycle'
import type { RegistrationScope } from '@/lib/registration/policy'
import { notActive } from '@/lib/registration/rules/standing'
import { messagesAtOnce } from '@/lib/portfolio/model/messages'
import { mayReadMessages, mayWriteAbout } from '@/lib/portfolio/policy'

type HeadRow = RegistrationScope & {
  registrationId: string
  reference: string
  title: string
  candidate: string
  state: RegistrationState
  stateSince: Date | null
}

/** A unit of somebody's plan, with what policy needs of its registration. One statement. */
async function readHead(db: Db, centreId: string, enrolmentId: string): Promise<HeadRow | null> {
  const [row] = await db.$queryRaw<HeadRow[]>`
    select r."id" as "registrationId", r."centreId", r."candidateSeatId",
      s."personId" as "candidatePersonId", p."name" as "candidate", u."reference", u."title",
      r."state"::text as "state",
      (select max(t."at") from "RegistrationStep" t where t."registrationId" = r."id") as "stateSince",
      coalesce((
        select jsonb_agg(jsonb_build_object('role', a."role", 'seatId', a."seatId",
          'unitEnrolmentId', a."unitEnrolmentId"))
        from "Allocation" a
        where a."registrationId" = r."id" and a."endedAt" is null), '[]') as "allocations"
    from "UnitEnrolment" n
    join "Unit" u on u."id" = n."unitId"
    join "Registration" r on r."id" = n."registrationId"
    join "Seat" s on s."id" = r."candidateSeatId"
    join "Person" p on p."id" = s."personId"
    where n."id" = ${enrolmentId}::uuid and n."centreId" = ${centreId}::uuid`
  return row ?? null
}

export type ThreadMessage = { id: string; text: string; at: Date; by: string; mine: boolean }

/**
 * The thread of a unit, the latest page of it or the one before a message, for whoever sees the
 * portfolio. Three statements; null for everybody else.
 */
export async function messageThread(db: Db, actor: Actor, unit: string, before?: string) {
  const enrolmentId = id.safeParse(unit).data
  const head = enrolmentId ? await readHead(db, actor.centreId, enrolmentId) : null
  if (!head || !enrolmentId || !mayReadMessages(actor, head)) return null
  const key = id.safeParse(before).data
  const rows = await db.$queryRaw<ThreadMessage[]>`
    select m."id", m."text", m."at", p."name" as "by", m."seatId" = ${actor.seatId}::uuid as "mine"
    from "Message" m
    join "Seat" s on s."id" = m."seatId"
    join "Person" p on p."id" = s."personId"
    where m."unitEnrolmentId" = ${enrolmentId}::uuid
      ${key ? Prisma.sql`and m."id" < ${key}::uuid` : Prisma.empty}
    order by m."id" desc limit ${messagesAtOnce + 1}`
  const shown = rows.slice(0, messagesAtOnce)
  const mayWrite = mayWriteAbout(actor, head, enrolmentId) === null
  const [draft] = mayWrite ? await readDrafts(db, actor.personId, `message/${enrolmentId}`) : []
  return {
    enrolmentId,
    registrationId: head.registrationId,
    reference: head.reference,
    title: head.title,
    candidate: head.candidate,
    messages: shown.toReversed(),
    earlier: rows.length > shown.length ? (shown.at(-1)?.id ?? null) : null,
    isLatest: key === undefined,
    mayWrite,
    stopped: mayWrite ? notActive(head) : null,
    draft: draft ?? null,
  }
}

import type { Db } from '@/lib/infra/db'
import { Prisma } from '@/lib/infra/generated/client'
import type { Actor } from '@/lib/kernel/actor'
import type { Verdict } from '@/lib/assessment/model'
import { followUpsWhere, type FollowUpRow } from '@/lib/standardisation/queries/follow-ups'

type Said = { criterionId: string; verdict: Verdict; reason: string }

export type PieceRow = {
  id: string
  position: number
  label: string
  sha256: string
  registrationId: string
  /** Whose work it is: for taking their name out of what is read, and never given on. */
  candidate: string
  versionId: string
  kind: string
  form: 'file' | 'record' | 'inSitu' | 'testimony' | 'written'
  fileName: string | null
  mediaType: string | null
  size: number | null
  record: unknown
  attachments: { id: string; fileName: string; mediaType: string; size: number }[]
}

export type RoundRow = {
  id: string
  number: number
  title: string
  brief: string
  qualificationVersionId: string
  unitId: string
  dueOn: Date
  openedAt: Date
  openedBy: string
  criterionIds: string[]
  pieces: PieceRow[]
  judges: { seatId: string; name: string; handedInAt: string | null }[]
  /** Before the closing nobody's but the reader's own. */
  sheets: { seatId: string; at: string; verdicts: Said[] }[]
  closing: { reason: string; at: string; by: string } | null
  minutes: {
    heldOn: string
    text: string
    at: string
    by: string
    present: string[]
    agreed: { criterionId: string; verdict: Verdict; why: string }[]
  } | null
  followUps: FollowUpRow[]
}

/** One round whole, with what the reader may know of the verdicts. One statement. */
export async function readRoundRow(db: Db, actor: Actor, roundId: string) {
  const rows = await db.$queryRaw<RoundRow[]>`
    select r."id", r."number", r."title", r."brief", r."qualificationVersionId", r."unitId", r."dueOn",
      r."openedAt", op."name" as "openedBy",
      array(select c."criterionId"::text from "StandardisationCriterion" c
        where c."roundId" = r."id") as "criterionIds",
      coalesce((select jsonb_agg(jsonb_build_object('id', k."id", 'position', k."position",
          'label', k."label", 'sha256', k."sha256", 'registrationId', k."registrationId",
          'candidate', p."name", 'versionId', v."id", 'kind', v."kind", 'form', e."form",
          'fileName', v."fileName", 'mediaType', v."mediaType", 'size', v."size", 'record', v."record",
          'attachments', coalesce((select jsonb_agg(jsonb_build_object('id', a."id",
              'fileName', a."fileName", 'mediaType', a."mediaType", 'size', a."size") order by a."position")
            from "EvidenceAttachment" a where a."evidenceVersionId" = v."id"), '[]'))
          order by k."position")
        from "StandardisationPiece" k
        join "EvidenceVersion" v on v."id" = k."evidenceVersionId"
        join "Evidence" e on e."id" = v."evidenceId"
        join "Registration" g on g."id" = k."registrationId"
        join "Seat" s on s."id" = g."candidateSeatId"
        join "Person" p on p."id" = s."personId"
        where k."roundId" = r."id"), '[]') as "pieces",
      coalesce((select jsonb_agg(jsonb_build_object('seatId', j."seatId", 'name', p."name",
          'handedInAt', h."at") order by p."name")
        from "StandardisationJudge" j
        join "Seat" s on s."id" = j."seatId" join "Person" p on p."id" = s."personId"
        left join "StandardisationSheet" h on h."roundId" = r."id" and h."seatId" = j."seatId"
        where j."roundId" = r."id"), '[]') as "judges",
      coalesce((select jsonb_agg(jsonb_build_object('seatId', h."seatId", 'at', h."at",
          'verdicts', (select jsonb_agg(jsonb_build_object('criterionId', t."criterionId",
              'verdict', t."verdict", 'reason', t."reason"))
            from "StandardisationVerdict" t where t."sheetId" = h."id")))
        from "StandardisationSheet" h where h."roundId" = r."id"
          and (x."id" is not null or h."seatId" = ${actor.seatId}::uuid)), '[]') as "sheets",
      case when x."id" is not null then jsonb_build_object('reason', x."reason", 'at', x."at",
        'by', (select p."name" from "Seat" s join "Person" p on p."id" = s."personId"
          where s."id" = x."seatId")) end as "closing",
      (select jsonb_build_object('heldOn', m."heldOn", 'text', m."text", 'at', m."at",
          'by', (select p."name" from "Seat" s join "Person" p on p."id" = s."personId"
            where s."id" = m."seatId"),
          'present', (select jsonb_agg(p."name" order by p."name") from "StandardisationPresence" n
            join "Seat" s on s."id" = n."seatId" join "Person" p on p."id" = s."personId"
            where n."minutesId" = m."id"),
          'agreed', (select jsonb_agg(jsonb_build_object('criterionId', g."criterionId",
              'verdict', g."verdict", 'why', g."why"))
            from "StandardisationAgreed" g where g."minutesId" = m."id"))
        from "StandardisationMinutes" m where m."roundId" = r."id") as "minutes",
      ${followUpsWhere(Prisma.sql`f."roundId" = r."id"`)} as "followUps"
    from "StandardisationRound" r
    join "Seat" o on o."id" = r."openedBySeatId"
    join "Person" op on op."id" = o."personId"
    left join "StandardisationClosing" x on x."roundId" = r."id"
    where r."id" = ${roundId}::uuid and r."centreId" = ${actor.centreId}::uuid`
  return rows[0] ?? null
}

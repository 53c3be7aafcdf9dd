import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import { temporaryUln } from '@/lib/kernel/uln'
import type { Records } from '@/lib/registration/model/records'

/**
 * Details, identity, induction, states, adjustments and routes of a registration. One statement. Only
 * for views that have asked the policy already: the administrator's and the candidate's own.
 */
export async function readRecords(
  db: Db,
  actor: Actor,
  registrationId: string,
): Promise<Records | null> {
  const rows = await db.$queryRaw<Records[]>`
    select
      (select to_jsonb(d) - 'centreId' - 'candidateSeatId' from "CandidateDetails" d
        where d."candidateSeatId" = r."candidateSeatId") as "details",
      coalesce((
        select jsonb_agg(p."name" order by p."name") from "CandidateDetails" d
        join "CandidateDetails" own on own."candidateSeatId" = r."candidateSeatId"
          and own."uln" = d."uln" and d."uln" <> ${temporaryUln}
        join "Seat" s on s."id" = d."candidateSeatId"
        join "Person" p on p."id" = s."personId"
        where d."centreId" = r."centreId" and d."candidateSeatId" <> r."candidateSeatId"), '[]') as "sameUln",
      (select jsonb_build_object('documentKind', i."documentKind", 'seenOn', i."seenOn", 'seenBy', p."name")
        from "IdentityCheck" i join "Seat" s on s."id" = i."seenBySeatId"
        join "Person" p on p."id" = s."personId"
        where i."candidateSeatId" = r."candidateSeatId"
        order by i."recordedAt" desc limit 1) as "identity",
      (select jsonb_build_object('wording', n."wording", 'at', n."at") from "Induction" n
        where n."registrationId" = r."id") as "induction",
      coalesce((
        select jsonb_agg(jsonb_build_object('move', t."move", 'to', t."to", 'reason', t."reason",
          'transferredTo', t."transferredTo", 'by', p."name", 'at', t."at") order by t."at" desc, t."id" desc)
        from "RegistrationStep" t join "Seat" s on s."id" = t."seatId"
        join "Person" p on p."id" = s."personId"
        where t."registrationId" = r."id"), '[]') as "steps",
      coalesce((
        select jsonb_agg(jsonb_build_object('id', a."id", 'kind', a."kind", 'request', a."request",
          'requestedBy', p."name", 'requestedAt', a."requestedAt", 'decision',
          case when c."id" is null then null else jsonb_build_object('outcome', c."outcome",
            'reasons', c."reasons", 'reference', c."reference", 'fromOn', c."fromOn",
            'untilOn', c."untilOn", 'decidedBy', q."name", 'document',
            case when f."id" is null then null
              else jsonb_build_object('id', f."id", 'fileName', f."fileName") end) end)
          order by a."requestedAt" desc, a."id" desc)
        from "Adjustment" a
        join "Seat" s on s."id" = a."requestedBySeatId" join "Person" p on p."id" = s."personId"
        left join "AdjustmentDecision" c on c."adjustmentId" = a."id"
        left join "Seat" z on z."id" = c."seatId" left join "Person" q on q."id" = z."personId"
        left join "CentreDocument" f on f."id" = c."documentId"
        where a."registrationId" = r."id"), '[]') as "adjustments",
      coalesce((
        select jsonb_agg(jsonb_build_object('id', x."id", 'unitEnrolmentId', x."unitEnrolmentId",
          'unitReference', u."reference", 'unitTitle', u."title", 'route', x."route",
          'grounds', x."grounds", 'reference', x."reference", 'awardedBy', x."awardedBy",
          'certificate', x."certificate", 'certificatedOn', x."certificatedOn", 'by', p."name",
          'at', x."at", 'endedAt', x."endedAt", 'endReason', x."endReason", 'document',
          case when f."id" is null then null
            else jsonb_build_object('id', f."id", 'fileName', f."fileName") end)
          order by x."endedAt" is not null, x."at" desc)
        from "UnitRouteRecord" x
        join "UnitEnrolment" e on e."id" = x."unitEnrolmentId" join "Unit" u on u."id" = e."unitId"
        join "Seat" s on s."id" = x."seatId" join "Person" p on p."id" = s."personId"
        left join "CentreDocument" f on f."id" = x."documentId"
        where x."registrationId" = r."id"), '[]') as "routes"
    from "Registration" r
    where r."id" = ${registrationId}::uuid and r."centreId" = ${actor.centreId}::uuid`
  return rows[0] ?? null
}

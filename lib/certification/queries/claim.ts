import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import { toIsoDate } from '@/lib/kernel/dates'
import type { CertificateMove, ClaimMove, ClaimState } from '@/lib/certification/lifecycle'
import type { CertificateKind } from '@/lib/certification/model/certificate'
import type { ClaimKind } from '@/lib/certification/model/claim'
import { claimsVisibleTo, maySignOff } from '@/lib/certification/policy'
import { readJudged } from '@/lib/certification/queries/facts'
import { frozenOf } from '@/lib/certification/queries/loading'
import { lacksSignOff, whyNotStillRight } from '@/lib/certification/rules/claiming'
import { isOpen } from '@/lib/certification/lifecycle'
import { eligibilityOf } from '@/lib/certification/rules/eligibility'

export type StepLine = {
  move: ClaimMove
  to: ClaimState
  reference: string | null
  signedOffBy: string | null
  note: string
  happenedOn: string
  at: string
  by: string
}

export type CertificateLine = {
  id: string
  kind: CertificateKind
  number: string
  issuedOn: string
  /** The number of the one that took its place. */
  replacedBy: string | null
  replaces: string | null
  steps: { move: CertificateMove; happenedOn: string; note: string; by: string }[]
}

type Row = {
  id: string
  number: number
  kind: ClaimKind
  state: ClaimState
  stateSince: Date
  frozen: unknown
  registrationId: string
  candidatePersonId: string
  awardingBody: string
  name: string
  batchId: string | null
  batchNumber: number | null
  steps: StepLine[]
  certificates: CertificateLine[]
}

const readRow = (db: Db, claimId: string) =>
  db.$queryRaw<Row[]>`
    select c."id", c."number", c."kind"::text as "kind", c."state"::text as "state", c."stateSince",
      c."frozen", c."registrationId", s."personId" as "candidatePersonId", p."name", c."batchId",
      v."awardingBody",
      b."number" as "batchNumber",
      (select jsonb_agg(jsonb_build_object('move', t."move", 'to', t."to",
          'reference', t."reference", 'signedOffBy', t."signedOffBy", 'note', t."note",
          'happenedOn', t."happenedOn", 'at', t."at", 'by', q."name") order by t."at", t."id")
        from "ClaimStep" t join "Seat" z on z."id" = t."seatId"
        join "Person" q on q."id" = z."personId" where t."claimId" = c."id") as "steps",
      coalesce((
        select jsonb_agg(jsonb_build_object('id', x."id", 'kind', x."kind", 'number', x."number",
          'issuedOn', x."issuedOn", 'replacedBy', y."number", 'replaces', o."number",
          'steps', coalesce((
            select jsonb_agg(jsonb_build_object('move', t."move", 'happenedOn', t."happenedOn",
              'note', t."note", 'by', q."name") order by t."at")
            from "CertificateStep" t join "Seat" z on z."id" = t."seatId"
            join "Person" q on q."id" = z."personId"
            where t."certificateId" = x."id"), '[]')) order by x."recordedAt", x."kind", x."id")
        from "Certificate" x
        left join "Certificate" y on y."replacesId" = x."id"
        left join "Certificate" o on o."id" = x."replacesId"
        where x."claimId" = c."id"), '[]') as "certificates"
    from "Claim" c
    join "Registration" r on r."id" = c."registrationId"
    join "QualificationVersion" v on v."id" = r."qualificationVersionId"
    join "Seat" s on s."id" = r."candidateSeatId"
    join "Person" p on p."id" = s."personId"
    left join "ClaimBatch" b on b."id" = c."batchId"
    where c."id" = ${claimId}::uuid`

/**
 * One claim: what it rests on, what became of it, and why it could not be submitted now. At most five
 * statements; null when it is not theirs to see. A candidate reads theirs on their own desk.
 */
export async function claimView(db: Db, actor: Actor, claimId: string, now: Date) {
  if (actor.role !== 'centreAdmin' && actor.role !== 'eqa') return null
  const seen = await db.claim.count({ where: { AND: [{ id: claimId }, claimsVisibleTo(actor)] } })
  const [row] = seen > 0 ? await readRow(db, claimId) : []
  if (!row) return null
  const frozen = frozenOf(row.frozen)
  const signedOff = row.steps.some(({ move }) => move === 'signOff')
  const judged =
    isOpen(row.state) && row.state !== 'submitted'
      ? await readJudged(db, actor.centreId, row.registrationId, now)
      : null
  const direct = judged?.eligibility.direct ?? frozen.approval.directClaims
  const enrolmentIds = frozen.units.map(({ enrolmentId }) => enrolmentId)
  return {
    ...row,
    frozen,
    signedOff,
    direct,
    maySignOff:
      maySignOff(actor, { centreId: actor.centreId, ...row }) === null &&
      row.state === 'awaitingEqa' &&
      !signedOff,
    changed:
      judged &&
      whyNotStillRight(
        { claimId, kind: row.kind, enrolmentIds },
        judged.facts,
        judged.specification,
        (others) => eligibilityOf(others, judged.specification, toIsoDate(now)),
      ),
    lacksSignOff: lacksSignOff(direct, signedOff),
  }
}

export type ClaimView = NonNullable<Awaited<ReturnType<typeof claimView>>>

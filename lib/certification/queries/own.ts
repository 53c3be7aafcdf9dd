import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import type { ClaimState } from '@/lib/certification/lifecycle'
import type { CertificateKind } from '@/lib/certification/model/certificate'
import type { ClaimKind } from '@/lib/certification/model/claim'

export type OwnClaim = {
  id: string
  kind: ClaimKind
  state: ClaimState
  since: string
  awardingBody: string
  units: string[]
  certificates: {
    id: string
    kind: CertificateKind
    number: string
    issuedOn: string
    receivedOn: string | null
    handedOverOn: string | null
    replacementAsked: boolean
  }[]
}

/**
 * What stands of a candidate's own certificates. What was taken back before anybody outside the centre
 * saw it, and what an EQA or the awarding body wrote to the centre, stay with the centre. One statement.
 */
export async function ownClaims(db: Db, actor: Actor, registrationId: string): Promise<OwnClaim[]> {
  if (actor.role !== 'candidate') return []
  return db.$queryRaw<OwnClaim[]>`
    select c."id", c."kind"::text as "kind", c."state"::text as "state",
      (select t."happenedOn"::text from "ClaimStep" t where t."claimId" = c."id"
        order by t."at" desc limit 1) as "since",
      c."frozen"->'qualification'->>'awardingBody' as "awardingBody",
      (select jsonb_agg(u->>'title') from jsonb_array_elements(c."frozen"->'units') u) as "units",
      coalesce((
        select jsonb_agg(jsonb_build_object('id', x."id", 'kind', x."kind", 'number', x."number",
          'issuedOn', x."issuedOn",
          'receivedOn', (select t."happenedOn" from "CertificateStep" t
            where t."certificateId" = x."id" and t."move" = 'receive' limit 1),
          'handedOverOn', (select t."happenedOn" from "CertificateStep" t
            where t."certificateId" = x."id" and t."move" = 'handOver' limit 1),
          'replacementAsked', exists (select 1 from "CertificateStep" t
            where t."certificateId" = x."id" and t."move" = 'requestReplacement'))
          order by x."kind", x."recordedAt")
        from "Certificate" x
        where x."claimId" = c."id"
          and not exists (select 1 from "Certificate" y where y."replacesId" = x."id")), '[]')
        as "certificates"
    from "Claim" c
    join "Registration" r on r."id" = c."registrationId"
    where c."registrationId" = ${registrationId}::uuid
      and r."candidateSeatId" = ${actor.seatId}::uuid and c."centreId" = ${actor.centreId}::uuid
      and c."state" <> 'withdrawn'
    order by c."number" desc`
}

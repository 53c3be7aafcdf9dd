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

/** Records this assessor made that wait for their candidate's signature. One statement. */
export const readUnsignedRecords = (db: Db, actor: Actor, registrationId?: string) =>
  db.$queryRaw<UnsignedRecord[]>`
    select v."id" as "versionId", v."registrationId", e."number", v."title",
      p."name" as "candidate", v."addedAt" as "at"
    from "EvidenceVersion" v
    join "Evidence" e on e."id" = v."evidenceId" and e."form" = 'record'
    join "Registration" r on r."id" = v."registrationId" and r."state" = 'active'
    join "Seat" s on s."id" = r."candidateSeatId"
    join "Person" p on p."id" = s."personId"
    where v."centreId" = ${actor.centreId}::uuid and v."addedBySeatId" = ${actor.seatId}::uuid
      and (${registrationId ?? null}::uuid is null or v."registrationId" = ${registrationId ?? null}::uuid)
      and not exists (
        select 1 from "Signature" g
        where g."evidenceVersionId" = v."id" and g."capacity" = 'candidate')
      and exists (
        select 1 from "Allocation" a
        where a."registrationId" = v."registrationId" and a."role" = 'assessor'
          and a."seatId" = ${actor.seatId}::uuid and a."endedAt" is null)
    order by v."addedAt"`

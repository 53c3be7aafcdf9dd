import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import type { DeclaredConflict, StandingConflict } from '@/lib/registration/model/conflicts'
import type { ConflictLine } from '@/lib/registration/model/staff-record'
import { conflictsVisibleTo, type ConflictScope } from '@/lib/registration/policy'

/** Every declared conflict of a centre, by person, for the rules; those that have ended too. One statement. */
export const readAllConflicts = (db: Db, centreId: string): Promise<DeclaredConflict[]> =>
  db.$queryRaw<DeclaredConflict[]>`
    select c."id", p."id" as "personId", p."name", c."nature", c."registrationId", c."employer",
      q."id" as "colleaguePersonId", q."name" as "colleague", m."text" as "mitigation", c."endedAt"
    from "ConflictOfInterest" c
    join "Seat" s on s."id" = c."seatId"
    join "Person" p on p."id" = s."personId"
    left join "Seat" t on t."id" = c."colleagueSeatId"
    left join "Person" q on q."id" = t."personId"
    left join "ConflictMitigation" m on m."conflictId" = c."id"
    where c."centreId" = ${centreId}::uuid
    order by c."declaredAt", c."id"`

/** Those that have not ended. One statement. */
export const readConflicts = async (db: Db, centreId: string): Promise<StandingConflict[]> =>
  (await readAllConflicts(db, centreId)).filter(({ endedAt }) => endedAt === null)

type Kept = ConflictScope & { id: string; seatId: string; endedAt: Date | null; mitigated: boolean }

/** One conflict as its commands need it. */
export async function readConflict(db: Db, centreId: string, id: string): Promise<Kept | null> {
  const [row] = await db.$queryRaw<Kept[]>`
    select c."id", c."centreId", c."seatId", s."personId", k."personId" as "candidatePersonId",
      c."endedAt", exists (select 1 from "ConflictMitigation" m
        where m."conflictId" = c."id") as "mitigated"
    from "ConflictOfInterest" c
    join "Seat" s on s."id" = c."seatId"
    left join "Registration" r on r."id" = c."registrationId"
    left join "Seat" k on k."id" = r."candidateSeatId"
    where c."id" = ${id}::uuid and c."centreId" = ${centreId}::uuid
    for update of c`
  return row ?? null
}

/** The conflicts one member of staff declared, for whoever may read them; those that stand first. Two statements. */
export async function conflictsDeclaredBy(db: Db, actor: Actor, personId: string) {
  const seen = await db.conflictOfInterest.findMany({
    where: { AND: [conflictsVisibleTo(actor), { seat: { personId } }] },
    select: { id: true },
  })
  if (seen.length === 0) return []
  return db.$queryRaw<ConflictLine[]>`
    select c."id", c."nature", kp."name" as "candidate", c."employer", q."name" as "colleague",
      c."declaredAt", c."endedAt", c."endReason", m."text" as "mitigation",
      mp."name" as "mitigatedBy", m."at" as "mitigatedAt"
    from "ConflictOfInterest" c
    left join "Registration" r on r."id" = c."registrationId"
    left join "Seat" k on k."id" = r."candidateSeatId"
    left join "Person" kp on kp."id" = k."personId"
    left join "Seat" t on t."id" = c."colleagueSeatId"
    left join "Person" q on q."id" = t."personId"
    left join "ConflictMitigation" m on m."conflictId" = c."id"
    left join "Seat" ms on ms."id" = m."seatId"
    left join "Person" mp on mp."id" = ms."personId"
    where c."id" = any(${seen.map(({ id }) => id)}::uuid[])
    order by c."endedAt" is not null, c."declaredAt" desc, c."id"`
}

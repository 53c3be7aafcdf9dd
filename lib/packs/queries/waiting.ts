import type { Db } from '@/lib/infra/db'
import type { PackPurpose } from '@/lib/packs/model/packs'

/** What a seat asked for and still waits for. One statement. */
export const waitingOf = (db: Db, seatId: string) =>
  db.$queryRaw<{ purpose: PackPurpose; registrationIds: string[] }[]>`
    select k."purpose"::text as "purpose",
      array(select r."registrationId"::text from "PackRegistration" r where r."packId" = k."id"
        order by r."registrationId") as "registrationIds"
    from "Pack" k
    where k."askedBySeatId" = ${seatId}::uuid
      and not exists (select 1 from "PackMade" m where m."packId" = k."id")
      and not exists (select 1 from "PackFailure" f where f."packId" = k."id")`

/** How many packs of a seat are kept on the disk, and until when the oldest. One statement. */
export async function keptOf(db: Db, seatId: string, now: Date) {
  const { _count: count, _min: min } = await db.packMade.aggregate({
    where: { pack: { askedBySeatId: seatId }, expiresAt: { gt: now } },
    _count: true,
    _min: { expiresAt: true },
  })
  return { count, oldestUntil: min.expiresAt }
}

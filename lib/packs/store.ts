import type { Db } from '@/lib/infra/db'
import { packDays, type PackProblem, type PackPurpose, type Receipt } from '@/lib/packs/model/packs'

type Asked = {
  id: string
  centreId: string
  purpose: PackPurpose
  askedBySeatId: string
  registrationIds: readonly string[]
}

export async function keepPack(db: Db, asked: Asked, askedAt: Date): Promise<void> {
  const { id: packId, centreId, registrationIds, purpose, askedBySeatId } = asked
  await db.pack.create({ data: { id: packId, centreId, purpose, askedBySeatId, askedAt } })
  await db.packRegistration.createMany({
    data: registrationIds.map((registrationId) => ({ centreId, packId, registrationId })),
  })
}

export type TakenPack = Omit<Asked, 'askedBySeatId'> & {
  askedAt: Date
  attempts: number
  centre: string
  askedBy: string
}

/** The pack that waits longest, counted as begun before it is; null where none waits. */
export async function takePack(db: Db): Promise<TakenPack | null> {
  const [taken] = await db.$queryRaw<TakenPack[]>`
    update "Pack" k set "attempts" = k."attempts" + 1, "files" = 0, "filesDone" = 0, "bytes" = 0,
      "bytesDone" = 0
    from "Centre" c, "Seat" s, "Person" p
    where c."id" = k."centreId" and s."id" = k."askedBySeatId" and p."id" = s."personId"
      and k."id" = (
        select w."id" from "Pack" w
        where not exists (select 1 from "PackMade" m where m."packId" = w."id")
          and not exists (select 1 from "PackFailure" f where f."packId" = w."id")
        order by w."askedAt", w."id" limit 1 for update skip locked)
    returning k."id", k."centreId", k."purpose"::text as "purpose", k."askedAt", k."attempts",
      c."name" as "centre", p."name" as "askedBy",
      array(select r."registrationId"::text from "PackRegistration" r where r."packId" = k."id"
        order by r."registrationId") as "registrationIds"`
  return taken ?? null
}

export type Progress = { files: number; filesDone: number; bytes: number; bytesDone: number }

export async function keepProgress(db: Db, id: string, progress: Progress): Promise<void> {
  await db.pack.updateMany({ where: { id }, data: progress })
}

const day = 86_400_000

export async function keepMade(
  db: Db,
  { packId, centreId }: { packId: string; centreId: string },
  receipt: Receipt,
  at: Date,
): Promise<void> {
  const expiresAt = new Date(at.getTime() + packDays * day)
  await db.packMade.create({ data: { packId, centreId, ...receipt, at, expiresAt } })
}

export async function keepFailure(
  db: Db,
  { packId, centreId }: { packId: string; centreId: string },
  problem: PackProblem,
  at: Date,
): Promise<void> {
  await db.packFailure.create({ data: { packId, centreId, problem, at } })
}

/** A program that is stopped in good order has not tried: the next start begins it again. */
export async function giveBackPack(db: Db, id: string): Promise<void> {
  await db.pack.updateMany({ where: { id }, data: { attempts: { decrement: 1 } } })
}

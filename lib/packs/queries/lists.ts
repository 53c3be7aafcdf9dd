import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import type { PackLine, PackProblem, PackPurpose } from '@/lib/packs/model/packs'
import { packsVisibleTo, portfoliosFor } from '@/lib/packs/policy'

/** Packs on one page. */
const shown = 30

type Row = {
  id: string
  purpose: PackPurpose
  askedAt: Date
  askedBy: string
  portfolios: { name: string; qualification: string }[]
  attempts: number
  files: number
  filesDone: number
  bytes: number
  bytesDone: number
  madeAt: Date | null
  expiresAt: Date | null
  size: number | null
  sha256: string | null
  manifestSha256: string | null
  madeFiles: number | null
  leftOut: number | null
  problem: PackProblem | null
}

const standingOf = (row: Row, now: Date): PackLine['standing'] => {
  const { problem, madeAt: at, expiresAt, size, sha256, manifestSha256, madeFiles, leftOut } = row
  if (problem) return { state: 'failed', problem }
  if (at && expiresAt && sha256 && manifestSha256) {
    const receipt = { size: size ?? 0, sha256, manifestSha256, files: madeFiles ?? 0 }
    return {
      state: 'made',
      at,
      expiresAt,
      isKept: expiresAt > now,
      ...receipt,
      leftOut: leftOut ?? 0,
    }
  }
  const { attempts, files, filesDone, bytes, bytesDone } = row
  return { state: 'waiting', begun: attempts > 0, files, filesDone, bytes, bytesDone }
}

/** The packs that somebody asked for, the newest first. Two statements. */
export async function packLines(db: Db, actor: Actor, now: Date): Promise<PackLine[]> {
  const seen = await db.pack.findMany({
    where: packsVisibleTo(actor),
    orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
    take: shown,
    select: { id: true },
  })
  const rows = await db.$queryRaw<Row[]>`
    select k."id", k."purpose"::text as "purpose", k."askedAt", p."name" as "askedBy", k."attempts",
      k."files", k."filesDone", k."bytes"::float8 as "bytes", k."bytesDone"::float8 as "bytesDone",
      m."at" as "madeAt", m."expiresAt", m."size"::float8 as "size", m."sha256", m."manifestSha256",
      m."files" as "madeFiles", m."leftOut", f."problem"::text as "problem",
      (select jsonb_agg(jsonb_build_object('name', c."name", 'qualification', v."title")
          order by c."name")
        from "PackRegistration" x
        join "Registration" r on r."id" = x."registrationId"
        join "QualificationVersion" v on v."id" = r."qualificationVersionId"
        join "Seat" t on t."id" = r."candidateSeatId"
        join "Person" c on c."id" = t."personId"
        where x."packId" = k."id") as "portfolios"
    from "Pack" k
    join "Seat" s on s."id" = k."askedBySeatId"
    join "Person" p on p."id" = s."personId"
    left join "PackMade" m on m."packId" = k."id"
    left join "PackFailure" f on f."packId" = k."id"
    where k."id" = any(${seen.map(({ id }) => id)}::uuid[])
    order by k."askedAt" desc, k."id" desc`
  return rows.map((row) => {
    const { id, purpose, askedAt, askedBy, portfolios } = row
    return { id, purpose, askedAt, askedBy, portfolios, standing: standingOf(row, now) }
  })
}

/** A pack that is made and kept, for whoever sees it. Two statements. */
export async function packFile(db: Db, actor: Actor, packId: string, now: Date) {
  const pack = await db.pack.findFirst({
    where: { AND: [{ id: packId, made: { expiresAt: { gt: now } } }, packsVisibleTo(actor)] },
    select: { purpose: true, askedAt: true, made: { select: { size: true, sha256: true } } },
  })
  if (!pack?.made) return null
  const { purpose, askedAt, made } = pack
  return { purpose, askedAt, size: Number(made.size), sha256: made.sha256 }
}

/** Whether a pack with this manifest was made here: when and what for, and nothing more. One statement. */
export async function packByManifest(db: Db, manifestSha256: string) {
  const [found] = await db.$queryRaw<{ at: Date; purpose: PackPurpose }[]>`
    select m."at", k."purpose"::text as "purpose"
    from "PackMade" m join "Pack" k on k."id" = m."packId"
    where m."manifestSha256" = ${manifestSha256}`
  return found ?? null
}

export type Choosable = {
  id: string
  name: string
  qualification: string
  awardingBodyNumber: string | null
  state: string
}

const choices = 50

/**
 * Portfolios that somebody may put into a pack: those chosen already, then those whose candidate or number
 * fits the words. Two statements.
 */
export async function choosable(
  db: Db,
  actor: Actor,
  asked: { words: string; chosen: readonly string[] },
): Promise<{ list: Choosable[]; more: boolean }> {
  const { words, chosen } = asked
  const contains = { contains: words, mode: 'insensitive' as const }
  const fits = words
    ? [{ candidateSeat: { person: { name: contains } } }, { awardingBodyNumber: contains }]
    : [{ id: { notIn: [] } }]
  const found = await db.registration.findMany({
    where: { AND: [portfoliosFor(actor), { OR: [{ id: { in: [...chosen] } }, ...fits] }] },
    orderBy: [{ candidateSeat: { person: { name: 'asc' } } }, { id: 'asc' }],
    take: choices + chosen.length + 1,
    select: { id: true },
  })
  const ids = found.slice(0, choices + chosen.length).map(({ id }) => id)
  const list = await db.$queryRaw<Choosable[]>`
    select r."id", p."name", v."title" as "qualification", r."awardingBodyNumber",
      r."state"::text as "state"
    from "Registration" r
    join "QualificationVersion" v on v."id" = r."qualificationVersionId"
    join "Seat" s on s."id" = r."candidateSeatId"
    join "Person" p on p."id" = s."personId"
    where r."id" = any(${ids}::uuid[])
    order by not r."id" = any(${[...chosen]}::uuid[]), p."name", r."id"`
  return { list, more: found.length > ids.length }
}

import type { Db } from '@/lib/infra/db'
import { keyedToken, tokenHash } from '@/lib/infra/token'
import type { Actor } from '@/lib/kernel/actor'
import { readScope } from '@/lib/registration/queries/scope'
import { codeLimits } from '@/lib/portfolio/model/witness'

/** What the link of a request is made for. */
export const witnessPurpose = (requestId: string): string => `witness ${requestId}`

/** What is kept of a code: nobody who reads the database can find the six digits by trying all. */
export const codeHashOf = (codeId: string, code: string): string =>
  tokenHash(keyedToken(`witness code ${codeId} ${code}`))

export const countOpenRequests = (db: Db, registrationId: string, at: Date): Promise<number> =>
  db.witnessRequest.count({
    where: { registrationId, withdrawnAt: null, expiresAt: { gt: at }, testimony: null },
  })

type LinkRow = {
  id: string
  centreId: string
  registrationId: string
  about: string
  withdrawnAt: Date | null
  expiresAt: Date
  isSigned: boolean
  candidateEmail: string
  criteria: {
    id: string
    number: string
    unitEnrolmentId: string
    unitId: string
    reference: string
  }[]
}

/**
 * The request behind a link, for what a witness does with it. Its row is locked first, so that it is
 * not signed and taken back at once.
 */
export async function readLink(db: Db, token: string): Promise<LinkRow | null> {
  const hash = tokenHash(token)
  await db.$queryRaw`select 1 from "WitnessRequest" where "tokenHash" = ${hash} for update`
  const rows = await db.$queryRaw<LinkRow[]>`
    select w."id", w."centreId", w."registrationId", w."about", w."withdrawnAt", w."expiresAt",
      p."email" as "candidateEmail",
      exists (select 1 from "WitnessTestimony" t where t."requestId" = w."id") as "isSigned",
      (select jsonb_agg(jsonb_build_object('id', c."criterionId", 'number', k."number",
          'unitEnrolmentId', c."unitEnrolmentId", 'unitId', c."unitId", 'reference', u."reference")
          order by u."position", k."position")
        from "WitnessRequestCriterion" c
        join "AssessmentCriterion" k on k."id" = c."criterionId"
        join "Unit" u on u."id" = c."unitId"
        where c."requestId" = w."id") as "criteria"
    from "WitnessRequest" w
    join "Registration" r on r."id" = w."registrationId"
    join "Seat" s on s."id" = r."candidateSeatId"
    join "Person" p on p."id" = s."personId"
    where w."tokenHash" = ${hash}`
  return rows[0] ?? null
}

/** A code of this request, and whether a later one was sent. */
export async function readCode(db: Db, requestId: string, codeId: string) {
  const codes = await db.witnessCode.findMany({
    where: { requestId },
    orderBy: [{ sentAt: 'desc' }, { id: 'desc' }],
    take: codeLimits.perLink,
  })
  const code = codes.find(({ id }) => id === codeId)
  return code ? { ...code, isLatest: codes[0]?.id === codeId } : null
}

/** When codes were sent within the time that counts: to this email, and from this address; and by this link ever. */
export async function recentCodes(
  db: Db,
  {
    email,
    address,
    requestId,
    at,
  }: { email: string; address: string; requestId: string; at: Date },
) {
  const since = new Date(at.getTime() - codeLimits.minutes * 60_000)
  const rows = await db.witnessCode.findMany({
    where: { sentAt: { gt: since }, OR: [{ email }, { address }] },
    select: { sentAt: true, email: true, address: true },
  })
  return {
    account: rows.filter((row) => row.email === email).map(({ sentAt }) => sentAt),
    address: rows.filter((row) => row.address === address).map(({ sentAt }) => sentAt),
    ofLink: await db.witnessCode.count({ where: { requestId } }),
  }
}

/** A request of this centre, for its candidate to take back. */
export async function readRequestForChange(db: Db, actor: Actor, requestId: string) {
  await db.$queryRaw`
    select 1 from "WitnessRequest"
    where "id" = ${requestId}::uuid and "centreId" = ${actor.centreId}::uuid for update`
  const row = await db.witnessRequest.findFirst({
    where: { id: requestId, centreId: actor.centreId },
    select: {
      id: true,
      registrationId: true,
      withdrawnAt: true,
      expiresAt: true,
      testimony: { select: { id: true } },
      criteria: {
        select: { criterion: { select: { number: true, unit: { select: { reference: true } } } } },
      },
    },
  })
  const registration = row && (await readScope(db, actor.centreId, row.registrationId))
  if (!row || !registration) return null
  const { testimony, criteria, ...rest } = row
  return {
    registration,
    request: {
      ...rest,
      isSigned: testimony !== null,
      criteria: criteria.map(({ criterion }) => ({
        reference: criterion.unit.reference,
        criterion: criterion.number,
      })),
    },
  }
}

/** A testimony of this centre, for the assessor who got in touch with the witness. */
export async function readTestimonyForContact(db: Db, actor: Actor, testimonyId: string) {
  const row = await db.witnessTestimony.findFirst({
    where: { id: testimonyId, centreId: actor.centreId },
    select: {
      id: true,
      registrationId: true,
      signedAt: true,
      evidenceVersion: { select: { evidence: { select: { number: true } } } },
    },
  })
  const registration = row && (await readScope(db, actor.centreId, row.registrationId))
  if (!row || !registration) return null
  const { evidenceVersion, ...testimony } = row
  return { registration, testimony: { ...testimony, number: evidenceVersion.evidence.number } }
}

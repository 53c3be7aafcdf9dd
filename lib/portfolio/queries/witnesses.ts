import type { Db } from '@/lib/infra/db'
import { env } from '@/lib/infra/env'
import { keyedToken, tokenHash } from '@/lib/infra/token'
import type { Actor } from '@/lib/kernel/actor'
import { dayOf } from '@/lib/kernel/dates'
import { id } from '@/lib/kernel/fields'
import type { ContactMeans, ContactOutcome, WitnessStanding } from '@/lib/portfolio/model/witness'
import { testimoniesVisibleTo } from '@/lib/portfolio/policy'
import { readOwn } from '@/lib/portfolio/queries/own'
import { witnessPurpose } from '@/lib/portfolio/queries/witness-loading'
import { requestState } from '@/lib/portfolio/rules/witness'

type RequestRow = {
  id: string
  witnessName: string
  about: string
  tokenHash: string
  askedAt: Date
  expiresAt: Date
  withdrawnAt: Date | null
  criteria: { id: string; number: string; text: string; reference: string; unit: string }[]
  testimony: { evidenceId: string; number: number; versionId: string; signedAt: string } | null
}

const readRequests = (db: Db, registrationId: string) =>
  db.$queryRaw<RequestRow[]>`
    select w."id", w."witnessName", w."about", w."tokenHash", w."askedAt", w."expiresAt",
      w."withdrawnAt",
      (select jsonb_agg(jsonb_build_object('id', k."id", 'number', k."number", 'text', k."text",
          'reference', u."reference", 'unit', u."title") order by u."position", k."position")
        from "WitnessRequestCriterion" c
        join "AssessmentCriterion" k on k."id" = c."criterionId"
        join "Unit" u on u."id" = c."unitId"
        where c."requestId" = w."id") as "criteria",
      (select jsonb_build_object('evidenceId', e."id", 'number', e."number", 'versionId', v."id",
          'signedAt', to_char(t."signedAt" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
        from "WitnessTestimony" t
        join "EvidenceVersion" v on v."id" = t."evidenceVersionId"
        join "Evidence" e on e."id" = v."evidenceId"
        where t."requestId" = w."id") as "testimony"
    from "WitnessRequest" w
    where w."registrationId" = ${registrationId}::uuid
    order by w."askedAt" desc, w."id" desc`

/** The address of a request's link: made anew from what it is for; null when the secret has changed since. */
function linkOf({ id, tokenHash: kept }: RequestRow): string | null {
  const token = keyedToken(witnessPurpose(id))
  return tokenHash(token) === kept ? `${env().APP_URL}/witness/${token}` : null
}

/** Whom the candidate asked for their word, the newest first, each with its link while it opens. */
export async function ownWitnesses(db: Db, actor: Actor, registrationId?: string, at = new Date()) {
  const own = await readOwn(db, actor, registrationId)
  if (!own) return null
  const rows = await readRequests(db, own.registrationId)
  const requests = rows.map((row) => {
    const { tokenHash: _, testimony, ...request } = row
    const state = requestState({ ...request, isSigned: testimony !== null }, at)
    return { ...request, testimony, state, link: state === 'open' ? linkOf(row) : null }
  })
  return { own, requests }
}

export type OwnWitnesses = NonNullable<Awaited<ReturnType<typeof ownWitnesses>>>
export type OwnRequest = OwnWitnesses['requests'][number]

export type Contact = {
  id: string
  contactedOn: Date
  means: ContactMeans
  outcome: ContactOutcome
  standing: WitnessStanding
  said: string
  by: string
}

type TestimonyRow = {
  id: string
  registrationId: string
  evidenceVersionId: string
  name: string
  role: string
  relation: string
  competence: string
  email: string
  signedAt: Date
  candidate: string
  number: number
  contacts: (Omit<Contact, 'contactedOn'> & { contactedOn: string })[]
}

// One statement with its joins: Prisma would make one per relation.
const readTestimonies = (db: Db, ids: string[]) =>
  db.$queryRaw<TestimonyRow[]>`
    select t."id", t."registrationId", t."evidenceVersionId", t."name", t."role", t."relation",
      t."competence", t."email", t."signedAt", p."name" as "candidate", e."number",
      coalesce((
        select jsonb_agg(jsonb_build_object('id', c."id", 'contactedOn', c."contactedOn"::text,
          'means', c."means", 'outcome', c."outcome", 'standing', c."standing", 'said', c."said",
          'by', q."name") order by c."at" desc, c."id" desc)
        from "WitnessContact" c
        join "Seat" a on a."id" = c."seatId"
        join "Person" q on q."id" = a."personId"
        where c."testimonyId" = t."id"), '[]') as "contacts"
    from "WitnessTestimony" t
    join "Registration" r on r."id" = t."registrationId"
    join "Seat" s on s."id" = r."candidateSeatId"
    join "Person" p on p."id" = s."personId"
    join "EvidenceVersion" v on v."id" = t."evidenceVersionId"
    join "Evidence" e on e."id" = v."evidenceId"
    where t."id" = any(${ids}::uuid[])
    order by t."signedAt" desc, t."id" desc`

/** Who testified, as those who see the portfolios may read it: of one version, or of all. Two statements. */
export async function witnessList(db: Db, actor: Actor, versionId?: string) {
  const seen = await db.witnessTestimony.findMany({
    where: {
      ...testimoniesVisibleTo(actor),
      ...(versionId !== undefined && { evidenceVersionId: versionId }),
    },
    orderBy: [{ signedAt: 'desc' }, { id: 'desc' }],
    take: 200,
    select: { id: true },
  })
  if (seen.length === 0) return []
  const rows = await readTestimonies(
    db,
    seen.map(({ id: each }) => each),
  )
  return rows.map(({ contacts, ...row }) => ({
    ...row,
    contacts: contacts.map((each): Contact => ({ ...each, contactedOn: dayOf(each.contactedOn) })),
  }))
}

export type WitnessLine = Awaited<ReturnType<typeof witnessList>>[number]

/** What was asked before, to ask it again; null for another's or none. One statement. */
export async function askedBefore(db: Db, registrationId: string, requestId: string | undefined) {
  const known = id.safeParse(requestId).data
  if (!known) return null
  const rows = await db.$queryRaw<{ witnessName: string; about: string; criterionIds: string[] }[]>`
    select w."witnessName", w."about",
      array(select c."criterionId"::text from "WitnessRequestCriterion" c
        where c."requestId" = w."id") as "criterionIds"
    from "WitnessRequest" w
    where w."id" = ${known}::uuid and w."registrationId" = ${registrationId}::uuid`
  return rows[0] ?? null
}

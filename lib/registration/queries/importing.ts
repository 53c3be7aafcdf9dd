import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import { parseIsoDate } from '@/lib/kernel/dates'
import { isUln, temporaryUln } from '@/lib/kernel/uln'
import { listSpecifications, readSpecification } from '@/lib/specification/queries'
import { importKey, keptImport, type ImportRow } from '@/lib/registration/model/importing'
import { importsVisibleTo } from '@/lib/registration/policy/importing'
import { readApprovalTerms } from '@/lib/registration/queries/approval-terms'
import { spellings } from '@/lib/registration/queries/identifiers'
import { isoDateOf } from '@/lib/registration/rules/import-row'
import { likeNumber, likePerson, likeUln } from '@/lib/registration/rules/alikes'
import { plainNumber, type KnownPerson, type KnownWorld } from '@/lib/registration/rules/importing'

const day = (date: Date | null): string | null => date?.toISOString().slice(0, 10) ?? null

/** The qualifications the rows name, in the edition published last, with the centre's approval of each. */
async function readQualifications(db: Db, centreId: string, rows: readonly ImportRow[]) {
  const named = new Set(rows.map(({ cells }) => plainNumber(cells.qualification ?? '')))
  const found: [
    string,
    {
      specification: Awaited<ReturnType<typeof readSpecification>>
      terms: Awaited<ReturnType<typeof readApprovalTerms>>
    },
  ][] = []
  for (const { id, number } of await listSpecifications(db, centreId)) {
    if (!named.has(plainNumber(number))) continue
    const specification = await readSpecification(db, id)
    const terms = await readApprovalTerms(db, centreId, number)
    found.push([plainNumber(number), { specification, terms }])
  }
  return new Map(found)
}

type Known = {
  id: string
  email: string
  name: string
  passwordHash: string | null
  seats: KnownPerson['seats']
  seatId: string | null
  details: NonNullable<KnownPerson['seat']>['details']
  openOn: string[] | null
}

/** Everybody whom the rows name by their email: their seats, and what this centre knows of them. */
async function readPeople(db: Db, centreId: string, emails: string[]) {
  const rows = await db.$queryRaw<Known[]>`
    select p."id", p."email", p."name", p."passwordHash",
      coalesce((select jsonb_agg(jsonb_build_object('centreId', s."centreId", 'role', s."role"))
        from "Seat" s where s."personId" = p."id" and s."endedAt" is null), '[]') as "seats",
      c."id" as "seatId",
      (select jsonb_build_object('givenNames', d."givenNames", 'familyName', d."familyName",
          'dateOfBirth', d."dateOfBirth", 'uln', d."uln", 'ulnReason', d."ulnReason")
        from "CandidateDetails" d where d."candidateSeatId" = c."id") as "details",
      (select array_agg(v."number") from "Registration" r
        join "QualificationVersion" v on v."id" = r."qualificationVersionId"
        where r."candidateSeatId" = c."id" and r."centreId" = ${centreId}::uuid
          and r."state" in ('active', 'suspended')) as "openOn"
    from "Person" p
    left join "Seat" c on c."personId" = p."id" and c."centreId" = ${centreId}::uuid
      and c."role" = 'candidate' and c."endedAt" is null
    where p."email" = any(${emails}::text[])`
  return new Map(
    rows.map(({ email, seatId, details, openOn, ...person }): [string, KnownPerson] => [
      email,
      { ...person, seat: seatId ? { id: seatId, details, openOn: openOn ?? [] } : null },
    ]),
  )
}

/** Who is on record here with a row's ULN, registration number, or name and date of birth. Two statements. */
async function readAlike(db: Db, centreId: string, rows: readonly ImportRow[]) {
  const ulns = rows.flatMap(({ cells }) => {
    const uln = cells.uln?.replaceAll(/\s/g, '') ?? ''
    return isUln(uln) && uln !== temporaryUln ? [uln] : []
  })
  const people = rows.flatMap(({ cells }) => {
    const born = isoDateOf(cells.dateOfBirth ?? '')
    const family = (cells.familyName ?? '').toLowerCase()
    return born && parseIsoDate(born) ? [{ born, family }] : []
  })
  const found = await db.$queryRaw<
    {
      email: string
      name: string
      given: string
      family: string
      uln: string | null
      born: Date | null
    }[]
  >`
    with asked as (
      select d."candidateSeatId" as "id" from "CandidateDetails" d
      join unnest(${[...new Set(ulns)]}::text[]) a("uln") on a."uln" = d."uln"
      where d."centreId" = ${centreId}::uuid
      union
      select d."candidateSeatId" from "CandidateDetails" d
      join jsonb_to_recordset(${JSON.stringify(people)}::jsonb) a("born" date, "family" text)
        on a."born" = d."dateOfBirth" and a."family" = lower(d."familyName")
      where d."centreId" = ${centreId}::uuid)
    select p."email", p."name", d."givenNames" as "given", d."familyName" as "family", d."uln",
      d."dateOfBirth" as "born"
    from asked join "CandidateDetails" d on d."candidateSeatId" = asked."id"
    join "Seat" s on s."id" = d."candidateSeatId" join "Person" p on p."id" = s."personId"`
  const alike = new Map<string, { email: string; name: string }>()
  for (const { uln, born, given, family, ...who } of found) {
    if (uln) alike.set(likeUln(uln), who)
    const birth = day(born)
    if (birth) alike.set(likePerson(given, family, birth), who)
  }
  const numbers = rows.flatMap(({ cells }) => spellings(cells.awardingBodyNumber ?? ''))
  const numbered = await db.$queryRaw<{ number: string; email: string; name: string }[]>`
    select r."awardingBodyNumber" as "number", p."email", p."name"
    from unnest(${[...new Set(numbers)].filter(Boolean)}::text[]) a("number")
    join "Registration" r on r."awardingBodyNumber" = a."number"
      and r."centreId" = ${centreId}::uuid
    join "Seat" s on s."id" = r."candidateSeatId" join "Person" p on p."id" = s."personId"`
  for (const { number, ...who } of numbered) alike.set(likeNumber(number), who)
  return alike
}

/** What rows are held against: a constant number of statements, and two for each qualification they name. */
export async function readWorld(
  db: Db,
  centreId: string,
  sha256: string,
  rows: readonly ImportRow[],
): Promise<KnownWorld> {
  const emails = rows.map(({ cells }) => (cells.email ?? '').toLowerCase())
  const lines = new Map(rows.map(({ line }) => [importKey(sha256, line), line]))
  const qualifications = await readQualifications(db, centreId, rows)
  const people = await readPeople(db, centreId, emails)
  const alike = await readAlike(db, centreId, rows)
  const sites = await db.site.findMany({ where: { centreId }, select: { id: true, name: true } })
  const registered = await db.$queryRaw<{ importKey: string }[]>`
    select "importKey" from "Registration"
    where "centreId" = ${centreId}::uuid and "importKey" = any(${[...lines.keys()]}::text[])`
  return {
    qualifications,
    people,
    alike,
    sites: new Map(sites.map(({ id, name }) => [name, id])),
    registered: new Set(registered.map((each) => lines.get(each.importKey) ?? 0)),
  }
}

/** An import as its commands take it; null when it is not the actor's to see. */
export async function readImport(db: Db, actor: Actor, importId: string) {
  const row = await db.registerImport.findFirst({
    where: { AND: [{ id: importId }, importsVisibleTo(actor)] },
    select: {
      id: true,
      centreId: true,
      sha256: true,
      state: true,
      rows: true,
      written: true,
      version: true,
    },
  })
  return row && { ...row, kept: keptImport.parse(row.rows) }
}

export type ReadImport = NonNullable<Awaited<ReturnType<typeof readImport>>>

import type { Db } from '@/lib/infra/db'
import { Prisma } from '@/lib/infra/generated/client'
import { containing, literally } from '@/lib/infra/matching'
import type { Actor } from '@/lib/kernel/actor'
import { mayAdministerCentre } from '@/lib/identity/policy'
import type { RegistrationState } from '@/lib/registration/lifecycle'
import { registerPageSize, type RegisterAsked } from '@/lib/registration/model/register'

/**
 * An administrator's register: everybody of the centre but themself (policy.ts, `visibleTo`); an EQA's
 * (visits/policy.ts): everybody of their awarding body.
 */
const from = Prisma.sql`
  from "Registration" r
  join "Seat" s on s."id" = r."candidateSeatId"
  join "Person" p on p."id" = s."personId"`

function matching(actor: Actor, asked: RegisterAsked): Prisma.Sql {
  const { q, state, qualification, cohort, employer, site, assessor, iqa, lacking } = asked
  const serving = (role: string, seatId: string | null) => Prisma.sql`
    exists (select 1 from "Allocation" l where l."registrationId" = r."id"
      and l."role" = ${role}::"AllocationRole" and l."endedAt" is null
      and (${seatId}::uuid is null or l."seatId" = ${seatId}::uuid))`
  const part = containing(q)
  const digits = q.replaceAll(/\s/g, '')
  const conditions = [
    Prisma.sql`r."centreId" = ${actor.centreId}::uuid`,
    Prisma.sql`s."personId" <> ${actor.personId}::uuid`,
    ...(actor.role === 'centreAdmin'
      ? []
      : [
          Prisma.sql`r."qualificationVersionId" in (select v."id" from "QualificationVersion" v
            where v."awardingBody" = ${actor.role === 'eqa' ? (actor.awardingBody ?? '') : ''})`,
        ]),
    ...(state ? [Prisma.sql`r."state" = ${state}::"RegistrationState"`] : []),
    ...(qualification
      ? [
          Prisma.sql`r."qualificationVersionId" in
            (select v."id" from "QualificationVersion" v where v."number" = ${qualification})`,
        ]
      : []),
    ...(cohort ? [Prisma.sql`r."cohort" ilike ${`${literally(cohort)}%`}`] : []),
    ...(employer ? [Prisma.sql`r."employer" ilike ${`${literally(employer)}%`}`] : []),
    ...(site ? [Prisma.sql`r."siteId" = ${site}::uuid`] : []),
    ...(assessor ? [serving('assessor', assessor)] : []),
    ...(iqa ? [serving('iqa', iqa)] : []),
    ...(lacking ? [Prisma.sql`not ${serving(lacking, null)}`] : []),
    ...(q
      ? [
          /^\d{4,10}$/.test(digits)
            ? Prisma.sql`(p."name" ilike ${part} or r."awardingBodyNumber" ilike ${part}
                or exists (select 1 from "CandidateDetails" d where d."candidateSeatId" = s."id"
                  and d."uln" like ${`%${digits}%`}))`
            : Prisma.sql`(p."name" ilike ${part} or r."awardingBodyNumber" ilike ${part})`,
        ]
      : []),
  ]
  return Prisma.join(conditions, ' and ')
}

/** The first by name of those who serve in a role; nobody comes first. */
const servedBy = (role: string) => Prisma.sql`
  coalesce((select min(q."name") from "Allocation" l
    join "Seat" z on z."id" = l."seatId" join "Person" q on q."id" = z."personId"
    where l."registrationId" = r."id" and l."role" = ${role}::"AllocationRole"
      and l."endedAt" is null), '')`

const keys = {
  name: Prisma.sql`p."name"`,
  number: Prisma.sql`coalesce(r."awardingBodyNumber", '')`,
  registered: Prisma.sql`r."registeredOn"`,
  end: Prisma.sql`coalesce(r."plannedEndOn", 'infinity')`,
  progress: Prisma.sql`
    coalesce((select avg((n."state" in ('achieved', 'released', 'credited'))::int)
      from "UnitEnrolment" n where n."registrationId" = r."id" and n."state" <> 'dropped'), 0)`,
  assessor: servedBy('assessor'),
  iqa: servedBy('iqa'),
} as const

export type RegisterRow = {
  id: string
  name: string
  qualification: string
  qualificationNumber: string
  awardingBodyNumber: string | null
  registeredOn: Date
  startedOn: Date | null
  plannedEndOn: Date | null
  state: RegistrationState
  site: string | null
  employer: string | null
  cohort: string | null
  planned: number
  signedOff: number
  assessors: string[]
  iqas: string[]
  email: string
  givenNames: string | null
  familyName: string | null
  dateOfBirth: Date | null
  uln: string | null
}

/**
 * Rows after a registration, or before one, by key: however far into the register one is, a page costs the
 * same. The page is chosen first, and only its rows are told more of. One statement.
 */
export async function readRegister(
  db: Db,
  actor: Actor,
  asked: RegisterAsked,
  size: number,
): Promise<RegisterRow[]> {
  const key = keys[asked.sort]
  const backwards = asked.after === '' && asked.before !== ''
  const down = (asked.order === 'down') !== backwards
  const turn = asked.after || asked.before
  const beyond = turn
    ? Prisma.sql`and (${key}, r."id") ${down ? Prisma.sql`<` : Prisma.sql`>`}
        (select ${key}, r."id" ${from} where r."id" = ${turn}::uuid
          and r."centreId" = ${actor.centreId}::uuid)`
    : Prisma.empty
  const order = down ? Prisma.sql`desc` : Prisma.sql`asc`
  const rows = await db.$queryRaw<RegisterRow[]>`
    with page as (
      select r."id", row_number() over (order by ${key} ${order}, r."id" ${order}) as "place",
        p."name", p."email", s."id" as "seatId"
      ${from} where ${matching(actor, asked)} ${beyond}
      order by ${key} ${order}, r."id" ${order} limit ${size})
    select page."id", page."name", page."email", v."title" as "qualification",
      v."number" as "qualificationNumber", r."awardingBodyNumber", r."registeredOn", r."startedOn",
      r."plannedEndOn", r."state"::text as "state", t."name" as "site", r."employer", r."cohort",
      u."planned", u."signedOff", coalesce(a."assessors", '{}') as "assessors",
      coalesce(a."iqas", '{}') as "iqas", d."givenNames", d."familyName", d."dateOfBirth", d."uln"
    from page
    join "Registration" r on r."id" = page."id"
    join "QualificationVersion" v on v."id" = r."qualificationVersionId"
    left join "CandidateDetails" d on d."candidateSeatId" = page."seatId"
    left join "Site" t on t."id" = r."siteId"
    left join lateral (
      select count(*)::int as "planned",
        count(*) filter (where n."state" in ('achieved', 'released', 'credited'))::int as "signedOff"
      from "UnitEnrolment" n where n."registrationId" = page."id" and n."state" <> 'dropped'
    ) u on true
    left join lateral (
      select array_agg(distinct q."name") filter (where l."role" = 'assessor') as "assessors",
        array_agg(distinct q."name") filter (where l."role" = 'iqa') as "iqas"
      from "Allocation" l
      join "Seat" z on z."id" = l."seatId"
      join "Person" q on q."id" = z."personId"
      where l."registrationId" = page."id" and l."endedAt" is null
    ) a on true
    order by page."place"`
  return backwards ? rows.reverse() : rows
}

/** How many rows fit what is asked. One statement. */
export async function countRegister(db: Db, actor: Actor, asked: RegisterAsked): Promise<number> {
  const [counted] = await db.$queryRaw<{ total: number }[]>`
    select count(*)::int as "total" ${from} where ${matching(actor, asked)}`
  return counted?.total ?? 0
}

export type RegisterChoices = {
  qualifications: { number: string; title: string }[]
  sites: { id: string; name: string }[]
  assessors: { seatId: string; name: string }[]
  iqas: { seatId: string; name: string }[]
  cohorts: string[]
  employers: string[]
}

/** What the register can be narrowed by; of cohorts and employers the first few hundred, as suggestions. */
async function readChoices(db: Db, { centreId }: Actor): Promise<RegisterChoices> {
  const [found] = await db.$queryRaw<RegisterChoices[]>`
    select
      (select coalesce(jsonb_agg(t order by t."title"), '[]') from (
        select distinct on (v."number") v."number", v."title" from "QualificationVersion" v
        where exists (select 1 from "Registration" r where r."qualificationVersionId" = v."id"
          and r."centreId" = ${centreId}::uuid)) t) as "qualifications",
      (select coalesce(jsonb_agg(jsonb_build_object('id', t."id", 'name', t."name")
        order by t."name"), '[]') from "Site" t where t."centreId" = ${centreId}::uuid) as "sites",
      (select coalesce(jsonb_agg(jsonb_build_object('seatId', s."id", 'name', p."name")
        order by p."name"), '[]') from "Seat" s join "Person" p on p."id" = s."personId"
        where s."centreId" = ${centreId}::uuid and s."role" = 'assessor' and s."endedAt" is null)
        as "assessors",
      (select coalesce(jsonb_agg(jsonb_build_object('seatId', s."id", 'name', p."name")
        order by p."name"), '[]') from "Seat" s join "Person" p on p."id" = s."personId"
        where s."centreId" = ${centreId}::uuid and s."role" in ('iqa', 'leadIqa')
          and s."endedAt" is null) as "iqas",
      array(select distinct r."cohort" from "Registration" r where r."centreId" = ${centreId}::uuid
        and r."cohort" is not null order by 1 limit 300) as "cohorts",
      array(select distinct r."employer" from "Registration" r where r."centreId" = ${centreId}::uuid
        and r."employer" is not null order by 1 limit 300) as "employers"`
  return (
    found ?? { qualifications: [], sites: [], assessors: [], iqas: [], cohorts: [], employers: [] }
  )
}

/** The centre's register, a page of it. Three statements; null for anybody but its administrators. */
export async function registerView(db: Db, actor: Actor, asked: RegisterAsked) {
  if (mayAdministerCentre(actor)) return null
  const [total, found, choices] = await Promise.all([
    countRegister(db, actor, asked),
    readRegister(db, actor, asked, registerPageSize + 1),
    readChoices(db, actor),
  ])
  return { ...pageOf(found, asked), total, choices }
}

/** One row more than a page was read, to know whether there is another. */
export function pageOf(found: RegisterRow[], asked: RegisterAsked) {
  const backwards = asked.after === '' && asked.before !== ''
  const over = found.length > registerPageSize
  return {
    rows: backwards ? found.slice(-registerPageSize) : found.slice(0, registerPageSize),
    hasEarlier: backwards ? over : asked.after !== '',
    hasLater: backwards || over,
  }
}

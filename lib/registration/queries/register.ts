import type { Db } from '@/lib/infra/db'
import type { Prisma } from '@/lib/infra/generated/client'
import type { Actor } from '@/lib/kernel/actor'
import type { RegistrationState } from '@/lib/registration/lifecycle'
import type { AllocationRole } from '@/lib/registration/model/staff'
import { visibleTo } from '@/lib/registration/policy'
import { readSpecification } from '@/lib/specification/queries'

export const registerPageSize = 40

export type RegisterFilter = {
  /** Part of a name or of a registration number. */
  words?: string
  state?: RegistrationState
  /** The seat of an assessor. */
  assessor?: string
  /** Only those that nobody serves in this role. */
  lacking?: AllocationRole
  page?: number
}

type Detail = {
  id: string
  name: string
  site: string | null
  planned: number
  signedOff: number
  assessors: string[]
  iqas: string[]
}

function matching({
  words,
  state,
  assessor,
  lacking,
}: RegisterFilter): Prisma.RegistrationWhereInput {
  const part = words && { contains: words, mode: 'insensitive' as const }
  return {
    ...(state && { state }),
    ...(assessor && {
      allocations: { some: { role: 'assessor', seatId: assessor, endedAt: null } },
    }),
    ...(lacking && { NOT: { allocations: { some: { role: lacking, endedAt: null } } } }),
    ...(part && {
      OR: [{ candidateSeat: { person: { name: part } } }, { awardingBodyNumber: part }],
    }),
  }
}

/** Who each registration is, who serves it and how far it is: one statement for a page of them. */
const readDetails = (db: Db, ids: string[]) =>
  db.$queryRaw<Detail[]>`
    select r."id", p."name", t."name" as "site",
      coalesce(u."planned", 0) as "planned", coalesce(u."signedOff", 0) as "signedOff",
      coalesce(a."assessors", '{}') as "assessors", coalesce(a."iqas", '{}') as "iqas"
    from "Registration" r
    join "Seat" s on s."id" = r."candidateSeatId"
    join "Person" p on p."id" = s."personId"
    left join "Site" t on t."id" = r."siteId"
    left join lateral (
      select count(*)::int as "planned",
        count(*) filter (where n."state" in ('achieved', 'released', 'credited'))::int as "signedOff"
      from "UnitEnrolment" n where n."registrationId" = r."id" and n."state" <> 'dropped'
    ) u on true
    left join lateral (
      select array_agg(distinct q."name") filter (where l."role" = 'assessor') as "assessors",
        array_agg(distinct q."name") filter (where l."role" = 'iqa') as "iqas"
      from "Allocation" l
      join "Seat" z on z."id" = l."seatId"
      join "Person" q on q."id" = z."personId"
      where l."registrationId" = r."id" and l."endedAt" is null
    ) a on true
    where r."id" = any(${ids}::uuid[])`

/** The centre's register, by name, a page at a time. Four statements. */
export async function registerView(db: Db, actor: Actor, filter: RegisterFilter) {
  const where = { AND: [visibleTo(actor), matching(filter)] }
  const page = filter.page ?? 1
  const [total, rows, assessors] = await Promise.all([
    db.registration.count({ where }),
    db.registration.findMany({
      where,
      orderBy: [{ candidateSeat: { person: { name: 'asc' } } }, { id: 'asc' }],
      skip: (page - 1) * registerPageSize,
      take: registerPageSize,
      select: {
        id: true,
        qualificationVersionId: true,
        awardingBodyNumber: true,
        registeredOn: true,
        state: true,
      },
    }),
    db.$queryRaw<{ seatId: string; name: string }[]>`
      select s."id" as "seatId", p."name" from "Seat" s join "Person" p on p."id" = s."personId"
      where s."centreId" = ${actor.centreId}::uuid and s."role" = 'assessor'
        and s."endedAt" is null
      order by p."name"`,
  ])
  const details = new Map(
    rows.length === 0
      ? []
      : (
          await readDetails(
            db,
            rows.map(({ id }) => id),
          )
        ).map((each) => [each.id, each] as const),
  )
  const shown = await Promise.all(
    rows.flatMap((row) => {
      const detail = details.get(row.id)
      return detail
        ? [
            readSpecification(db, row.qualificationVersionId).then(({ title }) => ({
              ...row,
              ...detail,
              qualification: title,
            })),
          ]
        : []
    }),
  )
  return { rows: shown, total, page, assessors }
}

export type RegisterRow = Awaited<ReturnType<typeof registerView>>['rows'][number]

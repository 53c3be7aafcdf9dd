import { mayAdministerCentre } from '@/lib/identity/policy'
import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import { toIsoDate } from '@/lib/kernel/dates'
import { holdsDirectClaims } from '@/lib/registration/rules/approval'
import { lastRegistrationDay } from '@/lib/registration/rules/window'
import { listSpecifications } from '@/lib/specification/queries'

/** An approval of this centre, for the commands on it. */
export const readApproval = (db: Db, centreId: string, approvalId: string) =>
  db.centreApproval.findFirst({
    where: { id: approvalId, centreId },
    select: { id: true, centreId: true, qualificationNumber: true, number: true },
  })

const day = (date: Date): string => date.toISOString().slice(0, 10)

type Sanction = {
  id: string
  effects: ('registrations' | 'claims')[]
  reference: string
  reason: string
  imposedOn: Date
  liftedOn: Date | null
  liftReference: string | null
}

/** Dates inside JSON are text. */
type ApprovalRow = {
  id: string
  number: string
  approvedOn: Date
  endsOn: Date | null
  version: number
  siteIds: string[]
  directClaims: {
    id: string
    held: boolean
    fromOn: string
    reference: string
    recordedAt: string
  }[]
}

/** One approval with its whole history, for its page. Five statements; null when there is none of this centre. */
export async function approvalView(db: Db, actor: Actor, slug: string, now: Date) {
  if (mayAdministerCentre(actor)) return null
  const { centreId } = actor
  const heads = await listSpecifications(db, centreId)
  const specification = heads.find((head) => head.slug === slug)
  if (!specification) return null
  const where = { centreId, qualificationNumber: specification.number }
  const [approval] = await db.$queryRaw<ApprovalRow[]>`
    select a."id", a."number", a."approvedOn", a."endsOn", a."version",
      array(select s."siteId" from "ApprovalSite" s where s."approvalId" = a."id") as "siteIds",
      coalesce((select jsonb_agg(jsonb_build_object('id', d."id", 'held', d."held",
          'fromOn', d."fromOn", 'reference', d."reference", 'recordedAt', d."recordedAt")
          order by d."fromOn" desc, d."recordedAt" desc)
        from "DirectClaimsStatus" d where d."approvalId" = a."id"), '[]') as "directClaims"
    from "CentreApproval" a
    where a."centreId" = ${centreId}::uuid and a."qualificationNumber" = ${specification.number}`
  if (!approval) return null
  const { directClaims: statuses, ...facts } = approval
  const [sanctions, dates, extensions] = await Promise.all([
    db.$queryRaw<Sanction[]>`
      select s."id", s."effects"::text[] as "effects", s."reference", s."reason", s."imposedOn",
        l."liftedOn", l."reference" as "liftReference"
      from "Sanction" s left join "SanctionLifting" l on l."sanctionId" = s."id"
      where s."approvalId" = ${approval.id}::uuid order by s."imposedOn" desc, s."id" desc`,
    db.regulatorDates.findMany({
      where,
      orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
      select: {
        id: true,
        operationalEnd: true,
        certificationEnd: true,
        source: true,
        recordedAt: true,
      },
    }),
    db.$queryRaw<ExtensionLine[]>`
      select x."id", p."name", x."lastRegistrationOn", x."reference", x."candidateSeatId",
        d."id" as "documentId", d."fileName"
      from "RegistrationExtension" x
      left join "Seat" s on s."id" = x."candidateSeatId"
      left join "Person" p on p."id" = s."personId"
      left join "CentreDocument" d on d."id" = x."documentId"
      where x."centreId" = ${centreId}::uuid
        and x."qualificationNumber" = ${specification.number}
      order by x."recordedAt" desc, x."id" desc`,
  ])
  const [latest] = dates
  const claimed = statuses.map((each) => ({ ...each, recordedAt: new Date(each.recordedAt) }))
  const directClaims = claimed.map((each) => ({ ...each, fromOn: new Date(each.fromOn) }))
  const window = {
    registrationStart: specification.registrationStart,
    registrationEnd: specification.registrationEnd,
    operationalEnd: latest?.operationalEnd ? day(latest.operationalEnd) : null,
  }
  return {
    specification,
    approval: facts,
    directClaims,
    directNow: holdsDirectClaims(claimed, toIsoDate(now)),
    sanctions,
    dates,
    extensions,
    lastDay: lastRegistrationDay(window),
    fromRegister: window.operationalEnd !== null,
  }
}

type ExtensionLine = {
  id: string
  /** Null: everybody. */
  name: string | null
  candidateSeatId: string | null
  lastRegistrationOn: Date
  reference: string
  documentId: string | null
  fileName: string | null
}

export type ApprovalView = NonNullable<Awaited<ReturnType<typeof approvalView>>>

/** Sites of the centre and its candidates, for choosing among. Two statements. */
export async function readSitesAndCandidates(db: Db, actor: Actor) {
  if (mayAdministerCentre(actor)) return null
  const { centreId, personId } = actor
  const [sites, candidates] = await Promise.all([
    db.site.findMany({
      where: { centreId },
      orderBy: { name: 'asc' },
      select: { id: true, name: true },
    }),
    db.$queryRaw<{ seatId: string; name: string; email: string }[]>`
      select s."id" as "seatId", p."name", p."email"
      from "Seat" s join "Person" p on p."id" = s."personId"
      where s."centreId" = ${centreId}::uuid and s."role" = 'candidate'
        and s."endedAt" is null and p."id" <> ${personId}::uuid
      order by p."name", s."id"`,
  ])
  return { sites, candidates }
}

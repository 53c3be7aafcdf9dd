import { mayAdministerCentre } from '@/lib/identity/policy'
import type { Db } from '@/lib/infra/db'
import { containing } from '@/lib/infra/matching'
import type { Actor } from '@/lib/kernel/actor'
import { listSpecifications, readSpecification } from '@/lib/specification/queries'

/** What the centre is approved for, in the latest edition, by title. Two statements when the specifications are warm. */
export async function approvedSpecifications(db: Db, actor: Actor) {
  const rows = await db.centreApproval.findMany({
    where: { centreId: actor.centreId },
    select: { qualificationNumber: true, number: true, approvedOn: true },
  })
  const approvals = new Map(rows.map((row) => [row.qualificationNumber, row]))
  const heads = await listSpecifications(db, actor.centreId)
  const approved = await Promise.all(
    heads.flatMap(({ id, number }) => {
      const approval = approvals.get(number)
      return approval
        ? [
            readSpecification(db, id).then((specification) => ({
              approvalNumber: approval.number,
              approvedOn: approval.approvedOn,
              specification,
            })),
          ]
        : []
    }),
  )
  return approved.sort((a, b) =>
    a.specification.title.localeCompare(b.specification.title, 'en-GB'),
  )
}

/** Published qualifications, with the centre's approval for each where it holds one. Five statements. */
export async function qualificationsView(db: Db, actor: Actor) {
  if (mayAdministerCentre(actor)) return null
  const [approved, published, counts, dates] = await Promise.all([
    approvedSpecifications(db, actor),
    listSpecifications(db, actor.centreId),
    db.$queryRaw<{ number: string; count: number }[]>`
      select v."number", count(*)::int as "count" from "Registration" r
      join "QualificationVersion" v on v."id" = r."qualificationVersionId"
      where r."centreId" = ${actor.centreId}::uuid group by v."number"`,
    db.regulatorDates.findMany({
      where: { centreId: actor.centreId },
      orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
      select: { qualificationNumber: true, operationalEnd: true },
    }),
  ])
  const ends = new Map(
    dates.map((row) => [row.qualificationNumber, row.operationalEnd?.toISOString().slice(0, 10)]),
  )
  const held = new Set(approved.map(({ specification }) => specification.id))
  const registered = new Map(counts.map((row) => [row.number, row.count]))
  return {
    approved: approved.map(({ specification, ...approval }) => ({
      ...approval,
      id: specification.id,
      number: specification.number,
      slug: specification.slug,
      edition: specification.edition,
      title: specification.title,
      registrationEnd: ends.get(specification.number) ?? specification.registrationEnd,
      registered: registered.get(specification.number) ?? 0,
    })),
    others: published.filter(({ id }) => !held.has(id)),
  }
}

export type ApprovedLine = NonNullable<
  Awaited<ReturnType<typeof qualificationsView>>
>['approved'][number]

/** So many seats are offered to choose from; of more, those that a search finds. */
export const seatsOffered = 200

/** What the form that registers a candidate offers. Four statements. */
export async function registeringView(db: Db, actor: Actor, q: string) {
  if (mayAdministerCentre(actor)) return null
  const part = containing(q)
  const [approved, candidates, sites] = await Promise.all([
    approvedSpecifications(db, actor),
    db.$queryRaw<{ seatId: string; name: string; email: string; known: boolean }[]>`
      select s."id" as "seatId", p."name", p."email", exists (
        select 1 from "CandidateDetails" d where d."candidateSeatId" = s."id") as "known"
      from "Seat" s join "Person" p on p."id" = s."personId"
      where s."centreId" = ${actor.centreId}::uuid and s."role" = 'candidate'
        and s."endedAt" is null and p."id" <> ${actor.personId}::uuid
        and (p."name" ilike ${part} or p."email" ilike ${part})
      order by p."name", s."id" limit ${seatsOffered + 1}`,
    db.site.findMany({
      where: { centreId: actor.centreId },
      orderBy: { name: 'asc' },
      select: { name: true },
    }),
  ])
  return {
    approved,
    candidates: candidates.slice(0, seatsOffered),
    hasMore: candidates.length > seatsOffered,
    sites: sites.map(({ name }) => name),
  }
}

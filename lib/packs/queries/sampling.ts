import type { Db } from '@/lib/infra/db'
import { formatDate } from '@/lib/kernel/dates'
import type { PackedPlan, PackedSampling } from '@/lib/packs/model/sampling'
import { axisOf, axisWords } from '@/lib/quality-assurance/model/planning'
import { planOf } from '@/lib/quality-assurance/queries/plan'
import { readPlanWhole, type PlanWhole } from '@/lib/quality-assurance/queries/plans'
import {
  inForce,
  readStrategies,
  type StrategyRow,
} from '@/lib/quality-assurance/queries/strategies'
import { lookWords } from '@/lib/quality-assurance/rules/planning/heat'
import { gapReason, stratumWords } from '@/lib/quality-assurance/rules/planning/words'
import { settingsWords } from '@/lib/quality-assurance/rules/settings-words'
import { readSpecification } from '@/lib/specification/queries'

type Qualification = { number: string; versionId: string; planIds: string[] }

/** The qualifications of these portfolios, each with the plans whose period holds a sign-off or a look of them. */
const readQualifications = (db: Db, centreId: string, registrationIds: readonly string[]) =>
  db.$queryRaw<Qualification[]>`
    with packed as (
      select r."id", v."number", v."id" as "versionId" from "Registration" r
      join "QualificationVersion" v on v."id" = r."qualificationVersionId"
      where r."centreId" = ${centreId}::uuid and r."id" = any(${registrationIds}::uuid[])
    )
    select p."number", max(p."versionId"::text) as "versionId",
      array(select l."id"::text from "SamplingPlan" l
        where l."centreId" = ${centreId}::uuid and l."qualificationNumber" = p."number" and (
          exists (select 1 from "AssessmentDecision" d join packed k on k."id" = d."registrationId"
            where d."outcome" = 'achieved'
              and (d."at" at time zone 'Europe/London')::date between l."startsOn" and l."endsOn")
          or exists (select 1 from "InterimSample" i join packed k on k."id" = i."registrationId"
            where (i."at" at time zone 'Europe/London')::date between l."startsOn" and l."endsOn")
          or exists (select 1 from "PlannedInterim" q join packed k on k."id" = q."registrationId"
            where q."planId" = l."id")
)
        order by l."startsOn", l."id") as "planIds"
    from packed p group by p."number" order by p."number"`

/**
 * How the work in a pack was sampled: of each qualification the strategy in force, and every plan that had to
 * choose from these portfolios, with its seed, its reasons and what it could not cover.
 */
export async function readSampling(
  db: Db,
  centreId: string,
  registrationIds: readonly string[],
): Promise<PackedSampling[]> {
  const strategies = await readStrategies(db, centreId)
  const sites = await db.site.findMany({ where: { centreId }, select: { id: true, name: true } })
  const packed: PackedSampling[] = []
  for (const each of await readQualifications(db, centreId, registrationIds)) {
    const { title, number, units } = await readSpecification(db, each.versionId)
    const plans: PackedPlan[] = []
    for (const planId of each.planIds) {
      const plan = await readPlanWhole(db, centreId, planId)
      if (plan) plans.push(await packedPlan(db, centreId, plan, registrationIds))
    }
    const strategy = strategyOf(inForce(strategies, number), { sites, units })
    packed.push({ title, number, strategy, plans })
  }
  return packed
}

const strategyOf = (
  row: StrategyRow | null,
  named: Parameters<typeof settingsWords>[1],
): PackedSampling['strategy'] =>
  row?.approvedBy && row.approvedAt
    ? {
        ...{ number: row.number, draftedBy: row.draftedBy, at: row.at, reasons: row.reasons },
        ...{ approvedBy: row.approvedBy, approvedAt: row.approvedAt, reviewBy: row.reviewBy },
        settings: settingsWords(row.settings, named),
      }
    : null

async function packedPlan(
  db: Db,
  centreId: string,
  plan: PlanWhole,
  registrationIds: readonly string[],
): Promise<PackedPlan> {
  const { number, startsOn, endsOn, seed, strategy, draw, drawnBy, drawnAt, considered, gaps } =
    plan
  const { decisions, interims, names } = await planOf(db, { centreId }, plan, [...registrationIds])
  const named = ({
    candidate,
    reference,
    title,
    assessor,
  }: (typeof decisions | typeof interims)[number]) => ({
    ...{ candidate, reference, title, assessor },
  })
  return {
    ...{ number, startsOn, endsOn, seed, strategy, draw, drawnBy, drawnAt, considered },
    samples: decisions.flatMap((each) =>
      each.planned
        ? [
            {
              ...named(each),
              why: each.why ?? '',
              state:
                each.planned.removed === null
                  ? lookWords[each.look].means
                  : `taken out of the plan: ${each.planned.removed}`,
            },
          ]
        : [],
    ),
    interims: interims.map((each) => ({
      ...named(each),
      why: [each.reason, each.planned?.reason].filter(Boolean).join(' '),
      state: each.planned
        ? `${lookWords[each.look].means}; due by ${formatDate(new Date(each.planned.dueOn))}`
        : lookWords[each.look].means,
    })),
    gaps: gaps.map(
      ({ stratum, why, short }) =>
        `${stratumWords(stratum, names)} (${axisWords[axisOf(stratum)].toLowerCase()}): ${gapReason(why, short)}`,
    ),
  }
}

import type { Db } from '@/lib/infra/db'
import { monthsBetween, toIsoDate } from '@/lib/kernel/dates'
import { readServers, type ServerRow } from '@/lib/registration/queries/serving'
import { competenceOf, type FittingAwards } from '@/lib/registration/rules/competence'
import type { Rating, StrategySettings } from '@/lib/quality-assurance/model/strategy'
import { rate, type RiskFacts } from '@/lib/quality-assurance/rules/rating'

export type PastFinding = { seatId: string; reference: string; disagreed: number; queried: number }

/** What samples and interim samples of the last twelve months found of each assessor in each unit. One statement. */
const readPastFindings = (db: Db, centreId: string, now: Date): Promise<PastFinding[]> =>
  db.$queryRaw<PastFinding[]>`
    select f."seatId", f."reference", sum(f."disagreed")::int as "disagreed", sum(f."queried")::int as "queried"
    from (
      select d."seatId", u."reference", (c."outcome" = 'disagreed')::int as "disagreed",
        (c."outcome" = 'agreed' and (
          exists (select 1 from "Finding" q where q."sampleId" = x."id" and q."verdict" = 'query')
          or exists (select 1 from "Action" a where a."sampleId" = x."id" and a."effect" = 'unit')
        ))::int as "queried"
      from "SampleConclusion" c
      join "Sample" x on x."id" = c."sampleId"
      join "AssessmentDecision" d on d."id" = x."decisionId"
      join "UnitEnrolment" n on n."id" = x."unitEnrolmentId"
      join "Unit" u on u."id" = n."unitId"
      where c."centreId" = ${centreId}::uuid and c."at" > ${now}::timestamptz - interval '12 months'
        and c."at" <= ${now}::timestamptz
      union all
      select i."assessorSeatId", u."reference",
        (i."findings" @> '[{"verdict": "disagree"}]')::int,
        (not i."findings" @> '[{"verdict": "disagree"}]'
          and i."findings" @> '[{"verdict": "query"}]')::int
      from "InterimSample" i
      join "UnitEnrolment" n on n."id" = i."unitEnrolmentId"
      join "Unit" u on u."id" = n."unitId"
      where i."centreId" = ${centreId}::uuid and i."at" > ${now}::timestamptz - interval '12 months'
        and i."at" <= ${now}::timestamptz
    ) f group by f."seatId", f."reference"`

/** Everything a rating rests on. Three statements. */
export async function readRisk(db: Db, centreId: string, now: Date) {
  const servers = await readServers(db, centreId)
  const findings = await readPastFindings(db, centreId, now)
  const sites = await db.site.findMany({ where: { centreId }, select: { id: true, name: true } })
  return { servers, findings, sites }
}

export type Risk = Awaited<ReturnType<typeof readRisk>>

const nobodys: Omit<RiskFacts, 'demanding' | 'disagreed' | 'queried'> = {
  months: 1200,
  workingTowards: false,
  caseload: 0,
  remoteSites: [],
}

/** What is known of each assessor today, whatever the unit; somebody who has left is not new. */
function personal(
  server: ServerRow | undefined,
  { sites }: Risk,
  settings: StrategySettings,
  fitting: FittingAwards,
  now: Date,
) {
  if (!server) return nobodys
  const { standing } = competenceOf(server, 'assessor', '', fitting, toIsoDate(now))
  return {
    months: monthsBetween(server.startedAt, now),
    workingTowards: standing === 'workingTowards',
    caseload: server.caseload,
    remoteSites: sites
      .filter(({ id }) => settings.remoteSiteIds.includes(id) && id in server.sites)
      .map(({ name }) => name),
  }
}

/** Rates each of these assessors in each of these units by the strategy. */
export function ratingsBy(
  risk: Risk,
  settings: StrategySettings,
  fitting: FittingAwards,
  now: Date,
): (assessorSeatId: string, reference: string) => Rating {
  const known = new Map<string, Rating>()
  const servers = new Map(risk.servers.map((each) => [each.seatId, each]))
  const found = new Map(risk.findings.map((each) => [`${each.seatId} ${each.reference}`, each]))
  return (assessorSeatId, reference) => {
    const key = `${assessorSeatId} ${reference}`
    const before = known.get(key)
    if (before) return before
    const { disagreed = 0, queried = 0 } = found.get(key) ?? {}
    const rated = rate(
      {
        ...personal(servers.get(assessorSeatId), risk, settings, fitting, now),
        disagreed,
        queried,
        demanding: settings.demandingUnits.includes(reference),
      },
      settings,
    )
    const rating = { assessorSeatId, reference, ...rated }
    known.set(key, rating)
    return rating
  }
}

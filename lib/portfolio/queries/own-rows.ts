import type { Db } from '@/lib/infra/db'
import type { EvidenceForm } from '@/lib/portfolio/model'
import type { Location } from '@/lib/portfolio/model/location'
import type { StandingVerdict } from '@/lib/portfolio/rules/standing'

export type ReferenceRow = {
  id: string
  enrolmentId: string
  criterionId: string
  location: Location
  /** The version the place was made on, until it is checked on this one. */
  placeFrom: number | null
  claim: string
  evidenceId: string
  evidence: number
  versionId: string
  version: number
  title: string
  form: EvidenceForm
  mediaType: string | null
  isDeclared: boolean
  isOwn: boolean
  submission: number | null
  handedInAt: Date | null
}

type VersionRow = Pick<
  ReferenceRow,
  'evidenceId' | 'evidence' | 'versionId' | 'version' | 'title' | 'form' | 'mediaType'
> & {
  isDeclared: boolean
  references: [
    id: string,
    enrolmentId: string,
    criterionId: string,
    location: Location,
    claim: string,
    isOwn: boolean,
    submission: number | null,
    handedInAt: number | null,
    placeFrom: number | null,
  ][]
}

/**
 * Every current cross-reference of a registration, or of one unit of it. What they share comes once
 * for each version, the rest as plain arrays: as a row each, reading them took five times as long.
 */
export async function readReferences(
  db: Db,
  registrationId: string,
  enrolmentId: string | null = null,
): Promise<ReferenceRow[]> {
  const versions = await db.$queryRaw<VersionRow[]>`
    select e."id" as "evidenceId", e."number" as "evidence", v."id" as "versionId",
      v."number" as "version", v."title", e."form"::text as "form", v."mediaType",
      exists (select 1 from "Signature" g where g."evidenceVersionId" = v."id"
        and g."capacity" in ('candidate', 'witness')) as "isDeclared",
      json_agg(json_build_array(x."id", x."unitEnrolmentId", x."criterionId",
        x."location", x."claim", x."madeBySeatId" = r."candidateSeatId", s."number",
        (extract(epoch from s."handedInAt") * 1000)::float8,
        x."placeFrom") order by x."id") as "references"
    from "CrossReference" x
    join "Registration" r on r."id" = x."registrationId"
    join "EvidenceVersion" v on v."id" = x."evidenceVersionId"
    join "Evidence" e on e."id" = v."evidenceId"
    left join "SubmissionItem" i on i."crossReferenceId" = x."id"
    left join "Submission" s on s."id" = i."submissionId"
    where x."registrationId" = ${registrationId}::uuid and x."withdrawnAt" is null
      and (${enrolmentId}::uuid is null or x."unitEnrolmentId" = ${enrolmentId}::uuid)
    group by e."id", v."id"
    order by e."number", v."number"`
  return versions.flatMap(({ references, ...version }) =>
    references.map(
      ([id, unit, criterionId, location, claim, isOwn, submission, at, placeFrom]) => ({
        ...version,
        id,
        enrolmentId: unit,
        criterionId,
        location,
        placeFrom,
        claim,
        isOwn,
        submission,
        handedInAt: at === null ? null : new Date(at),
      }),
    ),
  )
}

export type VerdictRow = StandingVerdict & {
  enrolmentId: string
  criterionId: string
  comment: string
  by: string
}

/** The standing verdict of each judged criterion: its judgement of the highest sequence. */
export const readVerdicts = (db: Db, registrationId: string) =>
  db.$queryRaw<VerdictRow[]>`
    select distinct on (j."unitEnrolmentId", j."criterionId")
      j."unitEnrolmentId" as "enrolmentId", j."criterionId", j."verdict"::text as "verdict",
      j."comment", j."at", p."name" as "by"
    from "Judgement" j
    join "Seat" t on t."id" = j."seatId"
    join "Person" p on p."id" = t."personId"
    where j."registrationId" = ${registrationId}::uuid
    order by j."unitEnrolmentId", j."criterionId", j."sequence" desc`

export const keyOf = ({ enrolmentId, criterionId }: { enrolmentId: string; criterionId: string }) =>
  `${enrolmentId} ${criterionId}`

/** Rows by unit and criterion. */
export function byCriterion<Each extends { enrolmentId: string; criterionId: string }>(
  rows: Each[],
): Map<string, Each[]> {
  const map = new Map<string, Each[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const list = map.get(key)
    if (list) list.push(row)
    else map.set(key, [row])
  }
  return map
}

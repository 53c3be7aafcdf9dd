import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import { readEnrolment } from '@/lib/registration/queries/scope'
import type { EvidenceForm } from '@/lib/portfolio/model'
import { locationSchema } from '@/lib/portfolio/model/location'
import { saidSelect } from '@/lib/portfolio/queries/kept-output'
import { attachedSelect, matterOf } from '@/lib/portfolio/queries/matter'
import { readWorkspace } from '@/lib/portfolio/queries/loading'

/** The verdict a pinned reference was last judged with: its latest judgement's. */
export const latestVerdict = (
  items: { bases: { judgement: { verdict: 'met' | 'notYetMet'; sequence: number } }[] }[],
): 'met' | 'notYetMet' | null =>
  items
    .flatMap(({ bases }) => bases.map(({ judgement }) => judgement))
    .sort((a, b) => b.sequence - a.sequence)[0]?.verdict ?? null

type Judged = {
  id: string
  criterionId: string
  submissionItems: Parameters<typeof latestVerdict>[0]
}

/**
 * What becomes of the cross-references of a version when there is a newer one: those met stand on the
 * version they were met on (domain.md §6.2), the others go along, and of these what was never handed
 * in or is not yet met is superseded.
 */
export function onNewVersion<Each extends Judged>(references: readonly Each[]) {
  const current = references.map((each) => ({
    each,
    verdict: latestVerdict(each.submissionItems),
  }))
  return {
    metCriterionIds: current
      .filter(({ verdict }) => verdict === 'met')
      .map(({ each }) => each.criterionId),
    along: current.filter(({ verdict }) => verdict !== 'met').map(({ each }) => each),
    superseded: current
      .filter(({ each, verdict }) => each.submissionItems.length === 0 || verdict === 'notYetMet')
      .map(({ each }) => each.id),
  }
}

const pinSelect = {
  id: true,
  bases: { select: { judgement: { select: { verdict: true, sequence: true } } } },
} as const

/** One evidence item with its latest version, for the commands that change it. */
export async function readEvidenceForChange(db: Db, actor: Actor, evidenceId: string) {
  const evidence = await db.evidence.findFirst({
    where: { id: evidenceId, centreId: actor.centreId },
    select: {
      id: true,
      registrationId: true,
      number: true,
      form: true,
      lastVersion: true,
      version: true,
      addedBySeatId: true,
      versions: {
        orderBy: { number: 'desc' },
        select: {
          id: true,
          number: true,
          title: true,
          sha256: true,
          ...saidSelect,
          crossReferences: {
            where: { withdrawnAt: null },
            select: {
              id: true,
              criterionId: true,
              unitEnrolmentId: true,
              unitId: true,
              location: true,
              placeFrom: true,
              claim: true,
              criterion: { select: { number: true } },
              submissionItems: { select: pinSelect },
            },
          },
          submissionItems: { select: { id: true }, take: 1 },
          comments: { select: { id: true }, take: 1 },
        },
      },
    },
  })
  if (!evidence) return null
  const workspace = await readWorkspace(db, actor, evidence.registrationId)
  return workspace && { ...workspace, evidence, actor }
}

/** One current cross-reference, for amending or removing it. */
export async function readReferenceForChange(db: Db, actor: Actor, referenceId: string) {
  const reference = await db.crossReference.findFirst({
    where: { id: referenceId, centreId: actor.centreId, withdrawnAt: null },
    select: {
      id: true,
      registrationId: true,
      unitEnrolmentId: true,
      criterion: { select: { number: true } },
      madeBySeatId: true,
      location: true,
      placeFrom: true,
      evidenceVersion: {
        select: {
          number: true,
          mediaType: true,
          seconds: true,
          attachments: attachedSelect,
          evidence: { select: { number: true, form: true } },
          reading: { select: { pages: true } },
        },
      },
      submissionItems: { select: pinSelect },
    },
  })
  if (!reference) return null
  await readEnrolment(db, actor.centreId, reference.unitEnrolmentId)
  const workspace = await readWorkspace(db, actor, reference.registrationId)
  const enrolment = workspace?.enrolments.find(({ id }) => id === reference.unitEnrolmentId)
  if (!workspace || !enrolment) return null
  return {
    ...workspace,
    enrolment,
    reference: {
      id: reference.id,
      criterion: reference.criterion.number,
      number: reference.evidenceVersion.evidence.number,
      madeBySeatId: reference.madeBySeatId,
      location: locationSchema.parse(reference.location),
      placeFrom: reference.placeFrom,
      versionNumber: reference.evidenceVersion.number,
      matter: matterOf({
        form: reference.evidenceVersion.evidence.form,
        mediaType: reference.evidenceVersion.mediaType,
        seconds: reference.evidenceVersion.seconds,
        attachments: reference.evidenceVersion.attachments,
        pages: reference.evidenceVersion.reading?.pages ?? null,
      }),
      pinned: reference.submissionItems.length > 0,
      verdict: latestVerdict(reference.submissionItems),
    },
  }
}

type Referenced = {
  id: string
  number: number
  evidence: number
  lastVersion: number
  form: EvidenceForm
  mediaType: string | null
  pages: number | null
  seconds: number | null
  attachments: { id: string; mediaType: string; seconds: number | null }[]
  /** Of the criteria asked about, those it is cross-referenced to already. */
  criterionIds: string[]
}

/** Versions of one portfolio with which of these criteria they are cross-referenced to, in one statement. */
export const readReferenced = (
  db: Db,
  actor: Actor,
  registrationId: string,
  versionIds: string[],
  criterionIds: string[],
) =>
  db.$queryRaw<Referenced[]>`
    select v."id", v."number", e."number" as "evidence", e."lastVersion", e."form"::text as "form",
      v."mediaType", v."seconds", r."pages",
      coalesce((
        select jsonb_agg(jsonb_build_object('id', a."id", 'mediaType', a."mediaType",
          'seconds', a."seconds") order by a."position")
        from "EvidenceAttachment" a where a."evidenceVersionId" = v."id"), '[]') as "attachments",
      array(select x."criterionId"::text from "CrossReference" x
        where x."evidenceVersionId" = v."id" and x."withdrawnAt" is null
          and x."criterionId" = any(${criterionIds}::uuid[])) as "criterionIds"
    from "EvidenceVersion" v
    join "Evidence" e on e."id" = v."evidenceId"
    left join "EvidenceReading" r on r."evidenceVersionId" = v."id"
    where v."id" = any(${versionIds}::uuid[]) and v."registrationId" = ${registrationId}::uuid
      and v."centreId" = ${actor.centreId}::uuid`

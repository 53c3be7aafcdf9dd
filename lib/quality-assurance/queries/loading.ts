import { createHash } from 'node:crypto'
import type { Db } from '@/lib/infra/db'
import { canonicalJson } from '@/lib/kernel/canonical'
import type { Actor } from '@/lib/kernel/actor'
import { competenceFrozen } from '@/lib/assessment/events'
import { locationSchema } from '@/lib/portfolio/model/location'
import { recordSchema } from '@/lib/portfolio/model/records'
import { readCompetence } from '@/lib/registration/queries/competence'
import { readEnrolment } from '@/lib/registration/queries/scope'
import { findUnit, readSpecification } from '@/lib/specification/queries'
import type { Frozen } from '@/lib/quality-assurance/model'
import { noHands, readAllHands } from '@/lib/quality-assurance/queries/hands'
import type { HandsIn } from '@/lib/quality-assurance/rules/independence'

/** Everybody who had a hand in the assessment of one unit: what pages ask of many, so that both count the same. */
export async function readHands(
  db: Db,
  enrolmentId: string,
  candidatePersonId: string,
): Promise<HandsIn> {
  const hands = await readAllHands(db, [enrolmentId])
  return { candidate: candidatePersonId, ...(hands.get(enrolmentId) ?? noHands()) }
}

/** One unit with what an IQA's commands need: hands in it, the actor's competence, the standing decision. */
export async function readForAssuring(db: Db, actor: Actor, enrolmentId: string, at: Date) {
  const read = await readEnrolment(db, actor.centreId, enrolmentId)
  if (!read) return null
  const { enrolment, registration } = read
  const { qualificationVersionId, candidatePersonId } = registration
  const unit = { reference: enrolment.reference, qualificationVersionId }
  const competence = await readCompetence(db, actor, 'iqa', unit, at)
  const hands = await readHands(db, enrolmentId, candidatePersonId)
  const decision = await db.assessmentDecision.findFirst({
    where: { unitEnrolmentId: enrolmentId },
    orderBy: { number: 'desc' },
    select: {
      id: true,
      outcome: true,
      at: true,
      samples: { select: { id: true, conclusion: { select: { outcome: true } } } },
    },
  })
  const openActions = await db.action.count({
    where: { unitEnrolmentId: enrolmentId, effect: 'unit', closure: null },
  })
  const sample = decision?.samples[0]
  return (
    competence && {
      ...read,
      competence,
      hands,
      decision,
      actor,
      releasable: {
        state: enrolment.state,
        reference: enrolment.reference,
        sample: sample ? { concluded: sample.conclusion?.outcome ?? null } : null,
        openActions,
      },
    }
  )
}

const iso = (at: Date) => at.toISOString()

/** Everything the assessor had before them for a decision, to be frozen with a sample. */
export async function readWhatWasSeen(
  db: Db,
  decisionId: string,
  unit: { unitId: string; qualificationVersionId: string },
): Promise<Frozen | null> {
  const decision = await db.assessmentDecision.findUnique({
    where: { id: decisionId },
    include: { countersignature: { select: { seatId: true } } },
  })
  if (!decision) return null
  const enrolmentId = decision.unitEnrolmentId
  const items = await db.submissionItem.findMany({
    where: { unitEnrolmentId: enrolmentId, submission: { handedInAt: { lte: decision.at } } },
    orderBy: { id: 'asc' },
    include: { crossReference: true },
  })
  const judgements = await db.judgement.findMany({
    where: { unitEnrolmentId: enrolmentId, at: { lte: decision.at } },
    orderBy: { sequence: 'asc' },
    include: { bases: true },
  })
  const versions = await db.evidenceVersion.findMany({
    where: { id: { in: [...new Set(items.map(({ evidenceVersionId }) => evidenceVersionId))] } },
    include: {
      evidence: { select: { number: true } },
      attachments: { orderBy: { position: 'asc' } },
      confirmations: { where: { at: { lte: decision.at } }, orderBy: { sequence: 'desc' } },
    },
  })
  const standing = new Map(judgements.map((judgement) => [judgement.criterionId, judgement]))
  const specification = await readSpecification(db, unit.qualificationVersionId)
  const criteria = findUnit(specification, unit.unitId)?.outcomes.flatMap((each) => each.criteria)
  return {
    decision: {
      id: decision.id,
      number: decision.number,
      outcome: decision.outcome,
      feedback: decision.feedback,
      at: iso(decision.at),
      seatId: decision.seatId,
      competence: competenceFrozen.parse(decision.competence),
      countersignedBySeatId: decision.countersignature?.seatId ?? null,
    },
    criteria: (criteria ?? []).map(({ id, number, text }) => {
      const judgement = standing.get(id)
      return {
        criterionId: id,
        number,
        text,
        judgement: judgement
          ? {
              id: judgement.id,
              verdict: judgement.verdict,
              sufficient: judgement.sufficient,
              comment: judgement.comment,
              at: iso(judgement.at),
              seatId: judgement.seatId,
              validItemIds: judgement.bases
                .filter(({ valid }) => valid)
                .map(({ submissionItemId }) => submissionItemId),
            }
          : null,
        references: items
          .filter(({ criterionId }) => criterionId === id)
          .map((item) => ({
            itemId: item.id,
            versionId: item.evidenceVersionId,
            location: locationSchema.parse(item.crossReference.location),
            claim: item.crossReference.claim,
          })),
      }
    }),
    versions: versions
      .sort((a, b) => a.evidence.number - b.evidence.number || a.number - b.number)
      .map((version) => ({
        versionId: version.id,
        evidenceNumber: version.evidence.number,
        versionNumber: version.number,
        title: version.title,
        kind: version.kind,
        producedOn: iso(version.producedOn).slice(0, 10),
        setting: version.setting,
        shows: version.shows,
        fileName: version.fileName,
        mediaType: version.mediaType,
        size: version.size === null ? null : Number(version.size),
        sha256: version.sha256,
        record: version.record === null ? null : recordSchema.parse(version.record),
        keptWhere: version.keptWhere,
        attachments: version.attachments.map(({ id, fileName, mediaType, size, sha256 }) => ({
          id,
          fileName,
          mediaType,
          size: Number(size),
          sha256,
        })),
        confirmed: version.confirmations[0]
          ? {
              authentic: version.confirmations[0].authentic,
              current: version.confirmations[0].current,
            }
          : null,
      })),
  }
}

/** The hash a sample is frozen under: over what is kept, in whatever shape it was kept. */
export const hashOf = (frozen: unknown): string =>
  createHash('sha256').update(canonicalJson(frozen)).digest('hex')

import type { Db } from '@/lib/infra/db'
import { competenceFrozen } from '@/lib/assessment/events'
import type { PackedDecision, PackedUnit } from '@/lib/packs/model/portfolio'
import { unitPage } from '@/lib/packs/rules/names'
import { answersSchema, findingWords, questions } from '@/lib/quality-assurance/model'
import { enrolmentStateWords } from '@/lib/registration/lifecycle'
import { unitRouteWords } from '@/lib/registration/model/routes'
import { findUnit } from '@/lib/specification/queries'
import type { Specification } from '@/lib/specification/model'
import type { NameOf } from '@/lib/packs/queries/names'
import type { ReferenceRow } from '@/lib/packs/queries/references'

const signature = { wording: true, seatId: true, at: true } as const

/** What internal quality assurance did with a decision. It is never read for a candidate's own pack. */
const assured = {
  orderBy: { at: 'asc' },
  select: {
    ...{ reason: true, frozenSha256: true, seatId: true, at: true },
    conclusion: {
      select: { outcome: true, returnedTo: true, answers: true, feedback: true, ...signature },
    },
    findings: {
      orderBy: { criterion: { position: 'asc' } },
      select: { verdict: true, note: true, criterion: { select: { number: true } } },
    },
    actions: {
      orderBy: { raisedAt: 'asc' },
      select: {
        ...{ text: true, effect: true, ownerSeatId: true, dueOn: true },
        closure: { select: { seatId: true, at: true, note: true } },
      },
    },
  },
} as const

export const readUnits = (db: Db, registrationId: string, forCandidate: boolean) =>
  db.unitEnrolment.findMany({
    where: { registrationId },
    select: {
      ...{ id: true, unitId: true, route: true, state: true, stateSince: true },
      declarations: {
        orderBy: { number: 'asc' },
        select: { number: true, withdrawnAt: true, ...signature },
      },
      judgements: {
        orderBy: { sequence: 'asc' },
        select: {
          ...{ criterionId: true, sequence: true, verdict: true, sufficient: true, comment: true },
          ...{ seatId: true, at: true },
          bases: {
            select: { valid: true, submissionItem: { select: { crossReferenceId: true } } },
          },
        },
      },
      decisions: {
        orderBy: { number: 'asc' },
        select: {
          ...{ number: true, outcome: true, feedback: true, competence: true, ...signature },
          countersignature: { select: { outcome: true, comment: true, ...signature } },
          samples: forCandidate ? { ...assured, take: 0 } : assured,
        },
      },
      releases: { orderBy: { at: 'asc' }, select: { way: true, reason: true, ...signature } },
      messages: { orderBy: { id: 'asc' }, select: { text: true, seatId: true, at: true } },
    },
  })

type Row = Awaited<ReturnType<typeof readUnits>>[number]

export type UnitsOf = {
  specification: Specification
  folder: string
  forCandidate: boolean
  nameOf: NameOf
  references: ReferenceRow[]
  /** The candidate's own notes, by criterion. */
  notes: Map<string, string>
}

const stateWords = { ...enrolmentStateWords, planned: 'In the plan' }
const wayWords = { sampled: 'After a sample', unsampled: 'Without a sample' } as const

const competenceWords = (kept: unknown): string => {
  const held = competenceFrozen.safeParse(kept).data
  if (!held) return ''
  const standing = {
    qualified: 'qualified',
    workingTowards: `working towards it${held.targetOn ? `, by ${held.targetOn}` : ''}`,
    none: 'no award',
  }[held.standing]
  const awards = held.awards.length > 0 ? ` (${held.awards.join('; ')})` : ''
  return `${standing}${awards}, ${held.competentInUnit ? 'competent' : 'not recorded as competent'} in ${held.unitReference}`
}

function decisionOf(
  row: Row['decisions'][number],
  { nameOf, forCandidate }: UnitsOf,
): PackedDecision {
  const signed = (each: { seatId: string; at: Date; wording: string }) => ({
    by: nameOf(each.seatId),
    at: each.at,
    wording: each.wording,
  })
  const { countersignature } = row
  return {
    number: row.number,
    outcome: row.outcome,
    feedback: row.feedback,
    competence: forCandidate ? '' : competenceWords(row.competence),
    signed: signed(row),
    countersignature: countersignature && {
      ...signed(countersignature),
      outcome: countersignature.outcome,
      comment: countersignature.comment,
    },
    samples: row.samples.map(({ conclusion, findings, actions, ...sample }) => ({
      by: nameOf(sample.seatId),
      at: sample.at,
      reason: sample.reason,
      frozenSha256: sample.frozenSha256,
      conclusion: conclusion && {
        ...signed(conclusion),
        outcome: conclusion.outcome,
        returnedTo: conclusion.returnedTo,
        answers: answersIn(conclusion.answers),
        feedback: conclusion.feedback,
      },
      findings: findings.map(({ criterion, verdict, note }) => ({
        criterion: criterion.number,
        verdict: findingWords[verdict],
        note,
      })),
      actions: actions.map(({ closure, ownerSeatId, text, effect, dueOn }) => ({
        ...{ text, effect, dueOn, owner: nameOf(ownerSeatId) },
        closed: closure && { by: nameOf(closure.seatId), at: closure.at, note: closure.note },
      })),
    })),
  }
}

function answersIn(kept: unknown): { question: string; yes: boolean; note: string }[] {
  const answers = answersSchema.safeParse(kept).data
  return answers ? questions.map(({ code, text }) => ({ question: text, ...answers[code] })) : []
}

/** Every unit that is or was in the plan, in the order of the specification. */
export function packedUnits(rows: Row[], about: UnitsOf): PackedUnit[] {
  const { specification, folder, forCandidate, nameOf, references, notes } = about
  const byId = new Map(references.map((each) => [each.id, each]))
  const units = rows.flatMap((row) => {
    const unit = findUnit(specification, row.unitId)
    if (!unit) return []
    const own = references.filter(({ unitEnrolmentId }) => unitEnrolmentId === row.id)
    const judged = (criterionId: string) =>
      row.judgements
        .filter((each) => each.criterionId === criterionId)
        .map(({ sequence, verdict, sufficient, comment, seatId, at, bases }) => ({
          ...{ sequence, verdict, sufficient, comment, by: nameOf(seatId), at },
          bases: bases.flatMap(({ valid, submissionItem }) => {
            const reference = byId.get(submissionItem.crossReferenceId)
            return reference ? [{ ...placeOf(reference), valid }] : []
          }),
        }))
    return [
      {
        position: unit.position,
        ...{ reference: unit.reference, title: unit.title },
        ...{ level: unit.level, credits: unit.credits },
        path: `${folder}/${unitPage(unit.reference)}`,
        state: stateWords[row.state],
        stateSince: row.stateSince,
        route: unitRouteWords[row.route],
        outcomes: unit.outcomes.map((outcome) => ({
          number: outcome.number,
          text: outcome.text,
          criteria: outcome.criteria.map(({ id, number, text }) => ({
            number,
            text,
            references: own
              .filter(({ criterionId }) => criterionId === id)
              .map(({ shown }) => shown),
            judgements: judged(id),
            note: notes.get(id) ?? null,
          })),
        })),
        declarations: row.declarations.map(({ seatId, at, wording, number, withdrawnAt }) => ({
          ...{ by: nameOf(seatId), at, wording, number, withdrawnAt },
        })),
        decisions: row.decisions.map((each) => decisionOf(each, about)),
        releases: row.releases.map(({ seatId, at, wording, way, reason }) => ({
          ...{ by: nameOf(seatId), at, wording },
          // Why an IQA released it is the IQA's (domain.md §6.9).
          way: forCandidate ? null : wayWords[way],
          reason: forCandidate ? null : reason,
        })),
        messages: row.messages.map(({ seatId, at, text }) => ({ by: nameOf(seatId), at, text })),
      },
    ]
  })
  return units.sort((a, b) => a.position - b.position).map(({ position: _, ...unit }) => unit)
}

const placeOf = ({ shown: { evidence, version, location } }: ReferenceRow) => ({
  evidence,
  version,
  location,
})

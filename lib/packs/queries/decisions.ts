import type { Prisma } from '@/lib/infra/generated/client'
import { competenceFrozen } from '@/lib/assessment/events'
import type { PackedDecision, PackedSample } from '@/lib/packs/model/portfolio'
import type { NameOf } from '@/lib/packs/queries/names'
import { answersSchema, findingWords, questions } from '@/lib/quality-assurance/model'
import { ownAnswersSchema } from '@/lib/quality-assurance/model/questions'

export const signature = { wording: true, seatId: true, at: true } as const

export const actionSelect = {
  orderBy: { raisedAt: 'asc' },
  select: {
    ...{ text: true, effect: true, ownerSeatId: true, dueOn: true },
    closure: { select: { seatId: true, at: true, note: true } },
  },
} as const

type ActionRow = Prisma.ActionGetPayload<{ select: (typeof actionSelect)['select'] }>

export const actionsOf = (actions: readonly ActionRow[], nameOf: NameOf): PackedSample['actions'] =>
  actions.map(({ closure, ownerSeatId, text, effect, dueOn }) => ({
    ...{ text, effect, dueOn, owner: nameOf(ownerSeatId) },
    closed: closure && { by: nameOf(closure.seatId), at: closure.at, note: closure.note },
  }))

/** What internal quality assurance did with a decision. It is never read for a candidate's own pack. */
const assured = {
  orderBy: { at: 'asc' },
  select: {
    ...{ reason: true, frozenSha256: true, seatId: true, at: true },
    conclusion: {
      select: { outcome: true, returnedTo: true, answers: true, feedback: true, ...signature },
    },
    setAnswers: { select: { answers: true } },
    findings: {
      orderBy: { criterion: { position: 'asc' } },
      select: { verdict: true, note: true, criterion: { select: { number: true } } },
    },
    actions: actionSelect,
  },
} as const

const select = {
  ...{ number: true, outcome: true, feedback: true, competence: true, ...signature },
  countersignature: { select: { outcome: true, comment: true, ...signature } },
  samples: assured,
} as const

/** For a candidate's own pack no sample is taken along. */
export const decisionSelect = (forCandidate: boolean) =>
  ({
    orderBy: { number: 'asc' },
    select: { ...select, samples: forCandidate ? { ...assured, take: 0 } : assured },
  }) as const

type DecisionRow = Prisma.AssessmentDecisionGetPayload<{ select: typeof select }>

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

export function decisionOf(
  row: DecisionRow,
  nameOf: NameOf,
  forCandidate: boolean,
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
    samples: row.samples.map(({ conclusion, setAnswers, findings, actions, ...sample }) => ({
      by: nameOf(sample.seatId),
      at: sample.at,
      reason: sample.reason,
      frozenSha256: sample.frozenSha256,
      conclusion: conclusion && {
        ...signed(conclusion),
        outcome: conclusion.outcome,
        returnedTo: conclusion.returnedTo,
        answers: [...answersIn(conclusion.answers), ...ownAnswersIn(setAnswers?.answers)],
        feedback: conclusion.feedback,
      },
      findings: findings.map(({ criterion, verdict, note }) => ({
        criterion: criterion.number,
        verdict: findingWords[verdict],
        note,
      })),
      actions: actionsOf(actions, nameOf),
    })),
  }
}

function answersIn(kept: unknown): { question: string; yes: boolean; note: string }[] {
  const answers = answersSchema.safeParse(kept).data
  return answers ? questions.map(({ code, text }) => ({ question: text, ...answers[code] })) : []
}

/** The centre's own questions, where it had any. */
const ownAnswersIn = (kept: unknown) => ownAnswersSchema.safeParse(kept).data ?? []

import { countersignDecision, decideUnit } from '@/lib/assessment/commands/decide'
import { judgeCriterion } from '@/lib/assessment/commands/judge'
import { run, type Command } from '@/lib/infra/command'
import { db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import type { DomainEvent } from '@/lib/kernel/event'
import { addEvidence } from '@/lib/portfolio/commands/add-evidence'
import { crossReference } from '@/lib/portfolio/commands/cross-reference'
import { declareUnit, withdrawDeclaration } from '@/lib/portfolio/commands/declare-unit'
import { handIn } from '@/lib/portfolio/commands/hand-in'
import {
  closeAction,
  releaseSampled,
  releaseUnsampled,
} from '@/lib/quality-assurance/commands/release'
import { drawPlanAgain } from '@/lib/quality-assurance/commands/plan'
import { unplanSample } from '@/lib/quality-assurance/commands/plan-changes'
import { releasePlanned } from '@/lib/quality-assurance/commands/release-planned'
import { concludeSample, takeSample } from '@/lib/quality-assurance/commands/sample'
import type { z } from 'zod'
import { judging } from './acting'
import { claimMoves } from './claim-moves'

/** The unit that a step is about, with its criteria. */
export type Target = { enrolmentId: string; registrationId: string; criteria: string[] }

/** What a step may choose: which criteria, for or against. */
export type Choice = { favourable: boolean; from: number; many: number }

/** Runs a command at a fixed time and says how it went: "done", or the code of its refusal. */
export type Doer = <I extends z.ZodType, S, E extends DomainEvent, O>(
  command: Command<I, S, E, O>,
  input: unknown,
) => Promise<string>

export const doer =
  (actor: Actor, now: () => Date): Doer =>
  async (command, input) => {
    const result = await run(command, { actor, at: now() }, input)
    return result.ok ? 'done' : result.refusal.code
  }

const chosen = ({ criteria }: Target, { from, many }: Choice): string[] =>
  criteria.slice(from % criteria.length).slice(0, 1 + many)

const lastDecision = ({ enrolmentId }: Target) =>
  db().assessmentDecision.findFirst({
    where: { unitEnrolmentId: enrolmentId },
    orderBy: { number: 'desc' },
    select: { id: true, seatId: true },
  })

export type Move = (act: Doer, target: Target, choice: Choice) => Promise<string>

const nothing = 'nothing to do it to'
const whole = { location: '', claim: '' } as const

/** Everything that people of these roles can do to a unit, as a form would send it. */
export const moves = {
  addStatement: (act, target, choice) =>
    act(addEvidence, {
      registrationId: target.registrationId,
      title: 'The complaints log',
      kind: 'candidate-product',
      producedOn: '2026-11-02',
      setting: 'workplace',
      shows: 'How I record complaints.',
      keptWhere: 'In the office; my manager can show it.',
      declared: choice.favourable,
      references: chosen(target, choice).map((criterionId) => ({ criterionId, ...whole })),
    }),
  crossReference: async (act, target, choice) => {
    const versions = await db().evidenceVersion.findMany({
      where: { registrationId: target.registrationId },
      select: { id: true },
      orderBy: { id: 'asc' },
    })
    const version = versions[choice.from % Math.max(1, versions.length)]
    const input = {
      registrationId: target.registrationId,
      versionIds: [version?.id],
      criterionIds: choice.favourable ? target.criteria : chosen(target, choice),
      ...whole,
    }
    return act(crossReference, input)
  },
  handIn: (act, { registrationId, enrolmentId }) =>
    act(handIn, { registrationId, enrolmentIds: [enrolmentId] }),
  declare: (act, { enrolmentId }) => act(declareUnit, { enrolmentId, declared: true }),
  withdraw: (act, { enrolmentId }) => act(withdrawDeclaration, { enrolmentId }),
  judge: async (act, target, choice) => {
    const verdict = choice.favourable ? 'met' : 'notYetMet'
    // In favour, the whole unit; against, a criterion here and there.
    const which = choice.favourable ? target.criteria : chosen(target, { ...choice, many: 0 })
    let last = nothing
    for (const criterionId of which) {
      last = await act(judgeCriterion, await judging(target.enrolmentId, criterionId, verdict))
    }
    return last
  },
  decide: (act, { enrolmentId }, { favourable }) =>
    act(decideUnit, {
      enrolmentId,
      outcome: favourable ? 'achieved' : 'referred',
      feedback: 'What was decided, and what comes next.',
      signed: true,
    }),
  countersign: async (act, target, { favourable }) => {
    const decision = await lastDecision(target)
    const outcome = favourable ? 'signed' : 'returned'
    const input = { decisionId: decision?.id, outcome, comment: 'Looked at.', signed: true }
    return decision ? act(countersignDecision, input) : nothing
  },
  sample: async (act, target) => {
    const decision = await lastDecision(target)
    return decision ? act(takeSample, { decisionId: decision.id, reason: 'New.' }) : nothing
  },
  conclude: async (act, target, { favourable, from }) => {
    const sample = await db().sample.findFirst({
      where: { unitEnrolmentId: target.enrolmentId },
      orderBy: { at: 'desc' },
      select: { id: true, decision: { select: { seatId: true } } },
    })
    if (!sample) return nothing
    const answer = { yes: true, note: '' }
    const action = {
      text: 'Write more.',
      effect: from % 2 === 0 ? 'unit' : 'development',
      ownerSeatId: sample.decision.seatId,
      dueOn: '2027-01-15',
    }
    return act(concludeSample, {
      sampleId: sample.id,
      answers: { competent: answer, sound: answer, records: answer },
      findings: target.criteria.slice(0, 2).map((criterionId) => ({
        criterionId,
        verdict: favourable ? 'agree' : 'disagree',
        note: favourable ? '' : 'It does not show this.',
      })),
      feedback: 'Thank you.',
      actions: from % 3 === 0 ? [action] : [],
      outcome: favourable ? 'agreed' : 'disagreed',
      ...(favourable ? {} : { returnTo: from % 2 === 0 ? 'assessor' : 'candidate' }),
      signed: true,
    })
  },
  closeAction: async (act, target) => {
    const action = await db().action.findFirst({
      where: { unitEnrolmentId: target.enrolmentId, closure: null },
    })
    return action ? act(closeAction, { actionId: action.id, note: 'Done.' }) : nothing
  },
  releaseSampled: (act, { enrolmentId }) => act(releaseSampled, { enrolmentId, signed: true }),
  releaseUnsampled: (act, { enrolmentId }) =>
    act(releaseUnsampled, { enrolmentId, reason: 'Before the plan.', signed: true }),
  releasePlanned: (act, { enrolmentId }) => act(releasePlanned, { enrolmentId, signed: true }),
  drawAgain: async (act, { registrationId }) => {
    const plan = await db().samplingPlan.findFirst({
      where: { seat: { centre: { registrations: { some: { id: registrationId } } } } },
      select: { id: true },
    })
    return plan ? act(drawPlanAgain, { planId: plan.id, dueOn: '2026-12-31' }) : nothing
  },
  takeOutOfPlan: async (act, target) => {
    const planned = await db().plannedSample.findFirst({
      where: { decision: { unitEnrolmentId: target.enrolmentId } },
      select: { id: true },
    })
    return planned ? act(unplanSample, { plannedId: planned.id, reason: 'Not now.' }) : nothing
  },
  ...claimMoves,
} satisfies Record<string, Move>

export type MoveName = keyof typeof moves

/** Whose work each move is: half of all steps are theirs, the others anybody's. */
export const fitting: Record<
  MoveName,
  'candidate' | 'assessor' | 'countersigner' | 'iqa' | 'administrator'
> = {
  addStatement: 'candidate',
  crossReference: 'candidate',
  handIn: 'candidate',
  declare: 'candidate',
  withdraw: 'candidate',
  judge: 'assessor',
  decide: 'assessor',
  countersign: 'countersigner',
  sample: 'iqa',
  conclude: 'iqa',
  closeAction: 'iqa',
  releaseSampled: 'iqa',
  releaseUnsampled: 'iqa',
  releasePlanned: 'iqa',
  drawAgain: 'iqa',
  takeOutOfPlan: 'iqa',
  prepareClaim: 'administrator',
  sendToEqa: 'administrator',
  signClaimOff: 'administrator',
  submitClaim: 'administrator',
  certificate: 'administrator',
  rejectClaim: 'administrator',
  revokeClaim: 'administrator',
  withdrawClaim: 'administrator',
}

import { concludeSample, takeSample } from '@/lib/quality-assurance/commands/sample'
import { releaseSampled, releaseUnsampled } from '@/lib/quality-assurance/commands/release'
import { db } from '@/lib/infra/db'
import { enrolmentOf } from './portfolio'
import { criteriaOf } from './specified'
import { act, actorOf, type World } from './world'

/** The IQA takes a decision as a sample, agrees with it and releases the unit. */
export async function sampleAndRelease(
  world: World,
  iqa: string,
  candidate: string,
  reference: string,
  decisionId: string,
  reason: string,
): Promise<void> {
  const actor = actorOf(world, iqa)
  const { sampleId } = await act(world, actor, takeSample, { decisionId, reason })
  const yes = { yes: true, note: '' }
  await act(world, actor, concludeSample, {
    sampleId,
    answers: { competent: yes, sound: yes, records: yes },
    findings: criteriaOf(world, reference)
      .slice(0, 6)
      .map(({ id }) => ({ criterionId: id, verdict: 'agree' as const })),
    feedback:
      'Sound judgements, well explained. Your comments tell the candidate what was good and why.',
    outcome: 'agreed',
    signed: true,
  })
  await act(world, actor, releaseSampled, {
    enrolmentId: enrolmentOf(world, candidate, reference),
    signed: true,
  })
}

/** The IQA takes what a plan chose, for the plan's own reason, agrees with it and releases the unit. */
export async function agreeWith(
  world: World,
  iqa: string,
  decisionId: string,
  enrolmentId: string,
): Promise<void> {
  const actor = actorOf(world, iqa)
  const reason = 'Chosen by the sampling plan.'
  const { sampleId } = await act(world, actor, takeSample, { decisionId, reason })
  const { unit } = await db().unitEnrolment.findUniqueOrThrow({
    where: { id: enrolmentId },
    select: { unit: { select: { reference: true } } },
  })
  const yes = { yes: true, note: '' }
  await act(world, actor, concludeSample, {
    sampleId,
    answers: { competent: yes, sound: yes, records: yes },
    findings: criteriaOf(world, unit.reference)
      .slice(0, 4)
      .map(({ id }) => ({ criterionId: id, verdict: 'agree' as const })),
    feedback: 'Agreed. What each criterion rests on is easy to find, thank you.',
    outcome: 'agreed',
    signed: true,
  })
  await act(world, actor, releaseSampled, { enrolmentId, signed: true })
}

export async function releaseWithReason(
  world: World,
  lead: string,
  candidate: string,
  reference: string,
  reason: string,
): Promise<void> {
  await act(world, actorOf(world, lead), releaseUnsampled, {
    enrolmentId: enrolmentOf(world, candidate, reference),
    reason,
    signed: true,
  })
}

/** The IQA takes a decision as a sample, and has not concluded it yet. */
export async function takeOnly(
  world: World,
  iqa: string,
  decisionId: string,
  reason: string,
): Promise<void> {
  await act(world, actorOf(world, iqa), takeSample, { decisionId, reason })
}

/** The IQA agrees with a decision, and leaves the assessor an action to be closed before the release. */
export async function sampleWithAction(
  world: World,
  iqa: string,
  assessor: string,
  reference: string,
  decisionId: string,
): Promise<void> {
  const actor = actorOf(world, iqa)
  const reason = 'The last unit of an award is always looked at.'
  const { sampleId } = await act(world, actor, takeSample, { decisionId, reason })
  const yes = { yes: true, note: '' }
  await act(world, actor, concludeSample, {
    sampleId,
    answers: { competent: yes, sound: yes, records: yes },
    findings: criteriaOf(world, reference)
      .slice(0, 4)
      .map(({ id }) => ({ criterionId: id, verdict: 'agree' as const })),
    feedback: 'Agreed. One page number in your comments is wrong; please put it right.',
    actions: [
      {
        text: 'Correct the page number in the comment on the first criterion.',
        effect: 'unit',
        ownerSeatId: actorOf(world, assessor).seatId,
        dueOn: '2026-12-04',
      },
    ],
    outcome: 'agreed',
    signed: true,
  })
}

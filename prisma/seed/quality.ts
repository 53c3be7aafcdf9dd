import { concludeSample, takeSample } from '@/lib/quality-assurance/commands/sample'
import { releaseSampled, releaseUnsampled } from '@/lib/quality-assurance/commands/release'
import { criteriaOf, enrolmentOf } from './portfolio'
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

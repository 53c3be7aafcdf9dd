import { draftStrategy, approveStrategy } from '@/lib/quality-assurance/commands/strategy'
import { drawPlanAgain, openPlan } from '@/lib/quality-assurance/commands/plan'
import { lookAtInterim, planInterim } from '@/lib/quality-assurance/commands/interim'
import { customaryStrategy } from '@/lib/quality-assurance/model/strategy'
import { db } from '@/lib/infra/db'
import { correctDetails, recordIdentity } from '@/lib/registration/commands/details'
import { countersign } from '../judging'
import { declare, enrolmentOf } from '../portfolio'
import { agreeWith } from '../quality'
import { criteriaOf } from '../specified'
import { act, actorOf, portfolioOf, scene, type Scene, type World } from '../world'
import { registered } from './centres'
import { coverUnit, signOff } from './others'

const champion = 'D/506/2153'
const development = 'T/506/2952'
const complaints = 'R/506/2151'
const problems = 'K/506/2169'
const relations = 'R/506/2179'
const quality = 'F/506/2176'
const operations = 'M/506/2898'

let planId = ''

const declared = (who: string, on: string, reference: string) =>
  scene(on, async (world) => {
    await coverUnit(world, who, reference)
    await declare(world, who, reference)
  })

const signedOff = (who: string, assessor: 'priya' | 'gareth', on: string, reference: string) =>
  scene(on, async (world) => {
    const decisionId = await signOff(world, assessor, who, reference)
    if (assessor === 'gareth') {
      await countersign(world, 'priya', decisionId, 'Agreed. Two criteria looked at in full.')
    }
  })

/** The IQA does what the plan has chosen for them, but for the last few. */
async function doPlanned(world: World, iqa: string, leave: number): Promise<void> {
  const planned = await db().plannedSample.findMany({
    where: { planId, iqaSeatId: actorOf(world, iqa).seatId, decision: { samples: { none: {} } } },
    orderBy: { decision: { at: 'asc' } },
    select: { decisionId: true, decision: { select: { unitEnrolmentId: true } } },
  })
  for (const { decisionId, decision } of planned.slice(0, Math.max(0, planned.length - leave))) {
    await agreeWith(world, iqa, decisionId, decision.unitEnrolmentId)
  }
}

type Interim = {
  reason: string
  feedback: string
  action?: { text: string; owner: string; dueOn: string }
}

/** The lead IQA looks at some criteria of a unit under way and agrees, with an action or without. */
const lookedAt = (
  on: string,
  who: string,
  reference: string,
  numbers: readonly string[],
  { reason, feedback, action }: Interim,
) =>
  scene(on, async (world) => {
    await act(world, actorOf(world, 'helen'), lookAtInterim, {
      enrolmentId: enrolmentOf(world, who, reference),
      ...{ reason, feedback },
      findings: criteriaOf(world, reference)
        .filter(({ number }) => numbers.includes(number))
        .map(({ id }) => ({ criterionId: id, verdict: 'agree' as const })),
      actions: action
        ? [
            {
              ...{ text: action.text, dueOn: action.dueOn, effect: 'unit' as const },
              ownerSeatId: actorOf(world, action.owner).seatId,
            },
          ]
        : [],
      signed: true,
    })
  })

/** What a claim asks of a candidate. */
const known = (who: string, givenNames: string, familyName: string, dateOfBirth: string) =>
  scene('2026-11-19T11:00', async (world) => {
    const by = actorOf(world, 'ruth')
    const candidateSeatId = actorOf(world, who).seatId
    await act(world, by, correctDetails, {
      ...{ candidateSeatId, version: -1, givenNames, familyName, dateOfBirth, uln: '' },
      ulnReason: 'The candidate has declined to have one.',
    })
    await act(world, by, recordIdentity, {
      candidateSeatId,
      registrationId: portfolioOf(world, who).registrationId,
      documentKind: 'Passport',
      seenOn: '2026-11-19',
    })
  })

/** Three candidates whose sign-offs of the autumn nobody has looked at, and the plan that chooses among them. */
export const samplingScenes: Scene[] = [
  registered('imogen', '2026-02-02T09:00', {
    assessor: 'priya',
    iqa: 'daniel',
    units: [complaints, problems, relations, quality],
    employer: 'Northern Rivers Building Society',
    site: 'Leeds, Wellington Street',
    number: 'PQ-260202-0491',
  }),
  registered('yusuf', '2026-03-02T09:00', {
    assessor: 'priya',
    iqa: 'daniel',
    units: [problems, quality],
    employer: 'Wharfedale Water',
    site: 'Leeds, Wellington Street',
    number: 'PQ-260302-0588',
  }),
  registered('callum', '2026-04-20T09:00', {
    assessor: 'gareth',
    iqa: 'daniel',
    units: [relations, problems],
    employer: 'Pennine Energy Helpline',
    site: 'Halifax',
    number: 'PQ-260420-0722',
  }),
  scene('2026-08-26T10:00', async (world) => {
    const { strategyId } = await act(world, actorOf(world, 'daniel'), draftStrategy, {
      ...customaryStrategy,
      qualificationNumber: world.specification.number,
      demandingUnits: ['M/506/2898'],
      reasons:
        'Two assessors: one long qualified whose samples of the last year were all agreed, one working towards the award. M/506/2898 has seventeen criteria and most of our referrals, so it counts as demanding.',
      reviewBy: '2027-08-31',
    })
    await act(world, actorOf(world, 'helen'), approveStrategy, { strategyId, signed: true })
  }),
  declared('imogen', '2026-09-08T18:00', champion),
  signedOff('imogen', 'priya', '2026-09-15T10:00', champion),
  declared('imogen', '2026-09-29T18:00', complaints),
  signedOff('imogen', 'priya', '2026-10-06T10:00', complaints),
  declared('callum', '2026-10-07T18:00', champion),
  signedOff('callum', 'gareth', '2026-10-14T10:00', champion),
  declared('imogen', '2026-10-13T18:00', problems),
  signedOff('imogen', 'priya', '2026-10-20T10:00', problems),
  declared('yusuf', '2026-10-21T18:00', problems),
  signedOff('yusuf', 'priya', '2026-10-28T10:00', problems),
  declared('imogen', '2026-10-29T18:00', relations),
  signedOff('imogen', 'priya', '2026-11-05T10:00', relations),
  declared('callum', '2026-11-03T18:00', relations),
  signedOff('callum', 'gareth', '2026-11-10T10:00', relations),
  scene('2026-11-12T10:00', async (world) => {
    const opened = await act(world, actorOf(world, 'helen'), openPlan, {
      qualificationNumber: world.specification.number,
      startsOn: '2026-09-01',
      endsOn: '2026-12-31',
      dueOn: '2026-12-14',
      seed: 20_260_901,
    })
    planId = opened.planId
  }),
  scene('2026-11-13T10:00', (world) => doPlanned(world, 'daniel', 1)),
  declared('yusuf', '2026-11-09T18:00', quality),
  signedOff('yusuf', 'priya', '2026-11-16T10:00', quality),
  declared('imogen', '2026-11-11T18:00', quality),
  signedOff('imogen', 'priya', '2026-11-17T10:00', quality),
  declared('imogen', '2026-11-12T18:00', development),
  signedOff('imogen', 'priya', '2026-11-17T16:00', development),
  scene('2026-11-18T10:00', async (world) => {
    await act(world, actorOf(world, 'daniel'), drawPlanAgain, { planId, dueOn: '2026-12-14' })
  }),
  // Units under way are looked at before their sign-off: one done, one with an action open, one still to do.
  lookedAt('2026-11-16T15:00', 'amara', operations, ['1.1', '1.2', '2.1'], {
    reason: 'Half of our largest unit is judged: a look now is worth more than one at its end.',
    feedback:
      'Agreed, all three. What is missing in 1.3 is said so that Amara can do it without asking.',
  }),
  lookedAt('2026-11-18T15:00', 'leanne', development, ['1.1', '1.2', '2.2'], {
    reason: 'Gareth Llewellyn is working towards the award: looked at before it is countersigned.',
    feedback:
      'Sound. Your note on 2.2 names the evidence and not what it shows: please add that before it is countersigned.',
    action: {
      text: 'Say in the comment on 2.2 what the evidence shows.',
      owner: 'gareth',
      dueOn: '2026-12-18',
    },
  }),
  scene('2026-11-18T16:00', async (world) => {
    await act(world, actorOf(world, 'helen'), planInterim, {
      enrolmentId: enrolmentOf(world, 'mohammed', development),
      reason: 'It was referred once: look before the second sign-off.',
      dueOn: '2026-12-11',
    })
  }),
  known('imogen', 'Imogen', 'Hartley-Barnes', '1990-03-21'),
  known('yusuf', 'Yusuf', 'Demir', '1985-12-02'),
]

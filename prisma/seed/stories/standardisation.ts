import { planActivity, recordActivity } from '@/lib/standardisation/commands/activities'
import type { Verdict } from '@/lib/assessment/model'
import { acknowledgeFeedback } from '@/lib/quality-assurance/commands/feedback'
import { recordAward, recordCompetence } from '@/lib/registration/commands/staff'
import { closeRound, handInSheet } from '@/lib/standardisation/commands/judging'
import { finishFollowUp, minuteRound } from '@/lib/standardisation/commands/minutes'
import { openRound } from '@/lib/standardisation/commands/open'
import { db } from '@/lib/infra/db'
import { criteriaOf } from '../specified'
import { act, actorOf, portfolioOf, scene, seat, type Scene, type World } from '../world'

const development = 'T/506/2952'
const standards = 'Service standards: manage personal and professional development'
const coaching = 'Coaching notes: manage personal and professional development'
const judges = ['priya', 'gareth', 'yasmin', 'colin'] as const
const rounds = { first: '', second: '' }

const chosen = (world: World, numbers: readonly string[]) =>
  criteriaOf(world, development).filter(({ number }) => numbers.includes(number))

async function open(
  world: World,
  about: {
    title: string
    brief: string
    titles: readonly string[]
    numbers: readonly string[]
    dueOn: string
  },
): Promise<string> {
  const { versions } = portfolioOf(world, 'mohammed')
  const unit = world.specification.units.find(({ reference }) => reference === development)
  const { roundId } = await act(world, actorOf(world, 'helen'), openRound, {
    title: about.title,
    brief: about.brief,
    unitId: unit?.id ?? '',
    criterionIds: chosen(world, about.numbers).map(({ id }) => id),
    versionIds: about.titles.flatMap((title) => versions.get(title)?.versionId ?? []),
    seatIds: judges.map((key) => actorOf(world, key).seatId),
    dueOn: about.dueOn,
    checked: true,
  })
  return roundId
}

type Sheet = Record<string, readonly [met: boolean, reason: string]>

const met = (reason: string) => [true, reason] as const
const notYet = (reason: string) => [false, reason] as const

/** What is said on each criterion of a sheet, or of the minutes. */
const saidOf = (world: World, sheet: Sheet) =>
  chosen(world, Object.keys(sheet)).flatMap(({ id, number }) => {
    const said = sheet[number]
    if (!said) return []
    const verdict: Verdict = said[0] ? 'met' : 'notYetMet'
    return [{ criterionId: id, verdict, words: said[1] }]
  })

const handIn = (world: World, key: string, roundId: string, sheet: Sheet) =>
  act(world, actorOf(world, key), handInSheet, {
    roundId,
    verdicts: saidOf(world, sheet).map(({ words, ...said }) => ({ ...said, reason: words })),
    signed: true,
  })

const first: Record<(typeof judges)[number], Sheet> = {
  priya: {
    '1.1': met('Piece 1, page 1: the sources stand side by side, with what each is worth.'),
    '2.1': met('The second talk of piece 2 weighs what was gained against the time it took.'),
    '2.2': notYet('The actions are listed. Nothing says on what basis one is chosen over another.'),
    '2.4': met('The notes show the plan being agreed, with the needs of the team beside it.'),
    '3.3': met('Progress is looked at after three months, aim by aim.'),
    '3.4': notYet('Feedback is there; what was amended because of it is not.'),
  },
  gareth: {
    '1.1': met('All the sources a team would use are compared.'),
    '2.1': met('He says what he got out of it.'),
    '2.2': met('He knows the kinds of action and uses them in his coaching.'),
    '2.4': met('Agreed together: it says so at the top of the notes.'),
    '3.3': met('He reviews after three months, as planned.'),
    '3.4': met('He asked for feedback and talks about it.'),
  },
  yasmin: {
    '1.1': met('Compared, with an example of each.'),
    '2.1': notYet('Benefits are named; evaluating would say how far they came about.'),
    '2.2': notYet('A list is not an explanation of the choice.'),
    '2.4': met('The plan is made with the person and with the business in view.'),
    '3.3': met('Each aim is reviewed.'),
    '3.4': notYet('I find no change to the plan that follows from the feedback.'),
  },
  colin: {
    '1.1': met('Piece 1 says which source he trusts, and why.'),
    '2.1': met('Enough for this level: one benefit is weighed.'),
    '2.2': notYet('I would ask him why these actions and not others.'),
    '2.4': met('Both signed the notes.'),
    '3.3': met('Reviewed, and the next date is set.'),
    '3.4': met('The new date is an amendment.'),
  },
}

const agreed: Sheet = {
  '1.1': met('All alike.'),
  '2.1': met('Piece 2 weighs one benefit against its cost. That evaluates, if briefly.'),
  '2.2': notYet(
    '“Explain the basis” asks for reasons. A list of actions is knowledge of them, not yet an explanation.',
  ),
  '2.4': met('All alike.'),
  '3.3': met('All alike.'),
  '3.4': notYet(
    'Amended “in the light of feedback”: ask what was changed, and which words led to it.',
  ),
}

/** Two assessors more, a round that was judged, compared and discussed, and one that is under way. */
export const standardisationScenes: Scene[] = [
  scene('2026-09-01T09:30', async (world) => {
    const ruth = actorOf(world, 'ruth')
    for (const key of ['yasmin', 'colin']) {
      const { seatId } = await seat(world, 'ruth', key, 'assessor')
      const title = 'Award in Assessing Competence in the Work Environment'
      await act(world, ruth, recordAward, { seatId, title, status: 'held' })
      await act(world, ruth, recordCompetence, { seatId, unitReferences: [development] })
    }
  }),
  scene('2026-10-05T10:00', async (world) => {
    rounds.first = await open(world, {
      title: 'What “explain” and “amend” ask for',
      brief:
        'Judge as you would on your own caseload. Leave aside how it reads: look for what each verb asks.',
      titles: [standards, coaching],
      numbers: Object.keys(first.priya),
      dueOn: '2026-10-16',
    })
  }),
  scene('2026-10-12T16:00', async (world) => {
    for (const key of judges) await handIn(world, key, rounds.first, first[key])
  }),
  scene('2026-10-16T13:00', async (world) => {
    await act(world, actorOf(world, 'helen'), closeRound, { roundId: rounds.first })
    await act(world, actorOf(world, 'helen'), minuteRound, {
      roundId: rounds.first,
      heldOn: '2026-10-16',
      presentSeatIds: [...judges, 'helen'].map((key) => actorOf(world, key).seatId),
      text: 'We read 2.2 and 3.4 aloud, verb first. Gareth had taken knowing the actions for explaining the choice, and says how easily that happens with a candidate one knows. Colin had looked for the review, not for what followed from it. We agree to write beside every “explain” what reason we found, and where.',
      agreed: saidOf(world, agreed).map(({ words, ...said }) => ({ ...said, why: words })),
      actions: [
        {
          text: 'Go through my judgements on 2.2 since July and name the reason found in each.',
          ownerSeatId: actorOf(world, 'gareth').seatId,
          dueOn: '2026-11-13',
        },
        {
          text: 'Write half a page on “explain” and “amend” for new assessors.',
          ownerSeatId: actorOf(world, 'daniel').seatId,
          dueOn: '2026-12-11',
        },
      ],
    })
  }),
  scene('2026-11-11T17:10', async (world) => {
    const mine = await db().followUp.findFirstOrThrow({
      where: { ownerSeatId: actorOf(world, 'gareth').seatId },
      select: { id: true },
    })
    await act(world, actorOf(world, 'gareth'), finishFollowUp, {
      followUpId: mine.id,
      note: 'Nine judgements looked at; two of them rested on a list. I have asked both candidates for their reasons.',
    })
  }),
  scene('2026-11-18T10:00', async (world) => {
    rounds.second = await open(world, {
      title: 'The same criteria, put right',
      brief: 'New evidence on two criteria that were discussed in October.',
      titles: ['My review after three months, with scores', coaching],
      numbers: ['2.2', '3.4'],
      dueOn: '2026-12-04',
    })
  }),
  scene('2026-11-20T12:30', async (world) => {
    await handIn(world, 'yasmin', rounds.second, {
      '2.2': notYet('The scores show what was done, not why it was chosen.'),
      '3.4': met('The first sheet: what was changed after the feedback, and the scores since.'),
    })
  }),
  scene('2026-10-19T09:00', async (world) => {
    const helen = actorOf(world, 'helen')
    const { activityId } = await act(world, helen, planActivity, {
      kind: 'observation',
      assessorSeatId: actorOf(world, 'gareth').seatId,
      about: 'A professional discussion with a candidate at Pennine Energy, Halifax.',
      plannedOn: '2026-11-05',
      seatId: helen.seatId,
    })
    world.now = new Date('2026-11-05T15:30:00Z')
    await act(world, helen, recordActivity, {
      activityId,
      heldOn: '2026-11-05',
      present: 'The candidate, and their line manager for the first ten minutes',
      findings:
        'Calm, well prepared, and the candidate did most of the talking. Two questions gave the answer away: “and you did that because of the scores, did you?” We talked about asking for the reason openly.',
      actions: [
        {
          text: 'Write the questions for the next discussion beforehand, and go through them with Priya.',
          ownerSeatId: actorOf(world, 'gareth').seatId,
          dueOn: '2026-12-07',
        },
      ],
    })
  }),
  scene('2026-11-13T09:00', async (world) => {
    const daniel = actorOf(world, 'daniel')
    await act(world, daniel, planActivity, {
      kind: 'interview',
      registrationId: portfolioOf(world, 'siobhan').registrationId,
      about: 'How feedback reaches her, and whether she knows whom to turn to.',
      plannedOn: '2026-11-24',
      seatId: daniel.seatId,
    })
    await act(world, actorOf(world, 'helen'), planActivity, {
      kind: 'meeting',
      about: 'Assessors and IQAs, Leeds: what the November rounds showed; sampling up to Easter.',
      plannedOn: '2026-12-10',
      seatId: actorOf(world, 'helen').seatId,
    })
  }),
  scene('2026-11-22T18:00', async (world) => {
    // What was said up to early November has been read; the rest waits on Today.
    for (const key of ['priya', 'gareth']) {
      const { seatId } = actorOf(world, key)
      const samples = await db().sample.findMany({
        where: {
          decision: { seatId },
          conclusion: { at: { lt: new Date('2026-11-08T00:00:00Z') } },
        },
        select: { id: true },
        orderBy: { id: 'asc' },
      })
      for (const { id } of samples) {
        await act(world, actorOf(world, key), acknowledgeFeedback, { sampleId: id })
      }
    }
  }),
]

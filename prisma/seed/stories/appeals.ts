import { answerAppeal } from '@/lib/appeals/commands/answer'
import { askAboutDecision } from '@/lib/appeals/commands/ask'
import { writeAppealsProcedure } from '@/lib/appeals/commands/procedure'
import { db } from '@/lib/infra/db'
import { enrolmentOf } from '../portfolio'
import { act, actorOf, scene, type Scene, type World } from '../world'

const project = 'R/506/1999'
let appealId = ''

/** The decision on a unit that stands. */
async function decisionOn(world: World, who: string, reference: string): Promise<string> {
  const { id } = await db().assessmentDecision.findFirstOrThrow({
    where: { unitEnrolmentId: enrolmentOf(world, who, reference) },
    orderBy: { number: 'desc' },
    select: { id: true },
  })
  return id
}

/** Amara asks what became of a picture she had handed in; somebody who took no part answers. */
export const appealScenes: Scene[] = [
  scene('2026-08-20T09:30', async (world) => {
    await act(world, actorOf(world, 'ruth'), writeAppealsProcedure, {
      enquiryDays: 10,
      appealDays: 20,
      words:
        'First somebody who took no part in the decision looks at it again and answers you. If you still disagree, you appeal: the lead IQA, or whoever of the staff had no hand in it, looks at all of it and gives reasons. If that does not settle it, we send it to the awarding body, and its answer binds us.',
      seen: 0,
    })
  }),
  scene('2026-09-03T18:20', async (world) => {
    const asked = await act(world, actorOf(world, 'amara'), askAboutDecision, {
      decisionId: await decisionOn(world, 'amara', project),
      words:
        'The feedback speaks of the closure report only. Was the wall plan looked at? I would like it to be named, since I drew it myself.',
    })
    appealId = asked.appealId
  }),
  scene('2026-09-09T10:05', async (world) => {
    await act(world, actorOf(world, 'ruth'), answerAppeal, {
      appealId,
      outcome: 'notUpheld',
      words:
        'The judgements name the wall plan for each criterion that you cross-referenced it to, so it was looked at and counts. The unit is signed off as you wished; nothing in the decision has to change. I have asked Priya to name the pieces in her summing up.',
    })
  }),
]

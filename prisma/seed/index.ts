import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { db } from '@/lib/infra/db'
import { markAllRead } from '@/lib/notifications/store/reading'
import { publishIfNew } from '@/lib/specification/commands'
import { readSpecification } from '@/lib/specification/queries'
import { amaraScenes } from './stories/amara'
import { appealScenes } from './stories/appeals'
import { concernScenes } from './stories/concerns'
import { bethanScenes, regulatorScenes } from './stories/certification'
import { claimScenes } from './stories/claims'
import { centreScenes, northgateScenes } from './stories/centres'
import {
  graceScenes,
  leanneScenes,
  mohammedScenes,
  owenScenes,
  siobhanScenes,
  tomaszScenes,
} from './stories/others'
import { importScenes, recordScenes } from './stories/records'
import { samplingScenes } from './stories/sampling'
import { routeScenes } from './stories/routes'
import { feedbackScenes } from './stories/feedback'
import { messageScenes } from './stories/messages'
import { phraseScenes } from './stories/phrases'
import { planningScenes } from './stories/planning'
import { planScenes } from './stories/plans'
import { questionScenes } from './stories/questions'
import { visitScenes } from './stories/visits'
import { witnessScenes } from './stories/witnesses'
import { standardisationScenes } from './stories/standardisation'
import { secondQualificationScenes } from './stories/second-qualification'
import { play, type World } from './world'

/**
 * Builds the demonstration: two centres, their people and portfolios, by running the real commands
 * with a fixed clock and real files. Does nothing where there is a centre already.
 */
export async function seedDemo(): Promise<void> {
  if ((await db().centre.count()) > 0) return
  const name = 'proqual-601-4756-8.json'
  const file: unknown = JSON.parse(
    await readFile(join(process.cwd(), 'prisma', 'specifications', name), 'utf8'),
  )
  const now = new Date('2026-01-05T08:00:00Z')
  const { versionId } = await publishIfNew(file, now)
  const specification = await readSpecification(db(), versionId)
  const world: World = { specification, actors: new Map(), portfolios: new Map(), now }
  await play(world, [
    ...centreScenes,
    ...northgateScenes,
    ...amaraScenes,
    ...appealScenes,
    ...concernScenes,
    ...tomaszScenes,
    ...siobhanScenes,
    ...mohammedScenes,
    ...leanneScenes,
    ...graceScenes,
    ...owenScenes,
    ...samplingScenes,
    ...recordScenes,
    ...witnessScenes,
    ...routeScenes,
    ...messageScenes,
    ...feedbackScenes,
    ...questionScenes,
    ...phraseScenes,
    ...planScenes,
    ...planningScenes,
    ...standardisationScenes,
    ...secondQualificationScenes,
    ...bethanScenes,
    ...regulatorScenes,
    ...visitScenes,
    ...claimScenes,
    ...importScenes,
  ])
  // Everybody has read what they were told until the last week.
  const seats = await db().seat.findMany({ select: { id: true, centreId: true } })
  for (const { id, centreId } of seats) {
    await markAllRead({ seatId: id, centreId }, new Date('2026-11-17T00:00:00Z'))
  }
}

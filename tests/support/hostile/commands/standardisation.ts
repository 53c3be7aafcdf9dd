import { db } from '@/lib/infra/db'
import type { Victim } from '../victim'
import type { Row, Rows } from './row'

/** A round of the victim's centre that still waits for verdicts. */
export const openRoundAt = async ({ centreId }: { centreId: string }): Promise<string> =>
  (
    await db().standardisationRound.findFirstOrThrow({
      where: { centreId, closing: null },
      select: { id: true },
    })
  ).id

const followUpAt = async ({ centreId }: { centreId: string }): Promise<string> =>
  (
    await db().followUp.findFirstOrThrow({
      where: { centreId, owner: { role: { in: ['iqa', 'leadIqa'] } } },
      select: { id: true },
    })
  ).id

/** An interview with the victim that is still to come. */
export const interviewWith = async ({ registrationId }: Victim): Promise<string> =>
  (
    await db().activity.findFirstOrThrow({
      where: { registrationId, record: null },
      select: { id: true },
    })
  ).id

const ofRound = (by: Extract<Row, { by: unknown }>['by'], more: object): Row => ({
  whose: 'siobhan',
  by,
  input: async (victim) => ({ roundId: await openRoundAt(victim), ...more }),
})

/** What was handed in by the victim, as a round could be opened on it. */
const opening = async ({ centreId, registrationId }: Victim) => {
  const item = await db().submissionItem.findFirstOrThrow({
    where: { registrationId, evidenceVersion: { keptWhere: null } },
    select: {
      evidenceVersionId: true,
      criterionId: true,
      unitEnrolment: { select: { unitId: true } },
    },
    orderBy: { id: 'asc' },
  })
  const judges = await db().seat.findMany({
    where: { centreId, role: 'assessor', endedAt: null },
    select: { id: true },
    take: 2,
  })
  return {
    title: 'A round',
    unitId: item.unitEnrolment.unitId,
    criterionIds: [item.criterionId],
    versionIds: [item.evidenceVersionId],
    seatIds: judges.map(({ id }) => id),
    dueOn: '2030-01-01',
    checked: true,
  }
}

export const standardisationRows: Rows = {
  openRound: { whose: 'siobhan', by: ['iqa'], input: opening },
  handInSheet: ofRound(['anyAssessor'], { verdicts: [], signed: true }),
  closeRound: ofRound(['iqa'], { reason: 'Because I say so.' }),
  minuteRound: ofRound(['iqa'], {
    heldOn: '2026-11-20',
    presentSeatIds: ['00000000-0000-7000-8000-000000000000'],
    text: 'Nothing.',
    agreed: [],
  }),
  finishFollowUp: {
    whose: 'siobhan',
    by: ['iqa'],
    input: async (victim) => ({ followUpId: await followUpAt(victim), note: 'Done.' }),
  },
  planActivity: {
    whose: 'siobhan',
    by: ['iqa'],
    input: async ({ registrationId, centreId }) => ({
      kind: 'interview',
      registrationId,
      about: 'How it goes.',
      plannedOn: '2030-01-01',
      seatId: (
        await db().seat.findFirstOrThrow({
          where: { centreId, role: 'leadIqa' },
          select: { id: true },
        })
      ).id,
    }),
  },
  recordActivity: {
    whose: 'siobhan',
    by: ['iqa'],
    input: async (victim) => ({
      activityId: await interviewWith(victim),
      heldOn: '2026-11-20',
      findings: 'All is well.',
    }),
  },
  callActivityOff: {
    whose: 'siobhan',
    by: ['iqa'],
    input: async (victim) => ({
      activityId: await interviewWith(victim),
      reason: 'There is no time.',
    }),
  },
}

import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import type { ScanAnswer } from '@/lib/registration/rules/scan'
import { notesVisibleTo } from '@/lib/registration/policy'

/** What a candidate answered in the initial assessment, by criterion. One statement. */
export async function readAnswers(
  db: Db,
  registrationId: string,
): Promise<Map<string, ScanAnswer>> {
  const rows = await db.scanAnswer.findMany({
    where: { registrationId },
    select: { criterionId: true, answer: true },
  })
  return new Map(rows.map(({ criterionId, answer }) => [criterionId, answer]))
}

export type OwnNote = { criterionId: string; text: string; version: number; updatedAt: Date }

/** The candidate's own notes on a unit's criteria; for anybody else there are none. One statement. */
export const readNotes = (
  db: Db,
  actor: Actor,
  registrationId: string,
  criterionIds: string[],
): Promise<OwnNote[]> =>
  db.criterionNote.findMany({
    where: { AND: [notesVisibleTo(actor), { registrationId, criterionId: { in: criterionIds } }] },
    select: { criterionId: true, text: true, version: true, updatedAt: true },
  })

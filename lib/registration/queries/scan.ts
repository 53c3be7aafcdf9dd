import type { Db } from '@/lib/infra/db'
import type { ScanAnswer } from '@/lib/registration/rules/scan'

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

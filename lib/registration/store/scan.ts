import { expectChanged } from '@/lib/infra/command'
import type { Db } from '@/lib/infra/db'
import type { ScanAnswer } from '@/lib/registration/rules/scan'

/** Keeps answers of the initial assessment; a later one takes the place of an earlier. One statement. */
export async function keepAnswers(
  db: Db,
  { id, centreId }: { id: string; centreId: string },
  answers: readonly (readonly [criterionId: string, answer: ScanAnswer])[],
  at: Date,
): Promise<void> {
  await db.$executeRaw`
    insert into "ScanAnswer" ("centreId", "registrationId", "criterionId", "answer", "answeredAt")
    select ${centreId}::uuid, ${id}::uuid, a."criterionId"::uuid, a."answer"::"ScanAnswerKind", ${at}
    from unnest(${answers.map(([criterionId]) => criterionId)}::text[],
      ${answers.map(([, answer]) => answer)}::text[]) as a("criterionId", "answer")
    on conflict ("registrationId", "criterionId")
    do update set "answer" = excluded."answer", "answeredAt" = excluded."answeredAt"`
}

const elsewhere = 'This note was changed in another window while you were working.'

export async function keepNote(
  db: Db,
  note: { centreId: string; registrationId: string; criterionId: string; text: string },
  seen: number,
  at: Date,
): Promise<void> {
  const { registrationId, criterionId, text } = note
  if (seen === 0) {
    await db.criterionNote.create({ data: { ...note, updatedAt: at, version: 1 } })
    return
  }
  expectChanged(
    await db.criterionNote.updateMany({
      where: { registrationId, criterionId, version: seen },
      data: { text, updatedAt: at, version: { increment: 1 } },
    }),
    elsewhere,
  )
}

export async function removeNote(
  db: Db,
  { registrationId, criterionId }: { registrationId: string; criterionId: string },
  seen: number,
): Promise<void> {
  expectChanged(
    await db.criterionNote.deleteMany({ where: { registrationId, criterionId, version: seen } }),
    elsewhere,
  )
}

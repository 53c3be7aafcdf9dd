import { expectChanged } from '@/lib/infra/command'
import type { Db } from '@/lib/infra/db'
import type { Phrase } from '@/lib/assessment/model/phrases'

type By = { centreId: string; seatId: string; at: Date }

export async function keepPhraseRow(
  db: Db,
  { centreId, seatId, at }: By,
  phrase: Phrase,
): Promise<void> {
  await db.feedbackPhrase.create({ data: { ...phrase, centreId, seatId, keptAt: at } })
}

export async function changePhraseRow(
  db: Db,
  { seatId, at }: By,
  seen: { id: string; version: number },
  phrase: Omit<Phrase, 'id'>,
): Promise<void> {
  expectChanged(
    await db.feedbackPhrase.updateMany({
      where: { id: seen.id, version: seen.version, retiredAt: null },
      data: { ...phrase, seatId, keptAt: at, version: { increment: 1 } },
    }),
  )
}

export async function retirePhraseRow(
  db: Db,
  seen: { id: string; version: number },
  at: Date,
): Promise<void> {
  expectChanged(
    await db.feedbackPhrase.updateMany({
      where: { id: seen.id, version: seen.version, retiredAt: null },
      data: { retiredAt: at, version: { increment: 1 } },
    }),
  )
}

import type { Db } from '@/lib/infra/db'
import type { OwnAnswers } from '@/lib/quality-assurance/model/questions'

export async function keepQuestionSet(
  db: Db,
  by: { centreId: string; seatId: string; at: Date },
  written: { id: string; number: number; questions: string[] },
): Promise<void> {
  await db.sampleQuestionSet.create({ data: { ...written, ...by } })
}

export async function keepOwnAnswers(
  db: Db,
  home: { centreId: string; registrationId: string },
  own: { id: string; sampleId: string; setId: string; answers: OwnAnswers },
): Promise<void> {
  await db.sampleSetAnswers.create({ data: { ...own, ...home } })
}

export async function keepAcknowledgement(
  db: Db,
  home: { centreId: string; registrationId: string },
  by: { seatId: string; at: Date },
  acknowledgement: { id: string; sampleId: string; reply: string },
): Promise<void> {
  await db.feedbackAcknowledgement.create({ data: { ...acknowledgement, ...home, ...by } })
}

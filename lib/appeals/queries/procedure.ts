import type { Db } from '@/lib/infra/db'
import { customaryDays, type AnswerWithin } from '@/lib/appeals/model'

/** How a centre deals with enquiries and appeals: what it wrote down last, or the customary days. One statement. */
export async function readProcedure(db: Db, centreId: string) {
  const last = await db.appealsProcedure.findFirst({
    where: { centreId },
    orderBy: { number: 'desc' },
    select: {
      number: true,
      enquiryDays: true,
      appealDays: true,
      words: true,
      at: true,
      seat: { select: { person: { select: { name: true } } } },
    },
  })
  const within: AnswerWithin = last
    ? { enquiry: last.enquiryDays, appeal: last.appealDays }
    : customaryDays
  return {
    within,
    number: last?.number ?? 0,
    written: last && { words: last.words, at: last.at, by: last.seat.person.name },
  }
}

export type CentreProcedure = Awaited<ReturnType<typeof readProcedure>>

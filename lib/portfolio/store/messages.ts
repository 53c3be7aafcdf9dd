import type { Db } from '@/lib/infra/db'
import type { By, Home } from './home'

/** Keeps a message; nobody changes it afterwards. */
export async function keepMessage(
  db: Db,
  home: Home,
  by: By,
  message: { id: string; unitEnrolmentId: string; text: string },
): Promise<void> {
  await db.message.create({ data: { ...home, ...by, ...message } })
}

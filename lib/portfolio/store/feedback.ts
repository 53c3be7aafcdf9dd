import type { Db } from '@/lib/infra/db'
import type { Location } from '@/lib/portfolio/model/location'
import type { By, Home } from './home'

/** Keeps a comment; nobody changes it afterwards. */
export async function keepComment(
  db: Db,
  home: Home,
  by: By,
  comment: { id: string; evidenceVersionId: string; location: Location; text: string },
): Promise<void> {
  await db.evidenceComment.create({ data: { ...home, ...by, ...comment } })
}

export async function keepReply(
  db: Db,
  home: Home,
  by: By,
  reply: { id: string; commentId: string; text: string },
): Promise<void> {
  await db.commentReply.create({ data: { ...home, ...by, ...reply } })
}

/** Two at once: the database lets one comment be dealt with once. */
export async function keepDealing(
  db: Db,
  home: Home,
  by: By,
  dealing: { id: string; commentId: string },
): Promise<void> {
  await db.commentDealing.create({ data: { ...home, ...by, ...dealing } })
}

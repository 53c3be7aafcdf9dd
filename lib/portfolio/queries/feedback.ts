import type { Db } from '@/lib/infra/db'
import { Prisma } from '@/lib/infra/generated/client'
import type { Actor } from '@/lib/kernel/actor'
import { readScope } from '@/lib/registration/queries/scope'
import { attachedSelect, matterOf } from '@/lib/portfolio/queries/matter'

const iso = (column: Prisma.Sql) =>
  Prisma.sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/**
 * Every comment on a piece of evidence with its replies, the oldest first, as a column of a statement that has
 * the evidence: a page asks nothing more of the database for them.
 */
export const commentsOn = (evidenceId: Prisma.Sql) => Prisma.sql`coalesce((
  select jsonb_agg(jsonb_build_object('id', k."id", 'versionId', k."evidenceVersionId",
    'version', kv."number", 'location', k."location", 'text', k."text", 'by', kp."name",
    'at', ${iso(Prisma.sql`k."at"`)},
    'replies', coalesce((
      select jsonb_agg(jsonb_build_object('id', y."id", 'text', y."text", 'by', yp."name",
        'at', ${iso(Prisma.sql`y."at"`)}) order by y."id")
      from "CommentReply" y join "Seat" ys on ys."id" = y."seatId"
      join "Person" yp on yp."id" = ys."personId" where y."commentId" = k."id"), '[]'),
    'dealt', (
      select jsonb_build_object('by', dp."name", 'at', ${iso(Prisma.sql`d."at"`)})
      from "CommentDealing" d join "Seat" ds on ds."id" = d."seatId"
      join "Person" dp on dp."id" = ds."personId" where d."commentId" = k."id")) order by k."id")
  from "EvidenceComment" k
  join "EvidenceVersion" kv on kv."id" = k."evidenceVersionId"
  join "Seat" ks on ks."id" = k."seatId" join "Person" kp on kp."id" = ks."personId"
  where kv."evidenceId" = ${evidenceId}), '[]')`

const versionSelect = {
  id: true,
  registrationId: true,
  number: true,
  mediaType: true,
  seconds: true,
  attachments: attachedSelect,
  evidence: { select: { id: true, number: true, form: true } },
  reading: { select: { pages: true } },
} as const

/** A version that feedback is given on, with what its places are checked against. */
export async function readForFeedback(db: Db, actor: Actor, versionId: string) {
  const version = await db.evidenceVersion.findFirst({
    where: { id: versionId, centreId: actor.centreId },
    select: versionSelect,
  })
  const registration = version && (await readScope(db, actor.centreId, version.registrationId))
  if (!version || !registration) return null
  const { evidence, reading } = version
  const matter = matterOf({ ...version, form: evidence.form, pages: reading?.pages ?? null })
  return { version, registration, matter, actor }
}

/** A comment with what its commands ask of it. */
export async function readComment(db: Db, actor: Actor, commentId: string) {
  const comment = await db.evidenceComment.findFirst({
    where: { id: commentId, centreId: actor.centreId },
    select: {
      id: true,
      seatId: true,
      dealing: { select: { id: true } },
      evidenceVersion: { select: versionSelect },
    },
  })
  const registration =
    comment && (await readScope(db, actor.centreId, comment.evidenceVersion.registrationId))
  return registration && { comment, version: comment.evidenceVersion, registration, actor }
}

import { nothingHere, signInFirst } from '@/app/_web/problem'
import { caller, currentActor } from '@/app/_web/session'
import { isFirstPiece, recordView } from '@/app/_web/views'
import { recordAttempt } from '@/lib/infra/attempts'
import { db } from '@/lib/infra/db'
import { id as idField } from '@/lib/kernel/fields'
import { fileFor, type EvidenceFile } from '@/lib/portfolio/queries/files'
import { pieceFileFor } from '@/lib/standardisation/queries/pieces'

export type Context = { params: Promise<{ version: string }> }

/** The file that is asked for, when whoever asks may see it; otherwise the answer, and a line in the security log. */
export async function askedFor(
  request: Request,
  { params }: Context,
): Promise<{ file: EvidenceFile; answer?: never } | { file?: never; answer: Response }> {
  const who = await currentActor()
  if (!who) return { answer: signInFirst() }
  const { version } = await params
  const attachment = new URL(request.url).searchParams.get('attachment') ?? undefined
  const ids = [version, ...(attachment === undefined ? [] : [attachment])]
  const file = ids.every((each) => idField.safeParse(each).success)
    ? ((await fileFor(db(), who.actor, version, attachment)) ??
      (await pieceFileFor(db(), who.actor, version, attachment)))
    : null
  const { pathname: path } = new URL(request.url)
  if (file) {
    const { registrationId } = file
    if (isFirstPiece(request)) recordView(who.actor, { path, registrationId })
    return { file }
  }
  recordView(who.actor, { path, refused: true })
  const subject = { version, attachment: attachment ?? '' }
  await recordAttempt(await caller(), 'readFile', 'not-found', subject)
  return { answer: nothingHere() }
}

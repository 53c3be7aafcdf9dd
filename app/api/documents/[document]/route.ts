import { nothingHere, signInFirst } from '@/app/_web/problem'
import { caller, currentActor } from '@/app/_web/session'
import { isFirstPiece, recordView } from '@/app/_web/views'
import { recordAttempt } from '@/lib/infra/attempts'
import { db } from '@/lib/infra/db'
import { fileStore } from '@/lib/infra/files/disk-store'
import { serveFile } from '@/lib/infra/files/serve'
import { id } from '@/lib/kernel/fields'
import { documentFor } from '@/lib/registration/queries/documents'

export const dynamic = 'force-dynamic'

/** A document the centre keeps, as a download: for its administrators, whom it is about, and an EQA in scope. */
async function read(
  request: Request,
  { params }: { params: Promise<{ document: string }> },
): Promise<Response> {
  const who = await currentActor()
  if (!who) return signInFirst()
  const { document } = await params
  const path = new URL(request.url).pathname
  const file = id.safeParse(document).success ? await documentFor(db(), who.actor, document) : null
  if (!file) {
    recordView(who.actor, { path, refused: true })
    await recordAttempt(await caller(), 'readDocument', 'not-found', { document })
    return nothingHere()
  }
  if (isFirstPiece(request)) recordView(who.actor, { path })
  return (await serveFile(fileStore(), { ...file, download: true }, request)) ?? nothingHere()
}

export { read as GET, read as HEAD }

import { nothingHere, signInFirst } from '@/app/_web/problem'
import { caller, currentActor } from '@/app/_web/session'
import { recordAttempt } from '@/lib/infra/attempts'
import { db } from '@/lib/infra/db'
import { fileStore } from '@/lib/infra/files/disk-store'
import { serveFile } from '@/lib/infra/files/serve'
import { id } from '@/lib/kernel/fields'
import { documentFor } from '@/lib/registration/queries/documents'

export const dynamic = 'force-dynamic'

/** A document the centre keeps, as a download: for its administrators, and for whom it is about. */
async function read(
  request: Request,
  { params }: { params: Promise<{ document: string }> },
): Promise<Response> {
  const who = await currentActor()
  if (!who) return signInFirst()
  const { document } = await params
  const file = id.safeParse(document).success ? await documentFor(db(), who.actor, document) : null
  if (!file) {
    await recordAttempt(await caller(), 'readDocument', 'not-found', { document })
    return nothingHere()
  }
  return (await serveFile(fileStore(), { ...file, download: true }, request)) ?? nothingHere()
}

export { read as GET, read as HEAD }

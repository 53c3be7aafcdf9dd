import { nothingHere, signInFirst } from '@/app/_web/problem'
import { caller, currentActor } from '@/app/_web/session'
import { isFirstPiece, recordView } from '@/app/_web/views'
import { recordAttempt } from '@/lib/infra/attempts'
import { db } from '@/lib/infra/db'
import { packStore } from '@/lib/infra/files/pack-files'
import { serveFile } from '@/lib/infra/files/serve'
import { toIsoDate } from '@/lib/kernel/dates'
import { id } from '@/lib/kernel/fields'
import { packFile } from '@/lib/packs/queries/lists'

export const dynamic = 'force-dynamic'

const names = { candidate: 'portfolio', visit: 'visit-pack' } as const

/** A pack, for whoever asked for it and still may see what is in it. In ranges: a download that broke off goes on. */
async function read(
  request: Request,
  { params }: { params: Promise<{ pack: string }> },
): Promise<Response> {
  const who = await currentActor()
  if (!who) return signInFirst()
  const { pack } = await params
  const file = id.safeParse(pack).success ? await packFile(db(), who.actor, pack, new Date()) : null
  const { pathname: path } = new URL(request.url)
  if (!file) {
    recordView(who.actor, { path, refused: true })
    await recordAttempt(await caller(), 'readPack', 'not-found', { pack })
    return nothingHere()
  }
  if (isFirstPiece(request)) recordView(who.actor, { path })
  const { sha256, size, purpose, askedAt } = file
  const fileName = `${names[purpose]}-${toIsoDate(askedAt)}.zip`
  const served = { key: pack, sha256, size, mediaType: 'application/zip', fileName, download: true }
  return (await serveFile(packStore, served, request)) ?? nothingHere()
}

export { read as GET, read as HEAD }

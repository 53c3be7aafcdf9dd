import { Metadata } from '@tus/server'
import { assertSameOrigin } from '@/app/_web/origin'
import { nothingHere, problem, signInFirst } from '@/app/_web/problem'
import { caller, currentActor } from '@/app/_web/session'
import { recordAttempt } from '@/lib/infra/attempts'
import { db } from '@/lib/infra/db'
import { env } from '@/lib/infra/env'
import { partialSize } from '@/lib/infra/files/partial-uploads'
import { id as idField } from '@/lib/kernel/fields'
import { listOwnUploads, mayUpload } from '@/lib/portfolio/queries/uploads'
import { receivingFor } from './receiving'
import { purposeOf, tooLarge } from './words'

export const dynamic = 'force-dynamic'

/** Begins an upload (tus creation). The registration is named in the metadata. */
export async function POST(request: Request): Promise<Response> {
  const foreign = assertSameOrigin(request)
  if (foreign) return foreign
  const who = await currentActor()
  if (!who) return signInFirst()
  const registrationId = registrationIn(request.headers.get('upload-metadata'))
  if (!registrationId) return problem(400, 'malformed', 'Say which portfolio the file is for.')
  if (await mayUpload(db(), who.actor, registrationId)) {
    await recordAttempt(await caller(), 'upload', 'not-found', { registrationId })
    return nothingHere()
  }
  const most = env().MAX_UPLOAD_BYTES
  if (Number(request.headers.get('upload-length')) > most) {
    return problem(413, 'too-large', tooLarge(most))
  }
  return receivingFor(who.actor).handleWeb(request)
}

/** One's own uploads that are unfinished, or wait to be described: for going on after a closed browser. */
export async function GET(request: Request): Promise<Response> {
  const who = await currentActor()
  if (!who) return signInFirst()
  const search = new URL(request.url).searchParams
  const asked = idField.safeParse(search.get('registration'))
  if (!asked.success) return problem(400, 'malformed', 'Say which portfolio.')
  const rows = await listOwnUploads(db(), who.actor, asked.data, purposeOf(search.get('purpose')))
  const uploads = await Promise.all(
    rows.map(async ({ id, fileName, declaredSize, state, createdAt }) => ({
      id,
      fileName,
      size: declaredSize,
      received: state === 'receiving' ? ((await partialSize(id)) ?? 0) : declaredSize,
      state,
      createdAt,
    })),
  )
  return Response.json({ uploads }, { headers: { 'cache-control': 'no-store' } })
}

function registrationIn(header: string | null): string | null {
  try {
    return idField.safeParse(Metadata.parse(header ?? '')['registrationId']).data ?? null
  } catch {
    return null
  }
}

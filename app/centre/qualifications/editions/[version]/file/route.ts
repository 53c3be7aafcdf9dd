import { nothingHere, signInFirst } from '@/app/_web/problem'
import { caller, currentActor } from '@/app/_web/session'
import { fileResponse } from '@/app/api/v1/_contract/file'
import { mayAdministerCentre } from '@/lib/identity/policy'
import { recordAttempt } from '@/lib/infra/attempts'
import { db } from '@/lib/infra/db'
import { id } from '@/lib/kernel/fields'
import { findVisible } from '@/lib/specification/queries'

/** The data file of an edition, to the administrator of a centre that sees it. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ version: string }> },
): Promise<Response> {
  const who = await currentActor()
  if (!who) return signInFirst()
  const version = id.safeParse((await params).version)
  const edition =
    version.success && !mayAdministerCentre(who.actor)
      ? await findVisible(db(), who.actor.centreId, version.data)
      : null
  if (edition) return fileResponse(request, edition)
  await recordAttempt(await caller(), 'qualification-file', 'not-found', {})
  return nothingHere()
}

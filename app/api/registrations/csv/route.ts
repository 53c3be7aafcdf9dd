import { download, streamed } from '@/app/_web/download'
import { nothingHere, signInFirst } from '@/app/_web/problem'
import { caller, currentActor } from '@/app/_web/session'
import { mayAdministerCentre } from '@/lib/identity/policy'
import { recordAttempt } from '@/lib/infra/attempts'
import { db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import { registerAsked, type RegisterAsked } from '@/lib/registration/model/register'
import { readRegister } from '@/lib/registration/queries/register'
import { registerCsv, registerCsvHead } from '@/lib/registration/rules/register-csv'

const size = 1000

async function* pieces(actor: Actor, asked: RegisterAsked) {
  yield registerCsvHead()
  for (let after = ''; ;) {
    const rows = await readRegister(db(), actor, { ...asked, after, before: '' }, size)
    yield rows.map(registerCsv).join('')
    after = rows.at(-1)?.id ?? ''
    if (rows.length < size) return
  }
}

/** The register as it is narrowed and sorted, as a spreadsheet; sent as it is read. */
export async function GET(request: Request): Promise<Response> {
  const who = await currentActor()
  if (!who) return signInFirst()
  if (mayAdministerCentre(who.actor)) {
    await recordAttempt(await caller(), 'register-csv', 'not-found', {})
    return nothingHere()
  }
  const asked = registerAsked.parse(Object.fromEntries(new URL(request.url).searchParams))
  return new Response(streamed(pieces(who.actor, asked)), {
    headers: download('text/csv; charset=utf-8', 'registrations.csv'),
  })
}

import { download } from '@/app/_web/download'
import { assertSameOrigin } from '@/app/_web/origin'
import { nothingHere, problem, signInFirst } from '@/app/_web/problem'
import { caller, currentActor } from '@/app/_web/session'
import { inviteWaiting } from '@/lib/identity/commands/invite-waiting'
import { mayAdministerCentre } from '@/lib/identity/policy'
import { run } from '@/lib/infra/command'
import { env } from '@/lib/infra/env'
import { byteOrderMark, csvLine, ukDate } from '@/lib/kernel/csv'
import { toIsoDate } from '@/lib/kernel/dates'

/** Makes the links of everybody who waits for one, and gives them, this once, as a spreadsheet. */
export async function POST(request: Request): Promise<Response> {
  const foreign = assertSameOrigin(request)
  if (foreign) return foreign
  const who = await currentActor()
  if (!who) return signInFirst()
  const result = await run(inviteWaiting, await caller(), {})
  if (!result.ok) {
    return mayAdministerCentre(who.actor)
      ? nothingHere()
      : problem(409, result.refusal.code, result.refusal.message)
  }
  const { links, expiresAt } = result.value
  const until = ukDate(toIsoDate(expiresAt))
  const lines = links.map(({ name, email, token }) =>
    csvLine([name, email, `${env().APP_URL}/invitation/${token}`, until]),
  )
  const head = csvLine(['Name', 'Email', 'Link', 'Opens until'])
  return new Response(byteOrderMark + head + lines.join(''), {
    headers: download('text/csv; charset=utf-8', 'links.csv'),
  })
}

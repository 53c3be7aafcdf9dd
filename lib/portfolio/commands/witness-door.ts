import { recordAttempt } from '@/lib/infra/attempts'
import { run } from '@/lib/infra/command'
import { db } from '@/lib/infra/db'
import type { Prisma } from '@/lib/infra/generated/client'
import { sendMail } from '@/lib/infra/mail'
import { nobody } from '@/lib/kernel/actor'
import { formatTime } from '@/lib/kernel/dates'
import { refuse, type Result } from '@/lib/kernel/result'
import { tokenSchema } from '@/lib/identity/model'
import { mayTryAgainAt, minuteAfter } from '@/lib/identity/rules'
import { issueWitnessCode } from '@/lib/portfolio/commands/witness-code'
import { signTestimony } from '@/lib/portfolio/commands/witness-signing'
import {
  codeLimits,
  codeMinutes,
  signTestimonyInput,
  witnessCodeInput,
} from '@/lib/portfolio/model/witness'
import { readCode, readLink, recentCodes } from '@/lib/portfolio/queries/witness-loading'
import { linkClosed } from '@/lib/portfolio/rules/witness'
import { countGuess, keepWitnessDraftRow } from '@/lib/portfolio/store/witness'

type Door = { address: string; at: Date; requestId?: string | null }

/** Sends a witness the six digits for what they wrote: so often and no oftener, to one email and from one address. */
export async function askForWitnessCode(
  raw: unknown,
  { address, at, requestId: request = null }: Door,
): Promise<Result<{ codeId: string }>> {
  const by = { actor: nobody, at, address, requestId: request }
  const parsed = witnessCodeInput.safeParse(raw)
  const link = parsed.success ? await readLink(db(), parsed.data.token) : null
  if (parsed.success && link) {
    const { email } = parsed.data
    const recent = await recentCodes(db(), { email, address, requestId: link.id, at })
    // The present asking counts, too.
    const asked = { account: [...recent.account, at], address: [...recent.address, at] }
    const opensAt = mayTryAgainAt(asked, codeLimits)
    if (opensAt || recent.ofLink >= codeLimits.perLink) {
      await recordAttempt(by, 'askForWitnessCode', 'too-many-attempts', { request: link.id })
      const when = opensAt ? ` or ask again at ${formatTime(minuteAfter(opensAt))}` : ''
      const never = 'By this link no further code is sent: ask for a new link.'
      return refuse(
        'too-many-attempts',
        opensAt ? `Several codes were sent already. Look at the newest letter${when}.` : never,
      )
    }
  }
  const issued = await run(issueWitnessCode, by, { ...Object(raw), address })
  if (!issued.ok) return issued
  const { codeId, code, email, statement } = issued.value
  const text = [
    `Dear ${statement.name},`,
    '',
    `your code is ${code}. It counts for ${codeMinutes} minutes, and confirms that these are your words:`,
    '',
    statement.account,
    '',
    'If you did not write this, do nothing: without the code it is not signed.',
  ].join('\n')
  await sendMail({ to: email, subject: 'Your code to sign a testimony', text }, at)
  return { ok: true, value: { codeId } }
}

/** Signs, after the guess was counted: a wrong one is not forgotten with what it rolls back. */
export async function signAsWitness(
  raw: unknown,
  { address, at, requestId = null }: Door,
): Promise<Result<{ number: number }>> {
  const by = { actor: nobody, at, address, requestId }
  const parsed = signTestimonyInput.safeParse(raw)
  if (parsed.success) {
    const { token, codeId } = parsed.data
    const link = await readLink(db(), token)
    const code = link && (await readCode(db(), link.id, codeId))
    if (code && !code.usedAt && !(await countGuess(db(), code.id))) {
      await recordAttempt(by, 'signTestimony', 'too-many-attempts', { codeId })
    }
  }
  return run(signTestimony, by, raw)
}

/** Keeps what a witness types: behind their link, for nobody else, until it is signed. Null: the link is closed. */
export async function keepWitnessDraft(
  token: string,
  data: Prisma.InputJsonValue,
  at: Date,
): Promise<Date | null> {
  const parsed = tokenSchema.safeParse(token)
  const link = parsed.success ? await readLink(db(), parsed.data) : null
  if (!link || linkClosed(link, at)) return null
  await keepWitnessDraftRow(db(), link.id, data, at)
  return at
}

import { createHash } from 'node:crypto'
import { z } from 'zod'
import { recordAttempt } from '@/lib/infra/attempts'
import { expectChanged, openCommand, run } from '@/lib/infra/command'
import { db } from '@/lib/infra/db'
import { env } from '@/lib/infra/env'
import { newId } from '@/lib/infra/id'
import { sendMail } from '@/lib/infra/mail'
import { hashPassword } from '@/lib/infra/password'
import { newToken, tokenHash } from '@/lib/infra/token'
import { nobody } from '@/lib/kernel/actor'
import { formatTime } from '@/lib/kernel/dates'
import { happened } from '@/lib/kernel/event'
import { id } from '@/lib/kernel/fields'
import { ok, refuse, type Result } from '@/lib/kernel/result'
import { passwordLinkSent, passwordReset } from '@/lib/identity/events'
import { acceptInvitationInput, emailSchema, passwordLinkMinutes } from '@/lib/identity/model'
import { recentPasswordRequests, whoMayReset } from '@/lib/identity/queries/forgotten'
import { mayTryAgainAt, minuteAfter, passwordRequestLimits } from '@/lib/identity/rules'
import {
  dropPasswordRequest,
  forgetFailedSignIns,
  keepPassword,
  keepPasswordLink,
  keepPasswordRequest,
  spendPasswordLinks,
} from '@/lib/identity/store/passwords'
import { endSessionRows } from '@/lib/identity/store/sessions'

const keyOf = (email: string) => createHash('sha256').update(email).digest('hex')

/**
 * Somebody says that they forgot their password. Every asking is kept and counted, of accounts there
 * are and of those there are not: the answer and the time it takes tell nobody which. The letter is
 * written afterwards (`sendPasswordLink`), when the answer is on its way.
 */
export async function askForPasswordLink(given: {
  email: string
  address: string
  at: Date
}): Promise<Result<{ requestId: string; email: string }>> {
  const { address, at } = given
  const email = emailSchema.safeParse(given.email)
  if (!email.success) {
    const words = email.error.issues[0]?.message ?? 'Give an email address.'
    return refuse('malformed', words, { fields: { email: words } })
  }
  const emailKey = keyOf(email.data)
  const requestId = newId(at)
  await keepPasswordRequest(db(), { id: requestId, at, emailKey, address })
  const recent = await recentPasswordRequests(db(), { emailKey, address, at })
  const opensAt = mayTryAgainAt(recent, passwordRequestLimits)
  if (opensAt) {
    await dropPasswordRequest(db(), requestId)
    await recordAttempt(
      { actor: nobody, at, address },
      'askForPasswordLink',
      'too-many-attempts',
      {},
    )
    return refuse(
      'too-many-attempts',
      `A link was asked for several times already. Look at your letters, or ask again at ${formatTime(minuteAfter(opensAt))}.`,
    )
  }
  return ok({ requestId, email: email.data })
}

/** Makes the link of one asking, where somebody with a password and a seat has that email. */
export const issuePasswordLink = openCommand({
  name: 'issuePasswordLink',
  input: z.object({ requestId: id, email: emailSchema }),
  load: async (tx, { requestId, email }) => {
    const person = await whoMayReset(tx, email)
    return person && { person, requestId, token: newToken() }
  },
  allow: () => null,
  decide: ({ person }) =>
    ok({ ...happened(passwordLinkSent, person.id, null, person.named), centreId: person.centreId }),
  save: async (tx, _, { person, requestId, token }, at) => {
    const expiresAt = new Date(at.getTime() + passwordLinkMinutes * 60_000)
    const kept = { id: requestId, personId: person.id, tokenHash: tokenHash(token), expiresAt }
    expectChanged(await keepPasswordLink(tx, kept))
    return { token, name: person.name }
  },
})

/** Writes the letter that an asking is owed; to nobody when there is no such account. */
export async function sendPasswordLink(
  asked: { requestId: string; email: string },
  by: { address: string; at: Date },
): Promise<void> {
  const issued = await run(issuePasswordLink, { actor: nobody, ...by }, asked)
  if (!issued.ok) return
  const { token, name } = issued.value
  const text = [
    `Dear ${name},`,
    '',
    'somebody asked to choose a new password for your account at Assay. If it was you, open this link:',
    '',
    `${env().APP_URL}/password/${token}`,
    '',
    'It opens once, and for an hour. Choosing a new password signs you out everywhere.',
    'If it was not you, do nothing: your password stays as it is.',
  ].join('\n')
  await sendMail({ to: asked.email, subject: 'Choose a new password', text }, by.at)
}

/** Somebody opens the link of the letter and chooses a new password; every session of theirs ends. */
export const resetPassword = openCommand({
  name: 'resetPassword',
  input: acceptInvitationInput,
  load: async (tx, { token, password }) => {
    const link = await tx.passwordRequest.findUnique({
      where: { tokenHash: tokenHash(token) },
      select: { id: true, emailKey: true, expiresAt: true, usedAt: true, person: true },
    })
    if (!link?.person) return null
    const { person, ...request } = link
    // By the email of today: an account that was closed or renamed since has no link.
    const holder = await whoMayReset(tx, person.email)
    return { request, person, holder, passwordHash: await hashPassword(password) }
  },
  allow: () => null,
  decide: ({ request, holder, person }, _, { at }) => {
    if (request.usedAt) {
      return refuse('link-used', 'This link has been used. Sign in, or ask for a new one.')
    }
    if (!holder || holder.id !== person.id || !request.expiresAt || request.expiresAt < at) {
      return refuse('link-old', 'This link is too old. Ask for a new one.')
    }
    return ok({
      ...happened(passwordReset, person.id, null, holder.named),
      centreId: holder.centreId,
    })
  },
  save: async (tx, _, { request, person, passwordHash }, at) => {
    await spendPasswordLinks(tx, { id: request.id, personId: person.id }, at)
    await keepPassword(tx, person.id, passwordHash, at)
    await endSessionRows(tx, { personId: person.id }, at, 'password chosen anew')
    await forgetFailedSignIns(tx, request.emailKey)
    return { personId: person.id }
  },
})

import { openCommand, run } from '@/lib/infra/command'
import { hashPassword, verifyPassword } from '@/lib/infra/password'
import { seal, unseal } from '@/lib/infra/sealed'
import { keyedToken, tokenHash } from '@/lib/infra/token'
import { stepOf } from '@/lib/infra/totp'
import { nobody } from '@/lib/kernel/actor'
import { happened } from '@/lib/kernel/event'
import { ok, refuse, type Result } from '@/lib/kernel/result'
import { guarded, type From } from '@/lib/identity/commands/guessing'
import { startSession } from '@/lib/identity/commands/sessions'
import { factorEnrolled, factorGiven } from '@/lib/identity/events'
import { confirmSessionInput, enrolFactorInput, passwordSchema } from '@/lib/identity/model'
import { factorInvitation } from '@/lib/identity/queries/door'
import { spendInvitation } from '@/lib/identity/store/invitations'
import { keepPassword } from '@/lib/identity/store/passwords'
import { confirmSessionRow, keepFactor, takeStep } from '@/lib/identity/store/second-factor'

/**
 * The secret that a one-time link enrols. It follows from the link and the installation's own secret, so
 * that it is the same each time the page is drawn and is kept nowhere until the right code was given.
 */
export const secretOfLink = (token: string): Buffer =>
  Buffer.from(keyedToken(`second factor ${token}`), 'base64url').subarray(0, 20)

const wrongCode = () => {
  const words =
    'This code is not right, or was used before. Wait until your app shows the next one, and check that its clock is right.'
  return refuse('wrong-code', words, { fields: { code: words } })
}

/** Somebody opens a link that asks for a second factor: they choose a password, or give theirs, and a first code. */
export const enrolFactor = openCommand({
  name: 'enrolFactor',
  input: enrolFactorInput,
  load: async (db, { token, password, code }, _, at) => {
    const invitation = await factorInvitation(db, token)
    if (!invitation) return null
    const secret = secretOfLink(token)
    const { passwordHash } = invitation.person
    return {
      invitation,
      secret,
      step: stepOf(secret, code, at, 0),
      fits: passwordHash === null || (await verifyPassword(passwordHash, password)),
      fresh: passwordHash === null ? await hashPassword(password) : null,
    }
  },
  allow: () => null,
  decide: ({ invitation, fits, fresh, step }, { password }, { at }) => {
    const { usedAt, expiresAt, seat, person } = invitation
    if (usedAt) return refuse('link-used', 'This link has been used. Sign in instead.')
    if (expiresAt < at || seat.endedAt) {
      return refuse('link-old', 'This link is too old. Ask your centre for a new one.')
    }
    if (person.secondFactor) {
      return refuse('has-factor', 'You have a second factor already: sign in with it.')
    }
    const chosen = fresh === null ? null : passwordSchema.safeParse(password)
    if (chosen && !chosen.success) {
      const words = chosen.error.issues[0]?.message ?? 'Choose another password.'
      return refuse('malformed', words, { fields: { password: words } })
    }
    if (!fits) {
      const words = 'This is not the password that you sign in with.'
      return refuse('wrong-password', words, { fields: { password: words } })
    }
    if (step === null) return wrongCode()
    const { personId, seatId, centreId } = invitation
    return ok({ ...happened(factorEnrolled, personId, null, { seatId }), centreId })
  },
  save: async (db, _, { invitation, secret, step, fresh }, at) => {
    const { id, personId } = invitation
    await spendInvitation(db, id, at)
    if (fresh) await keepPassword(db, personId, fresh, at)
    const sealed = seal(secret, personId)
    await keepFactor(db, { personId, sealed, lastStep: step ?? 0, enrolledAt: at })
    return { personId }
  },
})

/** The code of the second factor, for a session that a right password began. */
export const confirmSession = openCommand({
  name: 'confirmSession',
  input: confirmSessionInput,
  load: async (db, { sessionId, code }, { personId }, at) => {
    if (personId === null) return null
    const session = await db.session.findFirst({
      where: { id: sessionId, personId, endedAt: null },
      select: { id: true },
    })
    const factor = await db.secondFactor.findUnique({ where: { personId } })
    if (!session || !factor) return null
    const secret = unseal(factor.sealed, personId)
    return { session, personId, step: secret && stepOf(secret, code, at, factor.lastStep) }
  },
  allow: () => null,
  decide: ({ session, step }) =>
    step === null ? wrongCode() : ok(happened(factorGiven, session.id, null, {})),
  save: async (db, _, { session, personId, step }, at) => {
    await takeStep(db, personId, step ?? 0)
    await confirmSessionRow(db, session.id, at)
    return { sessionId: session.id }
  },
})

/** The same, with limits on guessing, and a session for whoever got in: what the link's page calls. */
export async function enterByLink(
  given: { token: string; password: string; code: string },
  { userAgent, ...from }: From & { userAgent: string },
): Promise<Result<{ sessionId: string }>> {
  const whose = `link ${tokenHash(given.token)}`
  const entered = await guarded(whose, from, 'enrolFactor', () =>
    run(enrolFactor, { actor: nobody, ...from }, given),
  )
  if (!entered.ok) return entered
  const { personId } = entered.value
  const by = { actor: { ...nobody, personId }, ...from }
  return run(startSession, by, { personId, address: from.address, userAgent, factor: true })
}

/** The same, with limits on guessing: what the page that asks for the code calls. */
export const giveCode = (
  given: { personId: string; sessionId: string; code: string },
  from: From,
): Promise<Result<{ sessionId: string }>> =>
  guarded(`second factor ${given.personId}`, from, 'confirmSession', () =>
    run(
      confirmSession,
      { actor: { ...nobody, personId: given.personId }, ...from },
      { sessionId: given.sessionId, code: given.code },
    ),
  )

import { z } from 'zod'
import { openCommand } from '@/lib/infra/command'
import { hashPassword, verifyPassword } from '@/lib/infra/password'
import { newToken, tokenHash } from '@/lib/infra/token'
import { installation } from '@/lib/kernel/actor'
import { happened } from '@/lib/kernel/event'
import { ok, refusal, refuse } from '@/lib/kernel/result'
import { centreFounded, foundingLinkIssued } from '@/lib/identity/events'
import { foundCentreInput, invitationDays } from '@/lib/identity/model'
import { keepFoundingLink, spendFoundingLink } from '@/lib/identity/store/invitations'
import { keepCentre, keepPerson, keepSeat } from '@/lib/identity/store/seats'

const day = 86_400_000

/** The installation issues the link that founds a centre: at the first start, and when it is asked to. */
export const issueFoundingLink = openCommand({
  name: 'issueFoundingLink',
  input: z.object({}),
  load: async () => ({ token: newToken() }),
  allow: (by) =>
    by === installation
      ? null
      : refusal('not-the-installation', 'Only the installation itself issues this link.'),
  decide: (_, __, { newId }) => ok(happened(foundingLinkIssued, newId(), null, {})),
  save: async (db, event, { token }, at) => {
    await keepFoundingLink(db, {
      id: event.subject.id,
      tokenHash: tokenHash(token),
      createdAt: at,
      expiresAt: new Date(at.getTime() + invitationDays * day),
    })
    return { token }
  },
})

/** The first administrator opens the link and founds the centre. */
export const foundCentre = openCommand({
  name: 'foundCentre',
  input: foundCentreInput,
  load: async (db, input) => {
    const link = await db.foundingLink.findUnique({ where: { tokenHash: tokenHash(input.token) } })
    if (!link) return null
    const person = await db.person.findUnique({ where: { email: input.email } })
    return {
      link,
      person,
      input,
      // Whoever has an account here founds another centre with its password, and never with a new one.
      isTheirs: person === null || (await verifyPassword(person.passwordHash, input.password)),
      passwordHash: await hashPassword(input.password),
    }
  },
  allow: () => null,
  decide: ({ link, person, isTheirs }, input, { at, newId }) => {
    if (link.usedAt || link.expiresAt < at) {
      return refuse(
        'link-used',
        'This link has been used or is too old. Restart Assay for a new one.',
      )
    }
    if (!isTheirs) {
      return refuse('has-account', 'Somebody has an account here under this email.', {
        fields: { password: 'Give the password of that account, or use another email.' },
      })
    }
    return ok({
      ...happened(centreFounded, newId(), null, {
        name: input.centreName,
        personId: person?.id ?? newId(),
        seatId: newId(),
      }),
    })
  },
  save: async (db, event, { link, person, input, passwordHash }, at) => {
    const centreId = event.subject.id
    const { personId, seatId } = event.data
    await spendFoundingLink(db, link.id, at)
    await keepCentre(db, {
      id: centreId,
      name: input.centreName,
      number: input.centreNumber ?? null,
      createdAt: at,
    })
    if (!person) {
      await keepPerson(db, {
        id: personId,
        email: input.email,
        name: input.name,
        passwordHash,
        createdAt: at,
      })
    }
    await keepSeat(db, { id: seatId, centreId, personId, role: 'centreAdmin', startedAt: at })
    return { centreId, personId, seatId }
  },
})

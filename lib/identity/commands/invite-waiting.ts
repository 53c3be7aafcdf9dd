import { z } from 'zod'
import { command } from '@/lib/infra/command'
import { newToken, tokenHash } from '@/lib/infra/token'
import { happened } from '@/lib/kernel/event'
import { ok, refuse } from '@/lib/kernel/result'
import { invitationRenewed } from '@/lib/identity/events'
import { mayAdministerCentre } from '@/lib/identity/policy'
import { candidatesWithoutLink } from '@/lib/identity/queries/people'
import { invitationExpiry, keepInvitations } from '@/lib/identity/store/invitations'

/** So many links at once at most: each is an entry of the trail. */
const most = 1000

/**
 * Makes a one-time link for every candidate of the centre who has neither a password nor a link that
 * still opens: those of a spreadsheet, mostly. The links themselves are given back this once.
 */
export const inviteWaiting = command({
  name: 'inviteWaiting',
  input: z.object({}),
  load: async (db, _, actor, at) => ({
    actor,
    waiting: mayAdministerCentre(actor)
      ? []
      : (await candidatesWithoutLink(db, actor.centreId, at, most)).map((seat) => ({
          ...seat,
          token: newToken(),
        })),
  }),
  allow: mayAdministerCentre,
  decide: ({ waiting }, _, { newId }) =>
    waiting.length === 0
      ? refuse('nobody-waits', 'Every candidate has a password, or a link that still opens.')
      : ok(
          waiting.map(({ seatId }) =>
            happened(invitationRenewed, seatId, null, { seatId, invitationId: newId() }),
          ),
        ),
  save: async (db, events, { waiting, actor }, at) => {
    const expiresAt = invitationExpiry(at)
    const idOf = new Map(events.map(({ data }) => [data.seatId, data.invitationId]))
    await keepInvitations(
      db,
      waiting.map(({ seatId, personId, token }) => ({
        id: idOf.get(seatId) ?? '',
        centreId: actor.centreId,
        seatId,
        personId,
        tokenHash: tokenHash(token),
        createdAt: at,
        expiresAt,
      })),
    )
    return {
      expiresAt,
      links: waiting.map(({ name, email, token }) => ({ name, email, token })),
    }
  },
})

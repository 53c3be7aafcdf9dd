import { z } from 'zod'
import { openCommand } from '@/lib/infra/command'
import { happened } from '@/lib/kernel/event'
import { ok } from '@/lib/kernel/result'
import { notificationsChosen } from '@/lib/notifications/events'
import { preferencesSchema } from '@/lib/notifications/model'
import { keepPreferences } from '@/lib/notifications/store/preferences'

/** Chooses for oneself how one is told of each kind of thing, at all of one's desks. */
export const chooseNotifications = openCommand({
  name: 'chooseNotifications',
  input: z.object({ channel: preferencesSchema }),
  load: (_, __, { personId }) => Promise.resolve(personId === null ? null : { personId }),
  allow: () => null,
  decide: ({ personId }, { channel }) =>
    ok(happened(notificationsChosen, personId, null, { chosen: channel })),
  save: async (db, { data }, { personId }) => {
    await keepPreferences(db, personId, data.chosen)
    return {}
  },
})

import type { Rows } from './row'

const within = 'packs are made beside the web, by the installation alone'

export const packRows: Rows = {
  requestPack: {
    whose: 'amara',
    by: ['candidate', 'admin'],
    input: ({ registrationId }) => ({ registrationIds: [registrationId], purpose: 'candidate' }),
  },
  finishPack: { within, calledBy: 'makeNext' },
  failPack: { within, calledBy: 'makeNext' },
}

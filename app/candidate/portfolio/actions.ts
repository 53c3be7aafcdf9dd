'use server'

import { action } from '@/app/_web/action'
import { requestPack } from '@/lib/packs/commands/request'

export const takeAway = action(requestPack, {
  message: 'It is being made. It appears below, and stays there for two weeks.',
})

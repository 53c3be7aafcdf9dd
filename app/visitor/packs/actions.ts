'use server'

import { action } from '@/app/_web/action'
import { requestPack } from '@/lib/packs/commands/request'

export const makePack = action(requestPack, { to: () => '/visitor/packs#packs' })

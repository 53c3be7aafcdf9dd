'use server'

import { action } from '@/app/_web/action'
import { moveEdition } from '@/lib/registration/commands/editions'

export const move = action(moveEdition, { message: 'The registration is on this edition now.' })

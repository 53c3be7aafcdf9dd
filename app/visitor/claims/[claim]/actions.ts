'use server'

import { action } from '@/app/_web/action'
import { signClaimOff } from '@/lib/certification/commands/sign-off'

export const signOff = action(signClaimOff, { message: 'You have signed this claim off.' })

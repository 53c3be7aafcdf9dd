'use server'

import { action } from '@/app/_web/action'
import { askForAction, drawSample, leaveFinding, pickSample } from '@/lib/visits/commands/visiting'

const inSample = ({ count }: { count: number }) =>
  count === 1 ? 'One more is in your sample.' : `${count} more are in your sample.`

export const pick = action(pickSample, { message: inSample })

export const draw = action(drawSample, { message: inSample })

export const find = action(leaveFinding, { message: 'The finding is left with the centre.' })

export const ask = action(askForAction, { message: 'The centre is asked for it.' })

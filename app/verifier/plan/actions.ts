'use server'

import { action } from '@/app/_web/action'
import { severally } from '@/app/_web/severally'
import { drawPlanAgain, openPlan } from '@/lib/quality-assurance/commands/plan'
import { planSample, unplanSample } from '@/lib/quality-assurance/commands/plan-changes'
import { releasePlanned } from '@/lib/quality-assurance/commands/release-planned'

export const open = action(openPlan, { to: ({ planId }) => `/verifier/plan/${planId}` })

export const drawAgain = action(drawPlanAgain, {
  message: ({ planned }) =>
    planned === 0
      ? 'Drawn again: nothing more is to be sampled.'
      : planned === 1
        ? 'Drawn again: one sample more.'
        : `Drawn again: ${planned} samples more.`,
})

export const add = action(planSample, { message: 'Added to the plan.' })

export const takeOut = action(unplanSample, { message: 'Taken out of the plan.' })

export const release = severally(releasePlanned, {
  each: 'enrolmentId',
  done: (count) =>
    count === 1
      ? 'One unit is released. It may be claimed now.'
      : `${count} units are released. They may be claimed now.`,
})

'use server'

import { action } from '@/app/_web/action'
import { closeAction, releaseSampled } from '@/lib/quality-assurance/commands/release'
import { concludeSample } from '@/lib/quality-assurance/commands/sample'
import { concludeFields } from './conclude-fields'

export const conclude = action(
  { ...concludeSample, input: concludeFields },
  { to: ({ sampleId }) => `/verifier/samples/${sampleId}` },
)

export const release = action(releaseSampled, { message: 'Released. It may be claimed now.' })

export const close = action(closeAction, { message: 'Closed.' })

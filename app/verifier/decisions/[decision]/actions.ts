'use server'

import { action } from '@/app/_web/action'
import { releaseUnsampled } from '@/lib/quality-assurance/commands/release'
import { takeSample } from '@/lib/quality-assurance/commands/sample'

export const take = action(takeSample, {
  to: ({ sampleId }) => `/verifier/samples/${sampleId}`,
})

export const release = action(releaseUnsampled, { message: 'Released. It may be claimed now.' })

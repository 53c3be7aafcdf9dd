import { z } from 'zod'
import { defineEvent } from '@/lib/kernel/event'
import { id } from '@/lib/kernel/fields'
import { detailNames, detailWords } from '@/lib/registration/model/details'

export const detailsCorrected = defineEvent(
  'details-corrected',
  'seat',
  z.object({ candidateSeatId: id, changed: z.array(z.enum(detailNames)) }),
  ({ candidateSeatId, changed }, nameOf) =>
    `corrected the details of ${nameOf(candidateSeatId)}: ${changed.map((name) => detailWords[name]).join(', ')}`,
)

export const registrationCorrected = defineEvent(
  'registration-corrected',
  'registration',
  z.object({
    changed: z.array(
      z.enum(['awardingBodyNumber', 'siteId', 'employer', 'cohort', 'startedOn', 'plannedEndOn']),
    ),
    newSiteId: id.nullable(),
  }),
  ({ changed }) =>
    `corrected the registration: ${changed
      .map(
        (name) =>
          ({
            awardingBodyNumber: 'registration number',
            siteId: 'site',
            employer: 'employer',
            cohort: 'cohort',
            startedOn: 'start',
            plannedEndOn: 'planned end',
          })[name],
      )
      .join(', ')}`,
)

export const identitySeen = defineEvent(
  'identity-seen',
  'identity-check',
  z.object({ candidateSeatId: id, documentKind: z.string(), seenOn: z.string() }),
  ({ candidateSeatId, documentKind }, nameOf) =>
    `saw the identity of ${nameOf(candidateSeatId)}: ${documentKind.toLowerCase()}`,
)

export const inductionAcknowledged = defineEvent(
  'induction-acknowledged',
  'induction',
  z.object({ wording: z.string() }),
  () => 'acknowledged their induction',
)

import { z } from 'zod'
import { defineEvent } from '@/lib/kernel/event'
import { documentOnTrail } from '@/lib/registration/model/documents'
import { recordedRoutes, unitRoutes, unitRouteWords } from '@/lib/registration/model/routes'

export const routeRecorded = defineEvent(
  'route-recorded',
  'unit-route-record',
  z.object({
    enrolmentId: z.uuid(),
    unitReference: z.string(),
    route: z.enum(recordedRoutes),
    grounds: z.string(),
    reference: z.string().nullable(),
    priorUnit: z.string().nullable(),
    awardedBy: z.string().nullable(),
    certificatedOn: z.string().nullable(),
    document: documentOnTrail,
  }),
  ({ unitReference, route, reference }) =>
    `recorded ${unitRouteWords[route].toLowerCase()} for ${unitReference}${reference ? ` (${reference})` : ''}`,
)

export const routeEnded = defineEvent(
  'route-ended',
  'unit-route-record',
  z.object({
    enrolmentId: z.uuid(),
    unitReference: z.string(),
    route: z.enum(unitRoutes),
    reason: z.string(),
  }),
  ({ unitReference, route, reason }) =>
    `ended ${unitRouteWords[route].toLowerCase()} for ${unitReference}: ${reason}`,
)

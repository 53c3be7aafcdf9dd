import { z } from 'zod'
import { id, optionalText, text } from '@/lib/kernel/fields'
import { optionalDate } from '@/lib/registration/model/approvals'
import { optionalDocument } from '@/lib/registration/model/documents'

export const unitRoutes = [
  'assessment',
  'rpl',
  'creditTransfer',
  'equivalence',
  'exemption',
] as const
export type UnitRoute = (typeof unitRoutes)[number]

export const unitRouteWords: Record<UnitRoute, string> = {
  assessment: 'Assessment',
  rpl: 'Recognition of prior learning',
  creditTransfer: 'Credit transfer',
  equivalence: 'Equivalence',
  exemption: 'Exemption',
}

/** Every route but the ordinary one is put on record, with what it rests on. */
export const recordedRoutes = ['rpl', 'creditTransfer', 'equivalence', 'exemption'] as const
export type RecordedRoute = (typeof recordedRoutes)[number]

export const recordRouteInput = z.object({
  enrolmentId: id,
  route: z.enum(recordedRoutes, { error: 'Choose the route.' }),
  grounds: text(2000, 'Say what was learnt or certificated before, and why it serves.'),
  reference: optionalText(120),
  priorUnit: optionalText(20),
  awardedBy: optionalText(200),
  certificate: optionalText(80),
  certificatedOn: optionalDate,
  document: optionalDocument,
})
export type RecordRouteInput = z.output<typeof recordRouteInput>

export const endRouteInput = z.object({
  routeId: id,
  reason: text(1000, 'Say why the route ends.'),
})

'use server'

import { action } from '@/app/_web/action'
import {
  approveQualification,
  changeApproval as changeApprovalCommand,
  recordDirectClaims,
} from '@/lib/registration/commands/approvals'
import { imposeSanction, liftSanction } from '@/lib/registration/commands/sanctions'
import { extendRegistration, recordRegulatorDates } from '@/lib/registration/commands/window'

export const approve = action(approveQualification, { message: 'The approval is on record.' })

export const changeApproval = action(changeApprovalCommand, {
  message: 'The approval is changed.',
})

export const directClaims = action(recordDirectClaims, { message: 'It is on record.' })

export const impose = action(imposeSanction, {
  message: 'The sanction is on record, and stops what it names.',
})

export const lift = action(liftSanction, { message: 'The sanction is lifted.' })

export const regulatorDates = action(recordRegulatorDates, { message: 'The dates are on record.' })

export const extend = action(extendRegistration, {
  message: 'The extension is on record.',
  document: { name: 'document' },
})

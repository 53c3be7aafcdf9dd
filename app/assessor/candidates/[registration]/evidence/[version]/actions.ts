'use server'

import { action } from '@/app/_web/action'
import { recordWitnessContact } from '@/lib/portfolio/commands/witness-requests'

export const recordContact = action(recordWitnessContact, { message: 'The contact is recorded.' })

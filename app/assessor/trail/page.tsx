import type { Metadata } from 'next'
import { caseloadTrailPage } from '@/app/_web/caseload-trail'

export const metadata: Metadata = { title: 'Trail' }

export default caseloadTrailPage('assessor')

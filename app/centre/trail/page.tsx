import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import { trailPage } from '@/app/_web/trail-page'

export const metadata: Metadata = { title: 'Trail' }

export default deskPage('centre', (context) => trailPage('/centre/trail', context), {
  className: 'screen-trail',
})

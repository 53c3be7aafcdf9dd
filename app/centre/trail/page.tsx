import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import { trailPage } from '@/app/centre/trail/trail-of-centre'
import '@/app/styles/centre.css'

export const metadata: Metadata = { title: 'Trail' }

export default deskPage(
  'centre',
  async ({ actor, search, found }) => found(await trailPage(actor, '/centre/trail', search)),
  { className: 'screen-centre' },
)

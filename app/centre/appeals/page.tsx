import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/centre.css'
import { AppealsTable } from '@/components/appeals/appeals-table'
import { PageHead } from '@/components/layout/shell'
import { db } from '@/lib/infra/db'
import { appealsView } from '@/lib/appeals/queries/appeals'

export const metadata: Metadata = { title: 'Appeals' }

export default deskPage(
  'centre',
  async ({ actor }) => (
    <>
      <PageHead title="Appeals">
        Enquiries and appeals about decisions. An open one holds the candidate’s claims. To ask on a
        candidate’s behalf, begin at their registration.
      </PageHead>
      <AppealsTable rows={await appealsView(db(), actor, new Date())} hrefOf="/centre/appeals" />
    </>
  ),
  { className: 'screen-centre' },
)

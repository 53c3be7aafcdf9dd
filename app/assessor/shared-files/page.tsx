import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/assessor.css'
import { SharedFiles } from '@/components/assessment/shared-files'
import { PageHead } from '@/components/layout/shell'
import { db } from '@/lib/infra/db'
import { sharedFilesView } from '@/lib/assessment/queries/shared-files'

export const metadata: Metadata = { title: 'One file, two names' }

export default deskPage(
  'assessor',
  async ({ actor }) => (
    <>
      <PageHead title="One file, two names">
        Files of the candidates you see that another candidate handed in too. Candidates are not
        told.
      </PageHead>
      <SharedFiles rows={await sharedFilesView(db(), actor)} hrefOf="/assessor/shared-files" />
    </>
  ),
  { className: 'screen-assessor' },
)

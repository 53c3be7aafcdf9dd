import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/candidate.css'
import { AppealsTable } from '@/components/appeals/appeals-table'
import { PageHead } from '@/components/layout/shell'
import { LinkButton } from '@/components/ui/button'
import { db } from '@/lib/infra/db'
import { appealsView } from '@/lib/appeals/queries/appeals'

export const metadata: Metadata = { title: 'Appeals' }

export default deskPage(
  'candidate',
  async ({ actor }) => (
    <>
      <PageHead
        title="Your enquiries and appeals"
        actions={<LinkButton href="/candidate/appeals/new">Ask about a decision</LinkButton>}
      >
        A decision that you think is wrong is looked at by somebody who took no part in it.
      </PageHead>
      <AppealsTable rows={await appealsView(db(), actor, new Date())} hrefOf="/candidate/appeals" />
    </>
  ),
  { className: 'screen-candidate' },
)

import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/assessor.css'
import '@/app/styles/verifier.css'
import { AppealsTable } from '@/components/appeals/appeals-table'
import { PageHead } from '@/components/layout/shell'
import { LinkButton } from '@/components/ui/button'
import { db } from '@/lib/infra/db'
import { appealsView } from '@/lib/appeals/queries/appeals'

export const metadata: Metadata = { title: 'Appeals' }

export default deskPage(
  'verifier',
  async ({ actor }) => (
    <>
      <PageHead
        title="Appeals"
        actions={
          actor.role === 'leadIqa' && (
            <LinkButton href="/verifier/concerns">Malpractice and complaints</LinkButton>
          )
        }
      >
        Enquiries and appeals of candidates you see. Whoever answers took no part in the decision.
      </PageHead>
      <AppealsTable rows={await appealsView(db(), actor, new Date())} hrefOf="/verifier/appeals" />
    </>
  ),
  { className: 'screen-assessor screen-verifier' },
)

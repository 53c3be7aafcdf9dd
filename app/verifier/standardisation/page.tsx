import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/assessor.css'
import '@/app/styles/verifier.css'
import { PageHead } from '@/components/layout/shell'
import { RoundsTable } from '@/components/standardisation/rounds-table'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/notices'
import { db } from '@/lib/infra/db'
import { roundsView } from '@/lib/standardisation/queries/rounds'

export const metadata: Metadata = { title: 'Standardisation' }

export default deskPage(
  'verifier',
  async ({ actor }) => {
    const rows = await roundsView(db(), actor)
    return (
      <>
        <PageHead
          title="Standardisation"
          actions={
            <>
              <LinkButton href="/verifier/trends">Trends</LinkButton>
              <LinkButton href="/verifier/activities">Observations and meetings</LinkButton>
              <LinkButton icon="plus" look="primary" href="/verifier/standardisation/new">
                Open a round
              </LinkButton>
            </>
          }
        >
          Assessors judge the same evidence blind and compare, so that all judge alike.
        </PageHead>
        {rows.length === 0 ? (
          <EmptyState title="No round yet">
            Choose a unit, a few pieces of evidence and at least two assessors.
          </EmptyState>
        ) : (
          <RoundsTable rows={rows} hrefOf="/verifier/standardisation" />
        )}
      </>
    )
  },
  { className: 'screen-assessor screen-verifier' },
)

import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/assessor.css'
import '@/app/styles/verifier.css'
import { PageHead } from '@/components/layout/shell'
import { FollowUpList } from '@/components/standardisation/follow-up-list'
import { RoundsTable } from '@/components/standardisation/rounds-table'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/notices'
import { Section } from '@/components/ui/section'
import { db } from '@/lib/infra/db'
import { ownFollowUps } from '@/lib/standardisation/queries/follow-ups'
import { roundsView } from '@/lib/standardisation/queries/rounds'
import { finish } from './actions'

export const metadata: Metadata = { title: 'Standardisation' }

export default deskPage(
  'verifier',
  async ({ actor }) => {
    const rows = await roundsView(db(), actor)
    const followUps = await ownFollowUps(db(), actor)
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
        {followUps.length > 0 && (
          <Section id="actions" title="Actions for you">
            <FollowUpList finish={finish} followUps={followUps} />
          </Section>
        )}
      </>
    )
  },
  { className: 'screen-assessor screen-verifier' },
)

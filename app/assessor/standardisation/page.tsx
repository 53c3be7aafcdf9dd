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
  'assessor',
  async ({ actor }) => {
    const rows = await roundsView(db(), actor)
    const followUps = await ownFollowUps(db(), actor)
    return (
      <>
        <PageHead
          title="Standardisation"
          actions={
            <LinkButton href="/assessor/feedback">Feedback from quality assurance</LinkButton>
          }
        >
          You judge the same evidence as your colleagues, each alone; then you compare and discuss.
        </PageHead>
        <div className="stack">
          {rows.length === 0 ? (
            <EmptyState title="Nobody has invited you yet">
              An IQA opens a round and asks assessors to judge in it.
            </EmptyState>
          ) : (
            <RoundsTable rows={rows} hrefOf="/assessor/standardisation" own />
          )}
          {followUps.length > 0 && (
            <Section id="actions" title="Actions for you">
              <FollowUpList finish={finish} followUps={followUps} />
            </Section>
          )}
        </div>
      </>
    )
  },
  { className: 'screen-assessor screen-verifier' },
)

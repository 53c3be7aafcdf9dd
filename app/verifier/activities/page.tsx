import type { Metadata } from 'next'
import { draftsOf } from '@/app/_web/drafts-of'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/assessor.css'
import '@/app/styles/verifier.css'
import { PageHead } from '@/components/layout/shell'
import { FormDraft } from '@/components/portfolio/form-draft'
import { ActivitiesTable } from '@/components/standardisation/activities-table'
import { PlanFields } from '@/components/standardisation/activity-fields'
import { ActionForm } from '@/components/ui/form'
import { Link } from '@/components/ui/link'
import { EmptyState } from '@/components/ui/notices'
import { Section } from '@/components/ui/section'
import { db } from '@/lib/infra/db'
import { toIsoDate } from '@/lib/kernel/dates'
import { activitiesView } from '@/lib/standardisation/queries/activities'
import { plan } from './actions'

export const metadata: Metadata = { title: 'Observations and meetings' }

export default deskPage(
  'verifier',
  async ({ actor, found }) => {
    const now = new Date()
    const { rows, doers, assessors, candidates, drafts } = await found(
      await activitiesView(db(), actor),
    )
    return (
      <>
        <PageHead title="Observations and meetings">
          Assessors observed, candidates interviewed, meetings held: planned, then recorded. Your
          own development is on <Link href="/account/record">your record</Link>.
        </PageHead>
        <div className="stack">
          {rows.length === 0 ? (
            <EmptyState title="Nothing is planned">Plan the first one below.</EmptyState>
          ) : (
            <ActivitiesTable rows={rows} now={now} />
          )}
          <Section id="plan" title="Plan one">
            <ActionForm action={plan} id="plan-activity">
              <PlanFields
                doers={doers.map(({ seatId, name }) => ({ value: seatId, label: name }))}
                assessors={assessors.map(({ seatId, name }) => ({ value: seatId, label: name }))}
                candidates={candidates.map(({ registrationId, name }) => ({
                  value: registrationId,
                  label: name,
                }))}
                own={actor.seatId}
                today={toIsoDate(now)}
              />
              <FormDraft
                owner={actor.personId}
                draftKey="activity/new"
                saved={draftsOf(drafts, now)('activity/new')}
              />
            </ActionForm>
          </Section>
        </div>
      </>
    )
  },
  { className: 'screen-assessor screen-verifier' },
)

import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/centre.css'
import { PageHead } from '@/components/layout/shell'
import { LinkButton } from '@/components/ui/button'
import { Crumbs, Segments } from '@/components/ui/navigation'
import { EmptyState } from '@/components/ui/notices'
import { db } from '@/lib/infra/db'
import { registeringView } from '@/lib/registration/queries/approvals'
import { RegisterForm } from './register-form'

export const metadata: Metadata = { title: 'Register a candidate' }

export default deskPage(
  'centre',
  async ({ actor, search, found }) => {
    const { approved, candidates, sites } = await found(await registeringView(db(), actor))
    const chosen =
      approved.find(({ specification }) => specification.id === search['qualification']) ??
      approved[0]
    return (
      <>
        <Crumbs
          trail={[
            { href: '/centre/registrations', label: 'Registrations' },
            { label: 'Register a candidate' },
          ]}
        />
        <PageHead title="Register a candidate">
          The candidate needs a seat here first. Assessor and IQA are allocated on the next page.
        </PageHead>
        {!chosen ? (
          <EmptyState
            title="No approval on record"
            action={
              <LinkButton look="primary" href="/centre/qualifications">
                Record an approval
              </LinkButton>
            }
          >
            The centre registers candidates on qualifications it is approved for.
          </EmptyState>
        ) : candidates.length === 0 ? (
          <EmptyState
            title="Nobody to register"
            action={
              <LinkButton look="primary" href="/centre/people#invite">
                Invite a candidate
              </LinkButton>
            }
          >
            Give somebody the seat of a candidate; then register them here.
          </EmptyState>
        ) : (
          <div className="narrow">
            {approved.length > 1 && (
              <Segments
                label="Qualification"
                tabs={approved.map(({ specification }) => ({
                  href: `?qualification=${specification.id}`,
                  label: specification.title,
                  current: specification === chosen.specification,
                }))}
              />
            )}
            <RegisterForm
              key={chosen.specification.id}
              specification={chosen.specification}
              candidates={candidates}
              sites={sites}
            />
          </div>
        )}
      </>
    )
  },
  { className: 'screen-centre' },
)

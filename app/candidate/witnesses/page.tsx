import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import { askWitnessPath } from '@/app/candidate/address'
import '@/app/styles/candidate.css'
import { PageHead } from '@/components/layout/shell'
import { RegistrationLock } from '@/components/portfolio/registration-lock'
import { LinkButton } from '@/components/ui/button'
import { Crumbs } from '@/components/ui/navigation'
import { EmptyState } from '@/components/ui/notices'
import { db } from '@/lib/infra/db'
import { ownWitnesses } from '@/lib/portfolio/queries/witnesses'
import { RequestItem } from './request-item'

export const metadata: Metadata = { title: 'Witnesses', referrer: 'no-referrer' }

export default deskPage(
  'candidate',
  async ({ actor, search, found }) => {
    const { own, requests } = await found(
      await ownWitnesses(db(), actor, search['registration'] ?? undefined),
    )
    const registration = own.registrationId
    const isOpen = own.state === 'active'
    return (
      <>
        <Crumbs
          trail={[
            { href: `/candidate/evidence?registration=${registration}`, label: 'Evidence' },
            { label: 'Witnesses' },
          ]}
        />
        <RegistrationLock registration={own} />
        <PageHead
          title="Witnesses"
          actions={
            isOpen && (
              <LinkButton look="primary" icon="plus" href={askWitnessPath({ registration })}>
                Ask a witness
              </LinkButton>
            )
          }
        >
          Somebody who saw your work can confirm it, without an account. What they sign becomes
          evidence of yours, and stays in their words.
        </PageHead>
        {requests.length === 0 ? (
          <EmptyState title="Nobody asked yet">
            A manager, a colleague, a customer: whoever saw it happen.
          </EmptyState>
        ) : (
          <ul className="lines requests" aria-label="Whom you asked">
            {requests.map((request) => (
              <RequestItem
                key={request.id}
                request={request}
                isNew={request.id === search['asked']}
                askAgain={isOpen ? askWitnessPath({ registration, again: request.id }) : null}
              />
            ))}
          </ul>
        )}
      </>
    )
  },
  { className: 'screen-candidate' },
)

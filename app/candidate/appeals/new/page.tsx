import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/candidate.css'
import { AskForm } from '@/components/appeals/ask-form'
import { Procedure } from '@/components/appeals/procedure'
import { PageHead } from '@/components/layout/shell'
import { Crumbs } from '@/components/ui/navigation'
import { db } from '@/lib/infra/db'
import { id } from '@/lib/kernel/fields'
import { askingView } from '@/lib/appeals/queries/asking'
import { ask } from '../actions'

export const metadata: Metadata = { title: 'Ask about a decision' }

export default deskPage(
  'candidate',
  async ({ actor, search, found }) => {
    const registration = id.optional().safeParse(search['registration'])
    const view = await found(
      registration.success ? await askingView(db(), actor, registration.data) : null,
    )
    return (
      <>
        <Crumbs
          trail={[
            { href: '/candidate/appeals', label: 'Your enquiries and appeals' },
            { label: 'Ask about a decision' },
          ]}
        />
        <PageHead title="Ask about a decision">
          Nobody minds your asking, and asking never makes a decision worse.
        </PageHead>
        <div className="stack">
          <AskForm
            decisions={view.decisions}
            chosen={search['decision']}
            within={view.procedure.within.enquiry}
            ask={ask}
          />
          <Procedure
            awardingBody={view.awardingBody}
            own={view.procedure.written?.words}
            policies={view.policies}
          />
        </div>
      </>
    )
  },
  { className: 'screen-candidate' },
)

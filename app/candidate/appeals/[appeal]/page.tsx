import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import { unitPath } from '@/app/candidate/address'
import '@/app/styles/candidate.css'
import { AskerForms } from '@/components/appeals/answer-forms'
import { AppealSteps } from '@/components/appeals/appeal-steps'
import { Procedure } from '@/components/appeals/procedure'
import { PageHead } from '@/components/layout/shell'
import { Link } from '@/components/ui/link'
import { Crumbs } from '@/components/ui/navigation'
import { db } from '@/lib/infra/db'
import { id } from '@/lib/kernel/fields'
import { appealStateWords } from '@/lib/appeals/lifecycle'
import { appealView } from '@/lib/appeals/queries/appeal'
import { takeFurther, withdraw } from '../actions'

export const metadata: Metadata = { title: 'Appeal' }

export default deskPage<{ appeal: string }>(
  'candidate',
  async ({ actor, params, found }) => {
    const appealId = id.safeParse(params.appeal).data
    const view = await found(appealId ? await appealView(db(), actor, appealId) : null)
    return (
      <>
        <Crumbs
          trail={[
            { href: '/candidate/appeals', label: 'Your enquiries and appeals' },
            { label: view.reference },
          ]}
        />
        <PageHead title={view.title}>
          <Link href={unitPath(view.enrolmentId)}>The unit</Link>, {view.reference}.{' '}
          {appealStateWords[view.state]}.
        </PageHead>
        <div className="stack">
          <AppealSteps state={view.state} decision={view.decision} steps={view.steps} />
          <AskerForms appeal={view} takeFurther={takeFurther} withdraw={withdraw} />
          {view.state === 'appealNotUpheld' && (
            <p>
              If you still disagree, ask your centre to pass it on to {view.awardingBody}: it
              records here what it sent and what came back.
            </p>
          )}
          <Procedure awardingBody={view.awardingBody} policies={view.policies} />
        </div>
      </>
    )
  },
  { className: 'screen-candidate' },
)

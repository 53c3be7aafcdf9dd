import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/centre.css'
import { GrantedAdjustments } from '@/components/assessment/granted-adjustments'
import { PageHead } from '@/components/layout/shell'
import { PastPlans } from '@/components/registration/past-plans'
import { Crumbs } from '@/components/ui/navigation'
import { db } from '@/lib/infra/db'
import { id } from '@/lib/kernel/fields'
import { planView } from '@/lib/registration/queries/plan-view'

export const metadata: Metadata = { title: 'Unit plans' }

/** Every plan of a registration, for its administrator to read; the assessor agrees them. */
export default deskPage<{ registration: string }>(
  'centre',
  async ({ actor, params, found }) => {
    const asked = id.safeParse(params.registration).data
    const view = await found(asked ? await planView(db(), actor, asked, new Date()) : null)
    return (
      <>
        <Crumbs
          trail={[
            { href: '/centre/registrations', label: 'Registrations' },
            { href: `/centre/registrations/${view.registrationId}`, label: view.candidate },
            { label: 'Unit plans' },
          ]}
        />
        <PageHead title={`${view.candidate}: unit plans`}>{view.specification.title}</PageHead>
        <div className="parts">
          <GrantedAdjustments granted={view.granted} />
          <PastPlans plans={view.plans} units={view.specification.units} />
        </div>
      </>
    )
  },
  { className: 'screen-centre' },
)

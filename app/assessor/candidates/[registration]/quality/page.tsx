import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/assessor.css'
import { PageHead } from '@/components/layout/shell'
import { Crumbs } from '@/components/ui/navigation'
import { db } from '@/lib/infra/db'
import { id } from '@/lib/kernel/fields'
import { feedbackView } from '@/lib/quality-assurance/queries/told'
import { FromQuality } from './from-quality'

export const metadata: Metadata = { title: 'From quality assurance' }

export default deskPage<{ registration: string }>(
  'assessor',
  async ({ actor, params, found }) => {
    const asked = id.safeParse(params.registration).data
    const view = await found(asked ? await feedbackView(db(), actor, asked) : null)
    return (
      <>
        <Crumbs
          trail={[
            { href: '/assessor/caseload', label: 'Caseload' },
            { href: `/assessor/candidates/${asked}`, label: view.candidate },
            { label: 'Quality assurance' },
          ]}
        />
        <PageHead title="From quality assurance">
          What IQAs wrote to you about your work with {view.candidate}, who does not see it.
        </PageHead>
        <FromQuality feedback={view.feedback} />
      </>
    )
  },
  { className: 'screen-assessor' },
)

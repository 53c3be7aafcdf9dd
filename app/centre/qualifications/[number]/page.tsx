import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/centre.css'
import { PageHead } from '@/components/layout/shell'
import { LinkButton } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { Crumbs } from '@/components/ui/navigation'
import { db } from '@/lib/infra/db'
import { approvalView, readSitesAndCandidates } from '@/lib/registration/queries/approval'
import { ApprovalSection } from './approval-section'
import { DirectClaimsSection, SanctionsSection } from './standing-sections'
import { ExtensionsSection, RegulatorSection } from './window-sections'

export const metadata: Metadata = { title: 'Approved qualification' }

export default deskPage<{ number: string }>(
  'centre',
  async ({ actor, params, found }) => {
    const now = new Date()
    const view = await found(await approvalView(db(), actor, params.number, now))
    const { sites, candidates } = await found(await readSitesAndCandidates(db(), actor))
    return (
      <>
        <Crumbs
          trail={[
            { href: '/centre/qualifications', label: 'Qualifications' },
            { label: view.specification.number },
          ]}
        />
        <PageHead
          title={view.specification.title}
          actions={
            <LinkButton href={`/qualifications/${view.specification.slug}`}>
              Read its wording
            </LinkButton>
          }
        >
          {view.specification.number},{' '}
          <Link href={`/centre/qualifications/editions/${view.specification.id}`}>
            edition {view.specification.edition}
          </Link>
        </PageHead>
        <div className="parts narrow">
          <ApprovalSection view={view} sites={sites} />
          <DirectClaimsSection view={view} />
          <SanctionsSection view={view} />
          <RegulatorSection view={view} />
          <ExtensionsSection view={view} candidates={candidates} />
        </div>
      </>
    )
  },
  { className: 'screen-centre' },
)

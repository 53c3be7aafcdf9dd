import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/centre.css'
import '@/app/styles/claims.css'
import { ClaimFacts } from '@/components/certification/claim-facts'
import { ClaimSteps } from '@/components/certification/claim-steps'
import { ClaimedUnits } from '@/components/certification/claimed-units'
import { EligibilityLines } from '@/components/certification/eligibility-lines'
import { ClaimStanding } from '@/components/certification/standing'
import { PageHead } from '@/components/layout/shell'
import { LinkButton } from '@/components/ui/button'
import { Crumbs } from '@/components/ui/navigation'
import { Section } from '@/components/ui/section'
import { claimKindWords } from '@/lib/certification/model/claim'
import { claimView } from '@/lib/certification/queries/claim'
import { db } from '@/lib/infra/db'
import { formatDateTime } from '@/lib/kernel/dates'
import { id } from '@/lib/kernel/fields'
import { Certificates } from './certificates'
import { NextMove } from './next-move'
import { OtherMoves } from './other-moves'

export const metadata: Metadata = { title: 'Claim' }

export default deskPage<{ claim: string }>(
  'centre',
  async ({ actor, params, found }) => {
    const asked = id.safeParse(params.claim).data
    const view = await found(asked ? await claimView(db(), actor, asked, new Date()) : null)
    const { frozen } = view
    return (
      <>
        <Crumbs trail={[{ href: '/centre/claims', label: 'Claims' }, { label: view.name }]} />
        <PageHead
          title={`${view.name}, claim ${view.number}`}
          actions={
            <>
              {view.batchId && (
                <LinkButton href={`/centre/claims/batches/${view.batchId}`}>
                  Batch {view.batchNumber}
                </LinkButton>
              )}
              <LinkButton href={`/centre/claims/registrations/${view.registrationId}`}>
                Eligibility now
              </LinkButton>
            </>
          }
        >
          <span className="verdict">
            <ClaimStanding state={view.state} chip />
            {claimKindWords[view.kind]}, {frozen.credits} credits, {frozen.qualification.title}.
          </span>
        </PageHead>
        <div className="parts">
          <NextMove view={view} />
          {view.certificates.length > 0 && <Certificates view={view} />}
          <Section id="units" title="Units claimed" aside={`${frozen.units.length} units`}>
            <ClaimedUnits units={frozen.units} />
            {frozen.surplus.length > 0 && (
              <p className="sm muted">Not counted, as surplus: {frozen.surplus.join(', ')}.</p>
            )}
          </Section>
          <Section id="steps" title="What became of it">
            <ClaimSteps steps={view.steps} />
          </Section>
          <Section id="frozen" title="What it rests on" aside="As it stood when it was prepared">
            <ClaimFacts frozen={frozen} />
            <details className="ask">
              <summary>Every line, as on {formatDateTime(new Date(frozen.asOf))}</summary>
              <EligibilityLines lines={frozen.lines} />
            </details>
          </Section>
          <OtherMoves view={view} />
        </div>
      </>
    )
  },
  { className: 'screen-centre screen-claims' },
)

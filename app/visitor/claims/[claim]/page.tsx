import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/centre.css'
import '@/app/styles/claims.css'
import { ClaimFacts } from '@/components/certification/claim-facts'
import { ClaimSteps } from '@/components/certification/claim-steps'
import { ClaimedUnits } from '@/components/certification/claimed-units'
import { EligibilityLines } from '@/components/certification/eligibility-lines'
import { SignOffForm } from '@/components/certification/sign-off-form'
import { ClaimStanding } from '@/components/certification/standing'
import { PageHead } from '@/components/layout/shell'
import { Crumbs } from '@/components/ui/navigation'
import { Section } from '@/components/ui/section'
import { claimKindWords } from '@/lib/certification/model/claim'
import { claimView } from '@/lib/certification/queries/claim'
import { db } from '@/lib/infra/db'
import { toIsoDate } from '@/lib/kernel/dates'
import { id } from '@/lib/kernel/fields'
import { signOff } from './actions'

export const metadata: Metadata = { title: 'Claim' }

export default deskPage<{ claim: string }>(
  'visitor',
  async ({ actor, params, found }) => {
    const asked = id.safeParse(params.claim).data
    const now = new Date()
    const view = await found(asked ? await claimView(db(), actor, asked, now) : null)
    return (
      <>
        <Crumbs trail={[{ href: '/visitor', label: 'Today' }, { label: view.name }]} />
        <PageHead title={`${view.name}, claim ${view.number}`}>
          <span className="verdict">
            <ClaimStanding state={view.state} chip />
            {claimKindWords[view.kind]}, {view.frozen.credits} credits.
          </span>
        </PageHead>
        <div className="parts">
          {view.maySignOff && (
            <Section id="sign-off-claim" title="Your sign-off" className="narrow">
              <SignOffForm action={signOff} claimId={view.id} today={toIsoDate(now)} />
            </Section>
          )}
          <Section id="units" title="Units claimed">
            <ClaimedUnits units={view.frozen.units} />
          </Section>
          <Section id="frozen" title="What it rests on">
            <ClaimFacts frozen={view.frozen} />
            <EligibilityLines lines={view.frozen.lines} />
          </Section>
          <Section id="steps" title="What became of it">
            <ClaimSteps steps={view.steps} />
          </Section>
        </div>
      </>
    )
  },
  { className: 'screen-centre screen-claims' },
)

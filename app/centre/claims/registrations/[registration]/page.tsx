import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/centre.css'
import '@/app/styles/claims.css'
import { EligibilityLines, type Hrefs } from '@/components/certification/eligibility-lines'
import { Outlook } from '@/components/certification/outlook'
import { ClaimStanding, Verdict } from '@/components/certification/standing'
import { PageHead } from '@/components/layout/shell'
import { LinkButton } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { Crumbs } from '@/components/ui/navigation'
import { Lines, Section } from '@/components/ui/section'
import { claimKindWords } from '@/lib/certification/model/claim'
import { eligibilityView, type EligibilityView } from '@/lib/certification/queries/eligibility'
import { lackingFor, linesFor } from '@/lib/certification/rules/eligibility'
import { db } from '@/lib/infra/db'
import { id } from '@/lib/kernel/fields'
import { PrepareFull, PrepareUnits } from './prepare-forms'
import { UnitStandings } from './unit-standings'

export const metadata: Metadata = { title: 'Can this be claimed?' }

const hrefsOf = ({ registrationId, slug }: EligibilityView): Hrefs => ({
  registration: {
    href: `/centre/registrations/${registrationId}`,
    label: 'Open the registration',
  },
  details: {
    href: `/centre/registrations/${registrationId}/details`,
    label: 'Put the details right',
  },
  qualification: {
    href: `/centre/qualifications/${slug}`,
    label: 'Open the centre’s approval',
  },
  claims: { href: '/centre/claims', label: 'Open the claims' },
})

export default deskPage<{ registration: string }>(
  'centre',
  async ({ actor, params, found }) => {
    const asked = id.safeParse(params.registration).data
    const view = await found(asked ? await eligibilityView(db(), actor, asked, new Date()) : null)
    const lacking = lackingFor(view, 'full')
    return (
      <>
        <Crumbs
          trail={[
            { href: '/centre/claims/candidates', label: 'Who can be claimed for' },
            { label: view.name },
          ]}
        />
        <PageHead
          title={view.name}
          actions={
            <LinkButton href={`/centre/registrations/${view.registrationId}`}>
              Registration
            </LinkButton>
          }
        >
          {view.qualification}, {view.awardingBodyNumber ?? 'no registration number yet'}.
        </PageHead>
        <div className="parts">
          <Section
            id="award"
            title="The full award"
            aside={<Verdict eligible={view.eligible.full} lacking={lacking} />}
          >
            <EligibilityLines lines={linesFor(view, 'full')} hrefs={hrefsOf(view)} />
          </Section>
          {view.eligible.full && <PrepareFull view={view} />}
          <Section
            id="units"
            title="Units"
            aside={`${view.units.filter(({ counts }) => counts).length} of ${view.units.length} count`}
          >
            <UnitStandings view={view} />
          </Section>
          <PrepareUnits view={view} />
          {view.claims.length > 0 && (
            <Section id="claims" title="Claims so far">
              <Lines>
                {view.claims.map(({ claimId, number, kind, state }) => (
                  <li key={claimId}>
                    <Link href={`/centre/claims/${claimId}`}>
                      Claim {number}, {claimKindWords[kind].toLowerCase()}
                    </Link>{' '}
                    <ClaimStanding state={state} />
                  </li>
                ))}
              </Lines>
            </Section>
          )}
          <Section id="time" title="Time">
            <Outlook {...view.outlook} />
          </Section>
        </div>
      </>
    )
  },
  { className: 'screen-centre screen-claims' },
)

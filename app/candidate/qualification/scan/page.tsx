import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/candidate.css'
import { PageHead } from '@/components/layout/shell'
import { LinkButton } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { Crumbs } from '@/components/ui/navigation'
import { ProgressBar } from '@/components/ui/progress-rule'
import { Section } from '@/components/ui/section'
import { Column, Table } from '@/components/ui/table'
import { db } from '@/lib/infra/db'
import { id } from '@/lib/kernel/fields'
import { ownScan } from '@/lib/registration/queries/own-scan'
import { slugOf } from '@/lib/specification/rules/identifiers'

export const metadata: Metadata = { title: 'Initial assessment' }

export default deskPage(
  'candidate',
  async ({ actor, search, found }) => {
    const registration = search['registration']
    const asked = registration ? id.safeParse(registration).data : undefined
    const view = await found(registration && !asked ? null : await ownScan(db(), actor, asked))
    const { specification, registrationId, units } = view
    const query = `?registration=${registrationId}`
    const criteria = units.reduce((sum, { said }) => sum + said.criteria, 0)
    const answered = units.reduce((sum, { said }) => sum + said.answered, 0)
    const next =
      units.find(({ said }) => said.answered > 0 && said.answered < said.criteria) ??
      units.find(({ said }) => said.answered === 0)
    return (
      <>
        <Crumbs
          trail={[
            { href: `/candidate/qualification${query}`, label: specification.title },
            { label: 'Initial assessment' },
          ]}
        />
        <PageHead
          title="Where do you stand?"
          actions={
            <>
              {next && (
                <LinkButton
                  look="primary"
                  block
                  href={`/candidate/qualification/scan/${slugOf(next.unit.reference)}${query}`}
                >
                  {answered > 0 ? 'Go on' : 'Begin'} with {next.unit.title}
                </LinkButton>
              )}
              <LinkButton block href={`/candidate/qualification/plan${query}`}>
                Plan your units
              </LinkButton>
            </>
          }
        >
          Say of each criterion whether you can do it already. Nobody marks this: it helps you and
          your assessor to choose units. You can stop and go on at any time.
        </PageHead>
        <Section id="units" title="By unit" aside={`${answered} of ${criteria} answered`}>
          <Table caption="Your initial assessment by unit" className="unit-list">
            <thead>
              <tr>
                <Column>Unit</Column>
                <Column>Answered</Column>
                <Column right>Can do</Column>
                <Column right>With evidence</Column>
                <Column right>To learn</Column>
              </tr>
            </thead>
            <tbody>
              {units.map(({ unit, said }) => (
                <tr key={unit.id}>
                  <td>
                    <Link href={`/candidate/qualification/scan/${slugOf(unit.reference)}${query}`}>
                      {unit.title}
                    </Link>
                    <span className="sm muted num block">
                      {unit.reference}, Group {unit.group}, Level {unit.level}
                    </span>
                  </td>
                  <td>
                    <span className="num sm">
                      {said.answered} of {said.criteria}
                    </span>
                    <ProgressBar
                      label={`Answered in ${unit.title}`}
                      value={said.answered}
                      max={said.criteria}
                    />
                  </td>
                  <td className="r num">{said.canDo}</td>
                  <td className="r num">{said.withEvidence}</td>
                  <td className="r num">{said.toLearn}</td>
                </tr>
              ))}
            </tbody>
          </Table>
        </Section>
      </>
    )
  },
  { className: 'screen-candidate' },
)

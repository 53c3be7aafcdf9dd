import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/centre.css'
import { PageHead } from '@/components/layout/shell'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import { LinkButton } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { EmptyState } from '@/components/ui/notices'
import { Section } from '@/components/ui/section'
import { Column, Table } from '@/components/ui/table'
import { DateField, SelectField, TextField } from '@/components/ui/text-fields'
import { Time } from '@/components/ui/time'
import { db } from '@/lib/infra/db'
import { toIsoDate } from '@/lib/kernel/dates'
import { qualificationsView, type ApprovedLine } from '@/lib/registration/queries/approvals'
import { approve } from './actions'

export const metadata: Metadata = { title: 'Qualifications' }

export default deskPage(
  'centre',
  async ({ actor, found }) => {
    const { approved, others } = await found(await qualificationsView(db(), actor))
    const today = toIsoDate(new Date())
    return (
      <>
        <PageHead
          title="Qualifications"
          actions={
            <LinkButton icon="upload" href="/centre/qualifications/load">
              Load a qualification
            </LinkButton>
          }
        >
          What this centre is approved for. Their wording is public:{' '}
          <Link href="/qualifications">read the qualifications</Link>.
        </PageHead>
        <div className="parts">
          <Section id="approved" title="Approved" aside={String(approved.length)}>
            {approved.length > 0 ? (
              <ApprovedTable approved={approved} today={today} />
            ) : (
              <EmptyState title="No approval yet">
                Record the first below; then candidates can be registered.
              </EmptyState>
            )}
          </Section>
          {others.length > 0 && (
            <Section id="others" title="Published, without an approval on record">
              <ul className="lines">
                {others.map((other) => (
                  <li key={other.id}>
                    <Link href={`/qualifications/${other.slug}`}>{other.title}</Link>
                    <span className="under num">
                      {other.number},{' '}
                      <Link href={`/centre/qualifications/editions/${other.id}`}>
                        edition {other.edition}
                      </Link>
                    </span>
                  </li>
                ))}
              </ul>
            </Section>
          )}
          {others.length > 0 && (
            <Section id="approve" title="Record an approval" className="narrow">
              <ActionForm action={approve} id="approve-form" resetWhenDone>
                <SelectField
                  name="qualificationVersionId"
                  label="Qualification"
                  options={others.map(({ id, title, number }) => ({
                    value: id,
                    label: `${title}, ${number}`,
                  }))}
                />
                <TextField
                  name="number"
                  label="Approval number"
                  hint="As the awarding body gave it."
                  maxLength={40}
                />
                <DateField name="approvedOn" label="Approved on" />
                <DateField name="endsOn" label="Ends on" optional />
                <SubmitButton>Record the approval</SubmitButton>
              </ActionForm>
            </Section>
          )}
        </div>
      </>
    )
  },
  { className: 'screen-centre' },
)

function ApprovedTable({ approved, today }: { approved: ApprovedLine[]; today: string }) {
  return (
    <Table caption="Approved qualifications">
      <thead>
        <tr>
          <Column>Qualification</Column>
          <Column className="wide">Approval</Column>
          <Column className="wide">Approved on</Column>
          <Column>Registration</Column>
          <Column right>Registered here</Column>
        </tr>
      </thead>
      <tbody>
        {approved.map((line) => (
          <tr key={line.id}>
            <th scope="row">
              <Link href={`/centre/qualifications/${line.slug}`}>{line.title}</Link>
              <span className="under num">
                {line.number},{' '}
                <Link href={`/centre/qualifications/editions/${line.id}`}>
                  edition {line.edition}
                </Link>
              </span>
            </th>
            <td className="wide num">{line.approvalNumber}</td>
            <td className="wide num">
              <Time at={line.approvedOn} />
            </td>
            <td>
              {line.registrationEnd === null ? (
                'open'
              ) : (
                <>
                  {line.registrationEnd < today ? 'closed on ' : 'open until '}
                  <Time at={new Date(line.registrationEnd)} />
                </>
              )}
            </td>
            <td className="r num">{line.registered}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

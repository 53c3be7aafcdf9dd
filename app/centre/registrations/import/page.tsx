import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/centre.css'
import { PageHead } from '@/components/layout/shell'
import { DocumentField } from '@/components/ui/document-field'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import { Link } from '@/components/ui/link'
import { Crumbs } from '@/components/ui/navigation'
import { Section } from '@/components/ui/section'
import { Column, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { db } from '@/lib/infra/db'
import {
  importColumns,
  importMaxBytes,
  importMaxRows,
  importStateWords,
} from '@/lib/registration/model/importing'
import { importsView } from '@/lib/registration/queries/imports'
import { check } from './actions'

export const metadata: Metadata = { title: 'Register from a spreadsheet' }

const needed = importColumns.filter((column) => column.needed).map(({ head }) => head)

export default deskPage(
  'centre',
  async ({ actor, found }) => {
    const imports = await found(await importsView(db(), actor))
    return (
      <>
        <Crumbs
          trail={[
            { href: '/centre/registrations', label: 'Registrations' },
            { label: 'Register from a spreadsheet' },
          ]}
        />
        <PageHead title="Register from a spreadsheet">
          Every row is checked first, and shown with what is said of it. Nothing is registered
          before you choose so.
        </PageHead>
        <div className="narrow import-choice">
          <p>
            <a href="/api/imports/template" download>
              Download the template
            </a>
            ; its example row is left out when you send it. {needed.join(', ')} are needed; other
            columns may be left out. Dates as 03/11/2026 or 2026-11-03.
          </p>
          <ActionForm action={check} id="import">
            <DocumentField
              name="file"
              label="CSV file"
              hint={`As Excel saves it, up to ${importMaxRows.toLocaleString('en-GB')} rows and 8 MB.`}
              accept=".csv,.txt,text/csv"
              maxBytes={importMaxBytes}
              tooLarge="This file is too large. Choose one of up to 8 MB, or cut it in two."
            />
            <SubmitButton pendingLabel="Checking">Check the file</SubmitButton>
          </ActionForm>
        </div>
        {imports.length > 0 && (
          <Section id="imports" title="Files read before">
            <Table caption="Files read before, the latest first">
              <thead>
                <tr>
                  <Column>File</Column>
                  <Column right>Rows</Column>
                  <Column>State</Column>
                  <Column>Read</Column>
                </tr>
              </thead>
              <tbody>
                {imports.map((each) => (
                  <tr key={each.id}>
                    <th scope="row">
                      <Link href={`/centre/registrations/import/${each.id}`}>{each.fileName}</Link>
                    </th>
                    <td className="r num">{each.total}</td>
                    <td>{importStateWords[each.state]}</td>
                    <td>
                      <Time at={each.madeAt} show="date and time" /> by {each.madeBy}
                    </td>
                  </tr>
                ))}
              </tbody>
            </Table>
          </Section>
        )}
      </>
    )
  },
  { className: 'screen-centre' },
)

import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/centre.css'
import { PageHead } from '@/components/layout/shell'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import { EmptyState, Note } from '@/components/ui/notices'
import { Column, Table } from '@/components/ui/table'
import { db } from '@/lib/infra/db'
import { roleTitles } from '@/lib/kernel/actor'
import { formatDateTime } from '@/lib/kernel/dates'
import { lettersGivenUp } from '@/lib/notifications/queries/letters'
import { again } from './actions'

export const metadata: Metadata = { title: 'Letters not sent' }

export default deskPage(
  'centre',
  async ({ actor, found }) => {
    const { letters, waiting } = await found(await lettersGivenUp(db(), actor))
    return (
      <>
        <PageHead title="Letters not sent">
          What the mail server did not take, after several tries within a day. Whoever it was for
          finds it under their notifications all the same.
        </PageHead>
        {waiting > 0 && (
          <Note>
            <p>
              {waiting === 1 ? 'One letter' : `${waiting} letters`} could not be sent yet and will
              be tried again.
            </p>
          </Note>
        )}
        {letters.length === 0 ? (
          <EmptyState title="None">No letter was given up.</EmptyState>
        ) : (
          <Table caption="Letters that were given up, the latest first">
            <thead>
              <tr>
                <Column>To</Column>
                <Column>Due</Column>
                <Column>What the mail server said</Column>
                <Column>
                  <span className="sr">Send again</span>
                </Column>
              </tr>
            </thead>
            <tbody>
              {letters.map((letter) => (
                <tr key={letter.id}>
                  <th scope="row">
                    {letter.to}
                    <span className="sm muted block font-text">{roleTitles[letter.role]}</span>
                  </th>
                  <td>
                    {formatDateTime(letter.dueAt)}
                    <span className="sm muted block">
                      {letter.digest ? 'The day’s letter' : 'At once'},{' '}
                      {letter.attempts === 1 ? 'tried once' : `tried ${letter.attempts} times`}
                    </span>
                  </td>
                  <td className="break-words">{letter.reason}</td>
                  <td>
                    <ActionForm action={again} id={`again-${letter.id}`}>
                      <input type="hidden" name="letterId" value={letter.id} />
                      <SubmitButton small look="quiet">
                        Send again
                      </SubmitButton>
                    </ActionForm>
                  </td>
                </tr>
              ))}
            </tbody>
          </Table>
        )}
      </>
    )
  },
  { className: 'screen-centre' },
)

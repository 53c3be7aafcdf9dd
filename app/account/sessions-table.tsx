import { ActionForm, SubmitButton } from '@/components/ui/form'
import { Column, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import type { OpenSession } from '@/lib/identity/queries/session'
import { endSession } from './actions'
import { deviceName } from './browser'

/** Where somebody is signed in, with a way to end each session but the present one. */
export function SessionsTable({
  sessions,
  presentId,
}: {
  sessions: readonly OpenSession[]
  presentId: string
}) {
  return (
    <Table caption="Where you are signed in">
      <thead>
        <tr>
          <Column>Device</Column>
          <Column>Last used</Column>
          <Column className="wide">Signed in</Column>
          <Column className="wide">Address</Column>
          <Column>
            <span className="sr">End it</span>
          </Column>
        </tr>
      </thead>
      <tbody>
        {sessions.map((session) => (
          <tr key={session.id}>
            <th scope="row">{deviceName(session.userAgent)}</th>
            <td>
              <Time at={session.lastSeenAt} show="date and time" />
            </td>
            <td className="wide">
              <Time at={session.createdAt} show="date and time" />
            </td>
            <td className="wide">{session.address ?? 'unknown'}</td>
            <td>
              {session.id === presentId ? (
                <span className="muted">this one</span>
              ) : (
                <ActionForm action={endSession} className="inline" id={`end-${session.id}`}>
                  <input type="hidden" name="sessionId" value={session.id} />
                  <SubmitButton look="quiet" small>
                    End<span className="sr"> the session on {deviceName(session.userAgent)}</span>
                  </SubmitButton>
                </ActionForm>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

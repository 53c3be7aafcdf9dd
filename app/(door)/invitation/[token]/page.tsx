import type { Metadata } from 'next'
import { Door } from '@/app/(door)/door'
import { MessagePage } from '@/components/layout/message-page'
import { LinkButton } from '@/components/ui/button'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import { PasswordField } from '@/components/ui/text-fields'
import { db } from '@/lib/infra/db'
import { roleTitles } from '@/lib/kernel/actor'
import { invitationBehind } from '@/lib/identity/queries/door'
import { accept } from './actions'
import { EnrolForm } from './enrol-form'

export const metadata: Metadata = { title: 'Your invitation', referrer: 'no-referrer' }

export default async function InvitationPage({ params }: PageProps<'/invitation/[token]'>) {
  const { token } = await params
  const invitation = await invitationBehind(db(), token, new Date())
  if (!invitation) return <TooOld />
  const { name, email, role, centreName, hasPassword } = invitation
  if (role === 'eqa') {
    return (
      <Door host={centreName}>
        <EnrolForm token={token} invitation={invitation} />
      </Door>
    )
  }
  return (
    <Door host={centreName}>
      {hasPassword ? (
        <div className="form">
          <div>
            <h1>{centreName} has a seat for you</h1>
            <p>As {roleTitles[role].toLowerCase()}. You have a password already.</p>
          </div>
          <LinkButton href="/sign-in" look="primary">
            Sign in
          </LinkButton>
        </div>
      ) : (
        <ActionForm action={accept} id="invitation">
          <div>
            <h1>Welcome, {name}</h1>
            <p>
              {centreName} invites you as {roleTitles[role].toLowerCase()}. You will sign in with{' '}
              {email}.
            </p>
          </div>
          <input type="hidden" name="token" value={token} />
          {/* So that a password manager keeps the new password under the right name. */}
          <span className="sr" aria-hidden="true">
            <input name="username" value={email} readOnly tabIndex={-1} autoComplete="username" />
          </span>
          <PasswordField
            name="password"
            label="Choose a password"
            hint="At least 12 characters. Three or four words do well."
            autoComplete="new-password"
          />
          <SubmitButton>Accept and sign in</SubmitButton>
        </ActionForm>
      )}
    </Door>
  )
}

function TooOld() {
  return (
    <MessagePage title="This link no longer opens">
      <p>
        Each invitation opens once and for 14 days. If you have accepted it already, sign in. If
        not, ask your centre for a new one.
      </p>
      <p className="row">
        <LinkButton href="/sign-in">Sign in</LinkButton>
      </p>
    </MessagePage>
  )
}

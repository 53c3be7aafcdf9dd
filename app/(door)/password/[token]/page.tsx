import type { Metadata } from 'next'
import { Door } from '@/app/(door)/door'
import { MessagePage } from '@/components/layout/message-page'
import { LinkButton } from '@/components/ui/button'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import { PasswordField } from '@/components/ui/text-fields'
import { db } from '@/lib/infra/db'
import { onlyCentre } from '@/lib/identity/queries/door'
import { passwordLinkBehind } from '@/lib/identity/queries/forgotten'
import { choose } from './actions'

export const metadata: Metadata = { title: 'Choose a new password', referrer: 'no-referrer' }

export default async function NewPasswordPage({ params }: PageProps<'/password/[token]'>) {
  const { token } = await params
  const email = await passwordLinkBehind(db(), token, new Date())
  if (!email) {
    return (
      <MessagePage title="This link no longer opens">
        <p>
          Each link opens once, for an hour, until a password was chosen by it or by a later one.
        </p>
        <p className="row">
          <LinkButton href="/sign-in/forgotten">Ask for a new link</LinkButton>
          <LinkButton href="/sign-in">Sign in</LinkButton>
        </p>
      </MessagePage>
    )
  }
  return (
    <Door host={await onlyCentre(db())}>
      <ActionForm action={choose} id="new-password">
        <div>
          <h1>Choose a new password</h1>
          <p>For {email}. You are signed out everywhere, and sign in with the new one.</p>
        </div>
        <input type="hidden" name="token" value={token} />
        {/* So that a password manager keeps the new password under the right name. */}
        <span className="sr" aria-hidden="true">
          <input name="username" value={email} readOnly tabIndex={-1} autoComplete="username" />
        </span>
        <PasswordField
          name="password"
          label="New password"
          hint="At least 12 characters. Three or four words do well."
          autoComplete="new-password"
        />
        <SubmitButton>Keep this password</SubmitButton>
      </ActionForm>
    </Door>
  )
}

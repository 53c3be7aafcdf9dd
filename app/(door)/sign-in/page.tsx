import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { ownPath } from '@/app/_web/request'
import { currentActor } from '@/app/_web/session'
import { Door } from '@/app/(door)/door'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { PasswordField, TextField } from '@/components/ui/text-fields'
import { db } from '@/lib/infra/db'
import { onlyCentre } from '@/lib/identity/queries/door'
import { enter } from './actions'

export const metadata: Metadata = { title: 'Sign in' }

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const search = await searchParams
  const next = ownPath(search['next'])
  const isChanged = search['changed'] === 'password'
  if (await currentActor()) redirect(next ?? '/')
  const host = await onlyCentre(db())
  return (
    <Door host={host}>
      <ActionForm action={enter} id="sign-in">
        <div>
          <h1>Sign in</h1>
          <p>{next ? 'Your page is waiting as you left it.' : host}</p>
          {isChanged && (
            <p className="saved" role="status">
              <Icon name="check" />
              Your new password is kept. Sign in with it.
            </p>
          )}
        </div>
        <input type="hidden" name="next" value={next ?? ''} />
        <TextField
          name="email"
          label="Email"
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
        <PasswordField
          name="password"
          label="Password"
          autoComplete="current-password"
          corner={
            <Link className="sm" href="/sign-in/forgotten">
              Forgotten it?
            </Link>
          }
        />
        <SubmitButton>Sign in</SubmitButton>
        <div className="other">
          <p>
            <strong>Invited?</strong> Open the link in your email; you choose a password there.
          </p>
          <p>
            <strong>A witness?</strong> You need no account. Your link is enough.
          </p>
        </div>
      </ActionForm>
    </Door>
  )
}

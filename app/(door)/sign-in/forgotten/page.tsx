import type { Metadata } from 'next'
import { Door } from '@/app/(door)/door'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import { Link } from '@/components/ui/link'
import { TextField } from '@/components/ui/text-fields'
import { db } from '@/lib/infra/db'
import { onlyCentre } from '@/lib/identity/queries/door'
import { ask } from './actions'

export const metadata: Metadata = { title: 'Forgotten your password' }

export default async function ForgottenPage() {
  return (
    <Door host={await onlyCentre(db())}>
      <ActionForm action={ask} id="forgotten">
        <div>
          <h1>Forgotten your password</h1>
          <p>You get a letter with a link to choose a new one. Your work is kept as you left it.</p>
        </div>
        <TextField
          name="email"
          label="Email"
          hint="The one you sign in with."
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
        <SubmitButton>Send me a link</SubmitButton>
        <div className="other">
          <p>
            <strong>No letter?</strong> Ask your centre which email they have for you. If you were
            invited and never chose a password, they make you a new link.
          </p>
          <p>
            <Link href="/sign-in">Back to sign in</Link>
          </p>
        </div>
      </ActionForm>
    </Door>
  )
}

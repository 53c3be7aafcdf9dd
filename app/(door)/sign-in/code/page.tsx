import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { sessionIdInCookie } from '@/app/_web/auth'
import { ownPath } from '@/app/_web/request'
import { Door } from '@/app/(door)/door'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import { Link } from '@/components/ui/link'
import { TextField } from '@/components/ui/text-fields'
import { awaitingCode } from '@/lib/identity/queries/session'
import { db } from '@/lib/infra/db'
import { give } from './actions'

export const metadata: Metadata = { title: 'Your code' }

export default async function CodePage({ searchParams }: PageProps<'/sign-in/code'>) {
  const next = ownPath((await searchParams)['next'])
  const sessionId = await sessionIdInCookie()
  const waiting = sessionId ? await awaitingCode(db(), sessionId, new Date()) : null
  if (!waiting) redirect(next ?? '/')
  return (
    <Door host={null}>
      <ActionForm action={give} id="code-form">
        <div>
          <h1>Your code</h1>
          <p>Your password is right, {waiting.name}. Now the code that your app shows.</p>
        </div>
        <input type="hidden" name="next" value={next ?? ''} />
        <TextField
          name="code"
          label="Six digits"
          hint="From your authenticator app. Each code works once, for half a minute."
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={9}
          className="num"
        />
        <SubmitButton>Sign in</SubmitButton>
        <div className="other">
          <p>
            <strong>A new phone?</strong> Ask the centre for a new link: the old one’s codes are
            void then.
          </p>
          <p>
            {waiting.hasOtherSeats ? (
              <Link href="/">Go to your other desks without a code</Link>
            ) : (
              <Link href="/sign-in">Back to sign in</Link>
            )}
          </p>
        </div>
      </ActionForm>
    </Door>
  )
}

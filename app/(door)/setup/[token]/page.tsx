import type { Metadata } from 'next'
import { Door } from '@/app/(door)/door'
import { MessagePage } from '@/components/layout/message-page'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import { PasswordField, TextField } from '@/components/ui/text-fields'
import { db } from '@/lib/infra/db'
import { isFoundingLinkOpen } from '@/lib/identity/queries/door'
import { found } from './actions'

export const metadata: Metadata = { title: 'Set up your centre', referrer: 'no-referrer' }

export default async function SetupPage({ params }: PageProps<'/setup/[token]'>) {
  const { token } = await params
  if (!(await isFoundingLinkOpen(db(), token, new Date()))) {
    return (
      <MessagePage title="This link no longer opens">
        <p>It opens once and for 14 days. Start Assay again, and it prints a new one.</p>
      </MessagePage>
    )
  }
  return (
    <Door host={null}>
      <ActionForm action={found} id="setup">
        <div>
          <h1>Set up your centre</h1>
          <p>You become its first administrator and invite everyone else.</p>
        </div>
        <input type="hidden" name="token" value={token} />
        <TextField
          name="centreName"
          label="Centre name"
          hint="As the awarding body knows it."
          autoComplete="organization"
        />
        <TextField name="centreNumber" label="Centre number" optional autoComplete="off" />
        <TextField name="name" label="Your name" autoComplete="name" />
        <TextField
          name="email"
          label="Your email"
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
        <PasswordField
          name="password"
          label="Choose a password"
          hint="At least 12 characters. Three or four words do well."
          autoComplete="new-password"
        />
        <SubmitButton>Found the centre</SubmitButton>
      </ActionForm>
    </Door>
  )
}

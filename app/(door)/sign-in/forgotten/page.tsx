import type { Metadata } from 'next'
import { MessagePage } from '@/components/layout/message-page'
import { LinkButton } from '@/components/ui/button'

export const metadata: Metadata = { title: 'Forgotten your password' }

export default function ForgottenPage() {
  return (
    <MessagePage title="Forgotten your password">
      <p>
        Ask your centre’s administrator. They know you and can see to it that you get in again. Your
        work is kept as you left it.
      </p>
      <p>Nobody can read your password, and nobody from your centre will ever ask you for it.</p>
      <p className="row">
        <LinkButton href="/sign-in">Back to sign in</LinkButton>
      </p>
    </MessagePage>
  )
}

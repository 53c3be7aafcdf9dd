import type { Metadata } from 'next'
import { MessagePage } from '@/components/layout/message-page'
import { LinkButton } from '@/components/ui/button'

export const metadata: Metadata = { title: 'Not found' }

export default function NotFound() {
  return (
    <MessagePage title="There is nothing here for you">
      <p>
        The address may be wrong, or the page is not yours to see. If you hold several seats, it may
        belong to another of your desks.
      </p>
      <p className="row">
        <LinkButton href="/">Go to your desk</LinkButton>
      </p>
    </MessagePage>
  )
}

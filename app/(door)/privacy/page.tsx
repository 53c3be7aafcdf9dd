import type { Metadata } from 'next'
import { MessagePage } from '@/components/layout/message-page'

export const metadata: Metadata = { title: 'Privacy' }

export default function PrivacyPage() {
  return (
    <MessagePage title="Privacy">
      <p>
        Everything in Assay stays on the computer it runs on. Your centre runs it and answers for
        what it keeps about you; ask them for a copy, a correction, or how long they keep it. A
        candidate takes their whole portfolio away by themselves, from their record.
      </p>
      <p>
        Your portfolio is seen by you, the people who assess and quality-assure it, your centre’s
        administrators, and the awarding body’s quality assurer when they ask to see it. Who did
        what, and when, is written down and cannot be changed afterwards.
      </p>
      <p>
        A witness needs no account. What they write and sign is kept with the portfolio; their email
        is shown to those who assess, quality-assure and administer it, and not to the candidate.
      </p>
      <p>
        This site keeps one cookie to know that you are signed in, and one for light or dark if you
        choose. It fetches nothing from anywhere else and tells nobody what you do.
      </p>
    </MessagePage>
  )
}

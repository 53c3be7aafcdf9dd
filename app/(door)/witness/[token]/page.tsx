import type { Metadata } from 'next'
import '@/app/styles/witness.css'
import { Brand } from '@/components/layout/brand'
import { MessagePage } from '@/components/layout/message-page'
import { db } from '@/lib/infra/db'
import type { RequestState } from '@/lib/portfolio/model/witness'
import { witnessPage } from '@/lib/portfolio/queries/witness'
import { SignForm } from './sign-form'
import { StatementForm } from './statement-form'

export const metadata: Metadata = {
  title: 'Confirm what you saw',
  referrer: 'no-referrer',
  robots: { index: false },
}

const closedWords: Record<Exclude<RequestState, 'open'>, [title: string, words: string]> = {
  signed: [
    'Thank you: it is signed',
    'Your words are with the candidate and their centre, and stay as you signed them. The centre may get in touch to ask about them. You can close this page.',
  ],
  takenBack: ['Nothing is needed any more', 'The request was taken back. You can close this page.'],
  expired: [
    'This link no longer opens',
    'It was open for 28 days. Ask whoever sent it to you for a new one.',
  ],
}

/** A witness's page: this one thing, and nothing else of anybody's. */
export default async function WitnessPage({ params, searchParams }: PageProps<'/witness/[token]'>) {
  const [{ token }, search] = await Promise.all([params, searchParams])
  const now = new Date()
  const view = await witnessPage(db(), token, now)
  if (!view) {
    return (
      <MessagePage title="This link does not open">
        <p>Perhaps a part of it was lost on the way. Ask whoever sent it to you for it again.</p>
      </MessagePage>
    )
  }
  if (view.state !== 'open') {
    const [title, words] = closedWords[view.state]
    return (
      <MessagePage title={title}>
        <p>{words}</p>
      </MessagePage>
    )
  }
  const firstName = view.candidate.split(' ')[0] ?? view.candidate
  const code = search['write'] === undefined ? view.code : null
  return (
    <div className="screen-witness">
      <a className="skip" href="#main">
        Skip to the main matter
      </a>
      <div className="col">
        <header className="lh">
          <Brand />
          <span>A few minutes, no account</span>
        </header>
        <main id="main" tabIndex={-1}>
          <h1>
            {view.witnessName}, did you see {view.candidate} do this?
          </h1>
          <p className="who">
            {firstName} is earning the {view.qualification} at {view.centre} and named you as a
            witness. Your word becomes part of their evidence.
          </p>
          <dl className="facts">
            <dt>{firstName} writes</dt>
            <dd className="written">{view.about}</dd>
          </dl>
          {code ? (
            <SignForm view={view} code={code} token={token} />
          ) : (
            <StatementForm view={view} token={token} firstName={firstName} now={now} />
          )}
        </main>
      </div>
    </div>
  )
}

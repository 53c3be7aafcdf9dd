import type { Metadata } from 'next'
import { DeskMasthead } from '@/app/_web/masthead'
import { notTheirs, requirePerson } from '@/app/_web/session'
import '@/app/styles/messages.css'
import { deskOf } from '@/components/layout/desks'
import { PageHead, Shell } from '@/components/layout/shell'
import { Thread } from '@/components/portfolio/thread'
import { FormDraft } from '@/components/portfolio/form-draft'
import type { FormWords } from '@/components/ui/form-words'
import { LinkButton } from '@/components/ui/button'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import { EmptyState, Note } from '@/components/ui/notices'
import { Section } from '@/components/ui/section'
import { TextAreaField } from '@/components/ui/text-fields'
import { db } from '@/lib/infra/db'
import { longestMessage } from '@/lib/portfolio/model/messages'
import { messageThread } from '@/lib/portfolio/queries/messages'
import { send } from './actions'

export const metadata: Metadata = { title: 'Messages' }

export default async function MessagesPage({
  params,
  searchParams,
}: {
  params: Promise<{ enrolment: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const who = await requirePerson()
  const { enrolment } = await params
  const before = [(await searchParams)['before']].flat()[0]
  const now = new Date()
  const view = (await messageThread(db(), who.actor, enrolment, before)) ?? (await notTheirs(who))
  const { role } = who.actor
  const address = `/messages/${view.enrolmentId}`
  const toUnit = role === 'candidate' || role === 'assessor'
  return (
    <Shell
      masthead={<DeskMasthead who={who} desk={deskOf(role)} />}
      className="wrap screen-messages"
    >
      <PageHead
        title="Messages"
        actions={
          toUnit && (
            <LinkButton href={`/${role}/units/${view.enrolmentId}`} icon="arrow-left">
              The unit
            </LinkButton>
          )
        }
      >
        {view.title} <span className="num">({view.reference})</span>
        {role !== 'candidate' && `, ${view.candidate}`}. Kept with the portfolio; what is sent stays
        as it is.
      </PageHead>
      {view.earlier && (
        <p className="after">
          <LinkButton href={`${address}?before=${view.earlier}`} icon="arrow-up">
            Earlier
          </LinkButton>
        </p>
      )}
      {view.messages.length === 0 ? (
        <EmptyState title="No messages yet">
          {view.mayWrite
            ? 'Ask, answer or arrange something about this unit: it stays here for both of you.'
            : 'Candidate and assessor have not written to each other about this unit.'}
        </EmptyState>
      ) : (
        <Thread messages={view.messages} />
      )}
      {!view.isLatest && (
        <p className="after">
          <LinkButton href={address} icon="arrow-down">
            The latest
          </LinkButton>
        </p>
      )}
      {view.stopped && (
        <Note icon="lock">
          <p>{view.stopped.message}</p>
        </Note>
      )}
      {view.mayWrite && !view.stopped && view.isLatest && (
        <Section id="write" title="Write a message">
          <ActionForm action={send} id="message" resetWhenDone>
            <input type="hidden" name="enrolmentId" value={view.enrolmentId} />
            <TextAreaField
              name="text"
              label="Message"
              hint={`Read by ${role === 'candidate' ? 'your assessor' : 'the candidate'}, and by those who check the assessment.`}
              rows={5}
              maxLength={longestMessage}
            />
            <div className="row">
              <SubmitButton pendingLabel="Sending">Send</SubmitButton>
              <FormDraft
                owner={who.person.id}
                draftKey={`message/${view.enrolmentId}`}
                saved={{
                  saved: view.draft && {
                    value: view.draft.data as FormWords,
                    at: view.draft.updatedAt.toISOString(),
                  },
                  asOf: now.toISOString(),
                }}
              />
            </div>
          </ActionForm>
        </Section>
      )}
    </Shell>
  )
}

import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import { evidencePath } from '@/app/candidate/address'
import '@/app/styles/candidate.css'
import '@/components/assessment/record-form.css'
import { PageHead } from '@/components/layout/shell'
import { FormDraft } from '@/components/portfolio/form-draft'
import { SetQuestion } from '@/components/portfolio/set-question'
import { CheckField } from '@/components/ui/choice-fields'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import { formWordsIn } from '@/components/ui/form-words'
import { Link } from '@/components/ui/link'
import { Crumbs } from '@/components/ui/navigation'
import { LockNotice } from '@/components/ui/notices'
import { Section } from '@/components/ui/section'
import { TextAreaField } from '@/components/ui/text-fields'
import { db } from '@/lib/infra/db'
import { formatDate } from '@/lib/kernel/dates'
import { id } from '@/lib/kernel/fields'
import { answersWording } from '@/lib/portfolio/model/questions'
import { setForCandidate } from '@/lib/portfolio/queries/question-sets'
import { answer } from './actions'

export const metadata: Metadata = { title: 'Written questions' }

export default deskPage<{ set: string }>(
  'candidate',
  async ({ actor, params, found }) => {
    const now = new Date()
    const setId = id.safeParse(params.set).data
    const set = await found(setId ? await setForCandidate(db(), actor, setId) : null)
    const { draft, questions, evidence } = set
    const isOpen = !set.answeredAt && !set.withdrawnAt
    return (
      <>
        <Crumbs trail={[{ href: '/candidate', label: 'Today' }, { label: 'Written questions' }]} />
        <PageHead title={set.title}>
          Set by {set.setBy} on {formatDate(set.setAt)}, to be answered by {formatDate(set.dueOn)}.
        </PageHead>
        {set.withdrawnAt && (
          <LockNotice title={`Taken back on ${formatDate(set.withdrawnAt)}.`}>
            Nothing is needed from you.
          </LockNotice>
        )}
        {set.answeredAt && !set.judgedAt && (
          <LockNotice
            kind="waiting"
            title={`Signed by you on ${formatDate(set.answeredAt)}.`}
            opens="Your assessor gives a verdict on each answer; then the whole stands in your portfolio."
          />
        )}
        {set.judgedAt && evidence && (
          <LockNotice title={`Judged on ${formatDate(set.judgedAt)}.`}>
            Questions and answers are{' '}
            <Link href={evidencePath(evidence.id)}>E{evidence.number} in your portfolio</Link>.
          </LockNotice>
        )}
        {isOpen ? (
          <ActionForm action={answer} id="answer">
            <input type="hidden" name="setId" value={set.id} />
            {questions.map((question) => (
              <SetQuestion key={question.id} question={question}>
                <TextAreaField
                  name={`answers.${question.id}`}
                  label={`Your answer to question ${question.position + 1}`}
                  rows={6}
                  maxLength={8000}
                />
              </SetQuestion>
            ))}
            <FormDraft
              owner={actor.personId}
              draftKey={`answers/${set.id}`}
              saved={{
                saved: draft && {
                  value: formWordsIn(draft.data),
                  at: draft.updatedAt.toISOString(),
                },
                asOf: now.toISOString(),
              }}
            />
            <CheckField name="declared" label={answersWording} />
            <SubmitButton icon="pen-line" pendingLabel="Signing">
              Sign and hand back
            </SubmitButton>
          </ActionForm>
        ) : (
          <Section id="questions" title="Questions">
            {questions.map((question) => (
              <SetQuestion key={question.id} question={question} />
            ))}
          </Section>
        )}
      </>
    )
  },
  { className: 'screen-candidate' },
)

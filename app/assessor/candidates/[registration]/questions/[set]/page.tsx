import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/assessor.css'
import '@/components/assessment/record-form.css'
import { PageHead } from '@/components/layout/shell'
import { SetQuestion } from '@/components/portfolio/set-question'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import { Crumbs } from '@/components/ui/navigation'
import { LockNotice } from '@/components/ui/notices'
import { Section } from '@/components/ui/section'
import { db } from '@/lib/infra/db'
import { formatDate } from '@/lib/kernel/dates'
import { id } from '@/lib/kernel/fields'
import { setForAssessor } from '@/lib/portfolio/queries/question-sets'
import { withdraw } from '../actions'
import { JudgeForm } from './judge-form'

export const metadata: Metadata = { title: 'Written questions' }

export default deskPage<{ registration: string; set: string }>(
  'assessor',
  async ({ who, actor, params, found }) => {
    const [registrationId, setId] = [params.registration, params.set].map(
      (each) => id.safeParse(each).data,
    )
    const set = await found(
      registrationId && setId ? await setForAssessor(db(), actor, registrationId, setId) : null,
    )
    const isOpen = !set.answeredAt && !set.withdrawnAt
    return (
      <>
        <Crumbs
          trail={[
            { href: '/assessor/caseload', label: 'Caseload' },
            { href: `/assessor/candidates/${set.registrationId}`, label: set.candidate },
            { label: 'Written questions' },
          ]}
        />
        <PageHead title={set.title}>
          Set by {set.setBy} on {formatDate(set.setAt)}, to be answered by {formatDate(set.dueOn)}.
        </PageHead>
        <div className="parts">
          {isOpen && <LockNotice kind="waiting" title={`${set.candidate} has not answered yet.`} />}
          {set.withdrawnAt && (
            <LockNotice title={`Taken back on ${formatDate(set.withdrawnAt)}.`} />
          )}
          {set.judgedAt && set.evidence && (
            <LockNotice
              title={`Judged on ${formatDate(set.judgedAt)}, kept as E${set.evidence.number}.`}
            />
          )}
          {set.answeredAt && !set.judgedAt ? (
            <JudgeForm set={set} owner={who.person.id} now={new Date()} />
          ) : (
            <Section id="questions" title="Questions">
              {set.questions.map((question) => (
                <SetQuestion key={question.id} question={question}>
                  {question.goodAnswer && (
                    <p className="hint good">A good answer: {question.goodAnswer}</p>
                  )}
                </SetQuestion>
              ))}
            </Section>
          )}
          {isOpen && (
            <Section id="back" title="Take them back">
              <ActionForm action={withdraw} id="withdraw">
                <input type="hidden" name="setId" value={set.id} />
                <p className="hint">{set.candidate} is told that nothing is needed any more.</p>
                <SubmitButton look="danger">Take the questions back</SubmitButton>
              </ActionForm>
            </Section>
          )}
        </div>
      </>
    )
  },
  { className: 'screen-assessor' },
)

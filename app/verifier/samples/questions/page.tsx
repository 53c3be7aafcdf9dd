import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/assessor.css'
import '@/app/styles/verifier.css'
import { PageHead } from '@/components/layout/shell'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import { Crumbs } from '@/components/ui/navigation'
import { LockNotice } from '@/components/ui/notices'
import { Section } from '@/components/ui/section'
import { TextAreaField } from '@/components/ui/text-fields'
import { db } from '@/lib/infra/db'
import { formatDate } from '@/lib/kernel/dates'
import { questions } from '@/lib/quality-assurance/model'
import { mayKeepSampleQuestions } from '@/lib/quality-assurance/policy'
import { questionSetsView } from '@/lib/quality-assurance/queries/questions'
import { keep } from './actions'

export const metadata: Metadata = { title: 'The centre’s own questions' }

export default deskPage(
  'verifier',
  async ({ actor, found }) => {
    const sets = await found(await questionSetsView(db(), actor))
    const [standing] = sets
    const denial = mayKeepSampleQuestions(actor)
    return (
      <>
        <Crumbs
          trail={[{ href: '/verifier/samples', label: 'Samples' }, { label: 'Own questions' }]}
        />
        <PageHead title="The centre’s own questions">
          Every sample answers three questions. The centre may ask more, and each sample keeps the
          words it answered.
        </PageHead>
        <div className="stack">
          <Section id="always" title="Asked always">
            <ul className="lines">
              {questions.map(({ code, text }) => (
                <li key={code}>{text}</li>
              ))}
            </ul>
          </Section>
          <Section
            id="own"
            title="The centre’s own"
            {...(standing && {
              aside: `Set ${standing.number}, by ${standing.by}, ${formatDate(standing.at)}`,
            })}
          >
            {denial ? (
              <>
                <ul className="lines">
                  {standing?.questions.map((each) => (
                    <li key={each}>{each}</li>
                  ))}
                </ul>
                <LockNotice title="Kept by the lead IQA.">{denial.message}</LockNotice>
              </>
            ) : (
              <ActionForm action={keep} id="questions-form">
                <input type="hidden" name="seen" value={standing?.number ?? 0} />
                <TextAreaField
                  name="questions"
                  label="Questions, one on each line"
                  hint="To be answered with yes or no. Leave it empty to ask nothing more."
                  optional
                  rows={8}
                  maxLength={5000}
                  defaultValue={standing?.questions.join('\n') ?? ''}
                />
                <SubmitButton pendingLabel="Keeping">Keep the questions</SubmitButton>
              </ActionForm>
            )}
          </Section>
          {sets.length > 1 && (
            <Section id="before" title="Before">
              <ul className="lines">
                {sets.slice(1).map(({ id, number, questions: asked, by, at, used }) => (
                  <li key={id}>
                    <p>
                      Set {number}: {asked.join(' ') || 'nothing'}
                    </p>
                    <p className="sm muted">
                      {by}, {formatDate(at)}; answered in{' '}
                      {used === 1 ? 'one sample' : `${used} samples`}
                    </p>
                  </li>
                ))}
              </ul>
            </Section>
          )}
        </div>
      </>
    )
  },
  { className: 'screen-assessor screen-verifier' },
)

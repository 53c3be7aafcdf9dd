import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/assessor.css'
import { SetQuestionsForm } from '@/components/assessment/set-questions-form'
import { PageHead } from '@/components/layout/shell'
import { FormDraft } from '@/components/portfolio/form-draft'
import { formWordsIn } from '@/components/ui/form-words'
import { Crumbs } from '@/components/ui/navigation'
import { EmptyState } from '@/components/ui/notices'
import { db } from '@/lib/infra/db'
import { toIsoDate } from '@/lib/kernel/dates'
import { id } from '@/lib/kernel/fields'
import { recordFormView } from '@/lib/assessment/queries/record-form'
import { set } from '../actions'

export const metadata: Metadata = { title: 'Set questions' }

export default deskPage<{ registration: string }>(
  'assessor',
  async ({ who, actor, params, found }) => {
    const now = new Date()
    const registrationId = id.safeParse(params.registration).data
    const draftKey = `questions/${registrationId ?? ''}`
    const view = await found(
      registrationId ? await recordFormView(db(), actor, registrationId, draftKey) : null,
    )
    const words = formWordsIn(view.draft?.data)
    const kind = view.kinds.find(({ title }) => /question/i.test(title)) ?? view.kinds[0]
    return (
      <>
        <Crumbs
          trail={[
            { href: '/assessor/caseload', label: 'Caseload' },
            { href: `/assessor/candidates/${view.id}`, label: view.name },
            { label: 'Set questions' },
          ]}
        />
        <PageHead title="Set questions">
          {view.name} answers in writing and signs. You give a verdict on each answer; the whole
          becomes one record in their portfolio.
        </PageHead>
        {view.units.length === 0 ? (
          <EmptyState title="No unit is open">
            Questions need a unit that {view.name} is working on.
          </EmptyState>
        ) : (
          <SetQuestionsForm
            registrationId={view.id}
            kinds={view.kinds.map(({ code, title }) => ({ value: code, label: title }))}
            kind={kind?.code ?? ''}
            units={view.units}
            bank={view.bank.filter(({ way }) => way !== 'oral')}
            today={toIsoDate(now)}
            words={words}
            set={set}
          >
            <FormDraft
              owner={who.person.id}
              draftKey={draftKey}
              saved={{
                saved: view.draft && { value: words, at: view.draft.updatedAt.toISOString() },
                asOf: now.toISOString(),
              }}
            />
          </SetQuestionsForm>
        )}
      </>
    )
  },
  { className: 'screen-assessor' },
)

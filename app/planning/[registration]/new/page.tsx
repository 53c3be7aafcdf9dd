import type { Metadata } from 'next'
import { notTheirs, requirePerson } from '@/app/_web/session'
import { PlanningShell } from '@/app/planning/shared'
import { draftedPlan, savedOf } from '@/app/planning/words'
import { PageHead } from '@/components/layout/shell'
import { PlanFields } from '@/components/planning/plan-fields'
import { FormDraft } from '@/components/portfolio/form-draft'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import { Note } from '@/components/ui/notices'
import { db } from '@/lib/infra/db'
import { toIsoDate } from '@/lib/kernel/dates'
import { proposingView } from '@/lib/planning/queries/plans'
import { propose } from './actions'

export const metadata: Metadata = { title: 'Plan an assessment' }

export default async function NewPlanPage({ params }: PageProps<'/planning/[registration]/new'>) {
  const who = await requirePerson()
  const { registration } = await params
  const now = new Date()
  const view = (await proposingView(db(), who.actor, registration)) ?? (await notTheirs(who))
  const { head, units, draft } = view
  const { registrationId, stopped, specification } = head
  const toOther = head.side === 'candidate' ? 'Your assessor' : head.candidate
  return (
    <PlanningShell who={who} head={head} here="Plan an assessment">
      <PageHead title="Plan an assessment">
        {toOther} reads it, and agrees it or sends it back. What both agreed stands in the calendar.
      </PageHead>
      {stopped ? (
        <Note icon="lock">
          <p>{stopped.message}</p>
        </Note>
      ) : (
        <ActionForm action={propose} id="plan">
          <input type="hidden" name="registrationId" value={registrationId} />
          <PlanFields
            units={units}
            kinds={specification.evidenceKinds.map(({ code, title }) => ({
              value: code,
              label: title,
            }))}
            today={toIsoDate(now)}
            value={draftedPlan(draft) ?? {}}
          />
          <div className="row">
            <SubmitButton icon="pen-line" pendingLabel="Signing">
              Sign and propose it
            </SubmitButton>
            <FormDraft
              owner={who.person.id}
              draftKey={`assessment-plan/${registrationId}`}
              saved={savedOf(draft, now)}
              except={signatures}
            />
          </div>
        </ActionForm>
      )}
    </PlanningShell>
  )
}

const signatures = ['signed']

import { draftedPlan, savedOf } from '@/app/planning/words'
import { PiecesField } from '@/components/planning/pieces-field'
import { PlanFields } from '@/components/planning/plan-fields'
import { FormDraft } from '@/components/portfolio/form-draft'
import { CheckField, RadioField } from '@/components/ui/choice-fields'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import { TextAreaField } from '@/components/ui/text-fields'
import { formatTime, toIsoDate } from '@/lib/kernel/dates'
import { longestNote } from '@/lib/planning/model/actions'
import { agreementWording } from '@/lib/planning/model/plans'
import type { PlanVersion, PlanView } from '@/lib/planning/queries/plans'
import { answer, change, end } from './actions'

type Props = { view: PlanView; owner: string; now: Date }

const signatures = ['signed']

/** Agree what is proposed, or send it back. */
export function AnswerForm({ view, version, owner, now }: Props & { version: PlanVersion }) {
  const key = `planning/answer/${view.plan.planId}`
  return (
    <ActionForm action={answer} id="answer">
      <input type="hidden" name="versionId" value={version.id} />
      <RadioField
        name="outcome"
        legend="Your answer"
        options={[
          { value: 'agreed', label: 'Agree it' },
          { value: 'sentBack', label: 'Send it back with a comment' },
        ]}
      />
      <TextAreaField
        name="comment"
        label="Comment"
        hint="Needed when you send it back."
        rows={3}
        maxLength={longestNote}
      />
      <CheckField name="signed" label={agreementWording} hint="Needed when you agree." />
      <div className="row">
        <SubmitButton icon="pen-line" pendingLabel="Answering">
          Answer
        </SubmitButton>
        <Draft view={view} draftKey={key} owner={owner} now={now} />
      </div>
    </ActionForm>
  )
}

/** Another version, which the other has to agree again. */
export function ChangeForm({ view, owner, now }: Props) {
  const { head, plan, units, drafts } = view
  const key = `planning/change/${plan.planId}`
  const { shown, latest } = plan
  const from = latest ?? shown
  const stands = {
    ...{ entry: from.entry, what: from.what, place: from.place, others: from.others },
    ...{ criterionIds: from.criterionIds, methods: from.methods, minutes: String(from.minutes) },
    ...{ startsOn: toIsoDate(from.startsAt), startsAt: formatTime(from.startsAt) },
  }
  const drafted = draftedPlan(drafts.find((each) => each.key === key))
  return (
    <ActionForm action={change} id="change">
      <input type="hidden" name="planId" value={plan.planId} />
      <input type="hidden" name="seen" value={from.number} />
      <PlanFields
        units={units}
        kinds={head.specification.evidenceKinds.map(({ code, title }) => ({
          value: code,
          label: title,
        }))}
        today={toIsoDate(now)}
        value={{ ...stands, ...drafted }}
      />
      <div className="row">
        <SubmitButton icon="pen-line" pendingLabel="Signing">
          Sign and propose the change
        </SubmitButton>
        <Draft view={view} draftKey={key} owner={owner} now={now} />
      </div>
    </ActionForm>
  )
}

/** What came of it, with the records it led to; or why it does not take place. */
export function EndForm({
  view,
  outcome,
  owner,
  now,
}: Props & { outcome: 'carriedOut' | 'cancelled' }) {
  const { plan, pieces } = view
  const carriedOut = outcome === 'carriedOut'
  return (
    <ActionForm action={end} id={outcome}>
      <input type="hidden" name="planId" value={plan.planId} />
      <input type="hidden" name="outcome" value={outcome} />
      <TextAreaField
        name="note"
        label={carriedOut ? 'What came of it' : 'Why it does not take place'}
        rows={3}
        maxLength={longestNote}
      />
      {carriedOut && (
        <PiecesField title="Records and evidence it led to" legend="Evidence" pieces={pieces} />
      )}
      <div className="row">
        <SubmitButton
          {...(carriedOut ? { icon: 'check' as const } : { look: 'quiet' as const })}
          pendingLabel="Keeping it"
        >
          {carriedOut ? 'It was carried out' : 'Cancel the plan'}
        </SubmitButton>
        {carriedOut && (
          <Draft view={view} draftKey={`planning/end/${plan.planId}`} owner={owner} now={now} />
        )}
      </div>
    </ActionForm>
  )
}

function Draft({ view, draftKey, owner, now }: Props & { draftKey: string }) {
  const kept = view.drafts.find(({ key }) => key === draftKey)
  return (
    <FormDraft owner={owner} draftKey={draftKey} saved={savedOf(kept, now)} except={signatures} />
  )
}

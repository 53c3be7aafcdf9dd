'use client'

import { useMemo } from 'react'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import type { FormAction } from '@/components/ui/form-state'
import type { ServerDraft } from '@/components/ui/draft-keeper'
import { CheckField } from '@/components/ui/choice-fields'
import type { FormWords } from '@/components/ui/form-words'
import type { RailCriterion } from './rail'
import type { Phrase } from '@/lib/assessment/model/phrases'
import { PhraseMenu } from './phrase-menu'
import { ReferralActions } from './referral-actions'
import { DraftMark } from './draft-mark'
import { useDraft } from '@/components/ui/use-draft'

export type DecisionWords = { achieved: string; referred: string }

/** The unit as a whole: sign it off, or refer it and say what is missing. */
export function DecidePanel({
  owner,
  enrolmentId,
  candidate,
  criteria,
  waits,
  words,
  phrases,
  saved,
  actionsSaved,
  today,
  decide,
  onChoose,
}: {
  owner: string
  enrolmentId: string
  candidate: string
  criteria: RailCriterion[]
  /** What they sign counts only once countersigned. */
  waits: boolean
  words: DecisionWords
  phrases: Phrase[]
  saved: ServerDraft<string>
  actionsSaved: ServerDraft<FormWords>
  today: string
  decide: FormAction
  onChoose: (criterionId: string) => void
}) {
  const { draft, keeper } = useDraft(owner, `decision/${enrolmentId}`, '', saved)
  const unmet = useMemo(() => criteria.filter(({ standing }) => standing !== 'met'), [criteria])
  const refer = unmet.length > 0
  return (
    <section className="judge" aria-labelledby="decide-head">
      <div className="q">
        <p className="lo">The whole unit</p>
        <h2 className="crit" id="decide-head" tabIndex={-1}>
          <span>{refer ? 'Refer the unit, or finish judging it' : 'Sign the unit off'}</span>
        </h2>
      </div>
      {refer && (
        <div className="unmet">
          <p>
            {unmet.length === 1 ? 'One criterion is' : `${unmet.length} criteria are`} not met yet,
            so the unit cannot be signed off:
          </p>
          <p className="row">
            {unmet.map(({ id, number, text }) => (
              <a
                key={id}
                href={`?criterion=${id}`}
                title={text}
                onClick={(event) => {
                  event.preventDefault()
                  onChoose(id)
                }}
              >
                {number}
              </a>
            ))}
          </p>
        </div>
      )}
      {!refer && (
        <p>
          All {criteria.length} criteria are met.
          {waits &&
            ' You are working towards your award, so this will be awaiting countersignature when you sign.'}
        </p>
      )}
      <div onSubmitCapture={() => keeper.markSent()}>
        <ActionForm action={decide} id="decide">
          <input type="hidden" name="enrolmentId" value={enrolmentId} />
          <input type="hidden" name="outcome" value={refer ? 'referred' : 'achieved'} />
          <div className="cm">
            <div className="lab">
              <label htmlFor="decide-feedback">Feedback to {candidate}</label>
              <DraftMark draft={draft} />
            </div>
            <textarea
              className="in"
              id="decide-feedback"
              name="feedback"
              rows={6}
              maxLength={5000}
              value={draft.value}
              onChange={(event) => keeper.set(event.target.value)}
            />
            <PhraseMenu phrases={phrases} fieldId="decide-feedback" />
          </div>
          {refer && (
            <ReferralActions {...{ owner, enrolmentId, candidate, today }} saved={actionsSaved} />
          )}
          <CheckField name="signed" label={refer ? words.referred : words.achieved} />
          <SubmitButton icon={refer ? 'corner-up-left' : 'pen-line'} pendingLabel="Signing">
            {refer ? `Refer to ${candidate}` : 'Sign the unit off'}
          </SubmitButton>
        </ActionForm>
      </div>
    </section>
  )
}

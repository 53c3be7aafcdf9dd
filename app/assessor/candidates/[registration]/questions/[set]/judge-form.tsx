import { answerVerdictChoices } from '@/components/assessment/verdict-choices'
import { FormDraft } from '@/components/portfolio/form-draft'
import { SetQuestion } from '@/components/portfolio/set-question'
import { CheckField, RadioField } from '@/components/ui/choice-fields'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import { formWordsIn } from '@/components/ui/form-words'
import { TextAreaField } from '@/components/ui/text-fields'
import { formatDateTime } from '@/lib/kernel/dates'
import { answersJudgedWording } from '@/lib/portfolio/model/questions'
import type { setForAssessor } from '@/lib/portfolio/queries/question-sets'
import { judge } from '../actions'

type Set = NonNullable<Awaited<ReturnType<typeof setForAssessor>>>

// Signatures are given at the end.
const unkept = ['signed'] as const

/** A verdict on each answer, then the assessor's signature. */
export function JudgeForm({ set, owner, now }: { set: Set; owner: string; now: Date }) {
  const { id, draft, answeredAt, answeredWording, candidate } = set
  return (
    <ActionForm action={judge} id="judge">
      <input type="hidden" name="setId" value={id} />
      {answeredAt && (
        <p className="hint">
          “{answeredWording}” Signed {candidate}, {formatDateTime(answeredAt)}.
        </p>
      )}
      {set.questions.map((question) => (
        <SetQuestion key={question.id} question={question}>
          {question.goodAnswer && <p className="hint good">A good answer: {question.goodAnswer}</p>}
          <RadioField
            name={`verdicts.${question.id}`}
            legend={`Verdict on answer ${question.position + 1}`}
            options={answerVerdictChoices}
          />
          <TextAreaField
            name={`comments.${question.id}`}
            label={`Comment on answer ${question.position + 1}`}
            optional
            rows={2}
            maxLength={2000}
          />
        </SetQuestion>
      ))}
      <FormDraft
        owner={owner}
        draftKey={`verdicts/${id}`}
        except={unkept}
        saved={{
          saved: draft && { value: formWordsIn(draft.data), at: draft.updatedAt.toISOString() },
          asOf: now.toISOString(),
        }}
      />
      <CheckField
        name="signed"
        label={answersJudgedWording}
        hint="Satisfactory answers are handed in for their criteria at once: both have signed."
      />
      <SubmitButton icon="pen-line" pendingLabel="Signing">
        Sign the verdicts
      </SubmitButton>
    </ActionForm>
  )
}

import { SawAnswers } from '@/components/witness/saw-answers'
import { FormDraft } from '@/components/portfolio/form-draft'
import type { FormWords } from '@/components/ui/form-words'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import { TextAreaField, TextField } from '@/components/ui/text-fields'
import { formatDate } from '@/lib/kernel/dates'
import type { WitnessPageView } from '@/lib/portfolio/queries/witness'
import { sendCode } from './actions'

/** What a witness writes; kept as they type. Their email is not: whoever has the link would read it. */
export function StatementForm({
  view,
  token,
  firstName,
  now,
}: {
  view: WitnessPageView
  token: string
  firstName: string
  now: Date
}) {
  const written = view.code?.statement
  const draft = view.draft as { data: FormWords; updatedAt: string } | null
  return (
    <ActionForm action={sendCode} id="testimony">
      <input type="hidden" name="token" value={token} />
      <SawAnswers criteria={view.criteria} given={written?.saw ?? {}} />
      <div className="q">
        <TextAreaField
          name="account"
          label={<span className="ask">What did you see?</span>}
          hint="A few plain sentences: what, when, where. Or press the microphone on your keyboard and say it."
          rows={7}
          maxLength={20_000}
          defaultValue={written?.account}
        />
        <FormDraft
          owner="witness"
          draftKey={`witness/${token}`}
          except={except}
          saved={{
            saved: draft && { value: draft.data, at: draft.updatedAt },
            asOf: now.toISOString(),
          }}
        />
      </div>
      <div className="q sign">
        <h2>About you</h2>
        <TextField
          name="name"
          label="Your name"
          autoComplete="name"
          maxLength={120}
          defaultValue={written?.name ?? view.witnessName}
        />
        <TextField
          name="role"
          label="Your work"
          hint="Such as: store manager."
          autoComplete="organization-title"
          maxLength={160}
          defaultValue={written?.role}
        />
        <TextField
          name="relation"
          label={`What are you to ${firstName}?`}
          hint="Such as: line manager since 2023; a customer."
          maxLength={300}
          defaultValue={written?.relation}
        />
        <TextAreaField
          name="competence"
          label="What do you know of this work?"
          hint="Whether you do it yourself, have done it, or hold a qualification in it; or that you don’t."
          rows={3}
          maxLength={1000}
          defaultValue={written?.competence}
        />
        <TextField
          name="email"
          label="Your own email"
          hint="We send six digits there, to be sure it is you. Your centre may write to you about this, and nobody else."
          type="email"
          autoComplete="email"
          inputMode="email"
          autoCapitalize="none"
          maxLength={254}
        />
        <SubmitButton pendingLabel="Sending">Send me the six digits</SubmitButton>
        <p className="fine">
          You sign on the next page. This link works until {formatDate(view.expiresAt)}. Would
          rather not, or not the person? Then do nothing, and tell {firstName}.
        </p>
      </div>
    </ActionForm>
  )
}

const except = ['email', 'token', 'signed', 'code'] as const

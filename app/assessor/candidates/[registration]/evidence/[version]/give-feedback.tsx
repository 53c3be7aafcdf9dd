import { give } from '@/app/assessor/feedback-actions'
import { PhraseMenu } from '@/components/assessment/phrase-menu'
import { FormDraft } from '@/components/portfolio/form-draft'
import { PlaceField } from '@/components/portfolio/place-field'
import type { FormWords } from '@/components/ui/form-words'
import type { Phrase } from '@/lib/assessment/model/phrases'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import type { ServerDraft } from '@/components/ui/draft-keeper'
import { Section } from '@/components/ui/section'
import { TextAreaField } from '@/components/ui/text-fields'
import { adviceWords } from '@/lib/portfolio/model/feedback'
import type { Location } from '@/lib/portfolio/model/location'

export const feedbackPlaceField = 'feedback-location'

/** Feedback on the whole, or pinned to a place that is chosen in the viewer or typed. */
export function GiveFeedback({
  versionId,
  location,
  owner,
  saved,
  phrases,
}: {
  versionId: string
  /** The place that is open: what is written is probably about it. */
  location: Location | null
  owner: string
  phrases: readonly Phrase[]
  saved: ServerDraft<FormWords>
}) {
  return (
    <Section id="give" title="Give feedback" aside={adviceWords}>
      <ActionForm action={give} id="feedback" resetWhenDone>
        <input type="hidden" name="versionId" value={versionId} />
        <TextAreaField
          name="text"
          label="Feedback"
          hint="The candidate reads it at once, whether this was handed in or not. It decides nothing."
          rows={5}
          maxLength={4000}
        />
        <PhraseMenu phrases={phrases} fieldId="feedback-text" />
        <PlaceField location={location} />
        <div className="row">
          <SubmitButton icon="message-square-text" pendingLabel="Sending">
            Give feedback
          </SubmitButton>
          <FormDraft owner={owner} draftKey={`feedback/${versionId}`} saved={saved} />
        </div>
      </ActionForm>
    </Section>
  )
}

import { ActionForm, SubmitButton } from '@/components/ui/form'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import { TextAreaField } from '@/components/ui/text-fields'
import { scanWords } from '@/lib/registration/rules/scan'
import { commandVerb, verbHelp } from '@/lib/specification/rules/verbs'
import type { UnitView } from '@/lib/portfolio/queries/candidate-unit'
import { note } from './actions'

type Kept = { version: number; text: string }
type Criterion = { id: string; number: string }

/**
 * For each criterion: its verb in plain words, what the candidate said of it, and a note of their
 * own. The form is there for the one that is written on: thirty of them were a third of the page.
 */
export function NotesSection({
  view: { own, unit, notes, answers },
  writing,
}: {
  view: UnitView
  /** The number of the criterion whose note is being written. */
  writing: string | undefined
}) {
  return (
    <Section id="notes" title="Criterion by criterion" aside="Your notes are yours alone">
      {unit.criteria.map(({ id, number, text }) => {
        const kept = notes.find(({ criterionId }) => criterionId === id)
        const verb = commandVerb(text)
        const help = verbHelp(verb)
        const said = answers.get(id)
        const isWritten = number === writing
        return (
          <details className="own-note" key={id} id={`note-${number}`} open={isWritten}>
            <summary>
              <span className="num">{number}</span> {text}
              {said && <span className="hint"> {scanWords[said]}.</span>}
              {kept && <span className="hint"> With a note.</span>}
            </summary>
            {help && (
              <p className="hint">
                <b>{verb}</b>: {help}
              </p>
            )}
            {isWritten ? (
              <NoteForm
                registrationId={own.registrationId}
                criterion={{ id, number }}
                kept={kept}
              />
            ) : (
              <>
                {kept && <p className="pre">{kept.text}</p>}
                <p>
                  <Link href={`?note=${number}#note-${number}`}>
                    {kept ? 'Change the note' : 'Write a note'}
                    <span className="sr"> on {number}</span>
                  </Link>
                </p>
              </>
            )}
          </details>
        )
      })}
    </Section>
  )
}

function NoteForm({
  registrationId,
  criterion: { id, number },
  kept,
}: {
  registrationId: string
  criterion: Criterion
  kept: Kept | undefined
}) {
  return (
    <ActionForm action={note} id={`note-form-${number}`}>
      <input type="hidden" name="registrationId" value={registrationId} />
      <input type="hidden" name="criterionId" value={id} />
      <input type="hidden" name="seen" value={kept?.version ?? 0} />
      <TextAreaField
        name="text"
        label={`Your note on ${number}`}
        hint="Nobody else reads it. Leave it empty to remove it."
        rows={3}
        maxLength={4000}
        defaultValue={kept?.text ?? ''}
      />
      <p className="row">
        <SubmitButton look="quiet" small pendingLabel="Keeping">
          Keep the note
        </SubmitButton>
        <Link href={`?#note-${number}`}>Close</Link>
      </p>
    </ActionForm>
  )
}

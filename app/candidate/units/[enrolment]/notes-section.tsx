import { ActionForm, SubmitButton } from '@/components/ui/form'
import { Section } from '@/components/ui/section'
import { TextAreaField } from '@/components/ui/text-fields'
import { scanWords } from '@/lib/registration/rules/scan'
import { commandVerb, verbHelp } from '@/lib/specification/rules/verbs'
import type { UnitView } from '@/lib/portfolio/queries/candidate-unit'
import { note } from './actions'

/** For each criterion: its verb in plain words, what the candidate said of it, and a note of their own. */
export function NotesSection({ view: { own, unit, notes, answers } }: { view: UnitView }) {
  return (
    <Section id="notes" title="Criterion by criterion" aside="Your notes are yours alone">
      {unit.criteria.map(({ id, number, text }) => {
        const kept = notes.find(({ criterionId }) => criterionId === id)
        const verb = commandVerb(text)
        const help = verbHelp(verb)
        const said = answers.get(id)
        return (
          <details className="own-note" key={id}>
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
            <ActionForm action={note} id={`note-${number}`}>
              <input type="hidden" name="registrationId" value={own.registrationId} />
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
              <SubmitButton look="quiet" small pendingLabel="Keeping">
                Keep the note
              </SubmitButton>
            </ActionForm>
          </details>
        )
      })}
    </Section>
  )
}

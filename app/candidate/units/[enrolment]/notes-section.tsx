import { ActionForm, SubmitButton } from '@/components/ui/form'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import { TextAreaField } from '@/components/ui/text-fields'
import type { UnitView } from '@/lib/portfolio/queries/candidate-unit'
import { note } from './actions'
import { notesHtml, summaryHtml, verbHtml, type NoteLine } from './notes-html'

/**
 * For each criterion: its verb in plain words, what the candidate said of it, and a note of their
 * own. The form is there for the one that is written on, and those that only unfold go out as one
 * text: element by element they were a third of the page.
 */
export function NotesSection({
  view: { own, unit, notes, answers },
  writing,
}: {
  view: UnitView
  /** The number of the criterion whose note is being written. */
  writing: string | undefined
}) {
  const lines = unit.criteria.map(({ id, number, text }): NoteLine => {
    const kept = notes.find(({ criterionId }) => criterionId === id)
    return { id, number, text, said: answers.get(id), kept }
  })
  const at = lines.findIndex(({ number }) => number === writing)
  const written = lines[at]
  return (
    <Section id="notes" title="Criterion by criterion" aside="Your notes are yours alone">
      <FoldedNotes lines={written ? lines.slice(0, at) : lines} />
      {written && (
        <details className="own-note" id={`note-${written.number}`} open>
          <summary dangerouslySetInnerHTML={{ __html: summaryHtml(written).text }} />
          <div dangerouslySetInnerHTML={{ __html: verbHtml(written).text }} />
          <NoteForm registrationId={own.registrationId} criterion={written} kept={written.kept} />
        </details>
      )}
      {written && <FoldedNotes lines={lines.slice(at + 1)} />}
    </Section>
  )
}

function FoldedNotes({ lines }: { lines: NoteLine[] }) {
  return <div dangerouslySetInnerHTML={{ __html: notesHtml(lines) }} />
}

function NoteForm({
  registrationId,
  criterion: { id, number },
  kept,
}: {
  registrationId: string
  criterion: Pick<NoteLine, 'id' | 'number'>
  kept: NoteLine['kept']
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

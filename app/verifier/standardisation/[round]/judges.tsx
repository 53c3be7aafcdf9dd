import { ActionForm, SubmitButton } from '@/components/ui/form'
import { Section } from '@/components/ui/section'
import { TextField } from '@/components/ui/text-fields'
import { formatDateTime, toIsoDate } from '@/lib/kernel/dates'
import type { RoundView } from '@/lib/standardisation/queries/round'
import { close } from '../actions'

/** Who has handed in, and the closing. What they judged is nobody's to read yet, not even the IQA's. */
export function Judges({ round, now }: { round: RoundView; now: Date }) {
  const waiting = round.judges.filter(({ handedInAt }) => !handedInAt)
  return (
    <>
      <Section
        id="judges"
        title="Who judges"
        aside={`${round.judges.length - waiting.length} of ${round.judges.length} have handed in`}
      >
        <ul className="lines">
          {round.judges.map(({ seatId, name, handedInAt }) => (
            <li key={seatId}>
              {name}{' '}
              <span className="sm muted">
                {handedInAt
                  ? `handed in ${formatDateTime(new Date(handedInAt))}`
                  : toIsoDate(round.dueOn) < toIsoDate(now)
                    ? 'is late'
                    : 'has not handed in'}
              </span>
            </li>
          ))}
        </ul>
        <p className="sm muted">
          What they judged is shown to nobody before the round is closed, you included.
        </p>
      </Section>
      <Section id="criteria" title="What is judged">
        <ul className="lines">
          {round.criteria.map(({ id, number, text }) => (
            <li key={id}>
              <b className="num">{number}</b> {text}
            </li>
          ))}
        </ul>
      </Section>
      <Section id="close" title="Close the round">
        <ActionForm action={close} id="close-round">
          <input type="hidden" name="roundId" value={round.id} />
          {waiting.length > 0 && (
            <TextField
              name="reason"
              label={`Why it closes without ${waiting.map(({ name }) => name).join(', ')}`}
              hint="Needed as long as somebody has not handed in."
              maxLength={1000}
            />
          )}
          <SubmitButton icon="lock" pendingLabel="Closing">
            Close the round
          </SubmitButton>
        </ActionForm>
      </Section>
    </>
  )
}

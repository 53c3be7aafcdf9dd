import { Button } from '@/components/ui/button'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import type { FormAction } from '@/components/ui/form-state'
import { Section } from '@/components/ui/section'
import { DateField, TextAreaField, TextField } from '@/components/ui/text-fields'
import { formatDate } from '@/lib/kernel/dates'
import { spent } from '@/lib/registration/model/development'
import type { CpdLine } from '@/lib/registration/model/staff-record'

/** Professional development: what was done and learnt. Entries are struck out, never taken away. */
export function DevelopmentSection({
  view,
  record,
  strike,
}: {
  view: { seatId: string; cpd: readonly CpdLine[] }
  record: FormAction
  strike: FormAction
}) {
  const standing = view.cpd.filter(({ endedAt }) => !endedAt)
  const minutes = standing.reduce((sum, each) => sum + each.minutes, 0)
  return (
    <Section
      id="development"
      title="Professional development"
      {...(standing.length > 0 && { aside: `${spent(minutes)} in all` })}
    >
      {view.cpd.length === 0 ? (
        <p className="muted">Nothing on record yet.</p>
      ) : (
        <ul className="lines">
          {view.cpd.map((entry) => (
            <li key={entry.id}>
              {entry.endedAt ? <del>{entry.activity}</del> : entry.activity}
              <span className="under">
                {formatDate(new Date(entry.doneOn))}, {spent(entry.minutes)}. Learnt: {entry.learnt}
              </span>
              {entry.endedAt ? (
                <span className="under">
                  Struck out {formatDate(new Date(entry.endedAt))}: {entry.endReason}
                </span>
              ) : (
                <details className="ask">
                  <summary>
                    Strike it out<span className="sr">: {entry.activity}</span>
                  </summary>
                  <ActionForm action={strike} id={`strike-${entry.id}`}>
                    <input type="hidden" name="entryId" value={entry.id} />
                    <TextField
                      name="reason"
                      label="Why it does not count"
                      hint="The entry stays readable, with this reason."
                      maxLength={500}
                    />
                    <SubmitButton look="danger" small>
                      Strike out
                    </SubmitButton>
                  </ActionForm>
                </details>
              )}
            </li>
          ))}
        </ul>
      )}
      <details className="ask">
        <summary>Record development</summary>
        <ActionForm action={record} id="record-cpd" resetWhenDone>
          <input type="hidden" name="seatId" value={view.seatId} />
          <TextField name="activity" label="What was done" maxLength={300} />
          <DateField name="doneOn" label="Day" />
          <TextField name="minutes" label="Minutes" inputMode="numeric" className="num" />
          <TextAreaField name="learnt" label="What was learnt" rows={3} maxLength={3000} />
          <Button type="submit">Record it</Button>
        </ActionForm>
      </details>
    </Section>
  )
}

import { ChecksField, RadioField } from '@/components/ui/choice-fields'
import { Button } from '@/components/ui/button'
import { ActionForm } from '@/components/ui/form'
import { Section } from '@/components/ui/section'
import { DateField, SelectField } from '@/components/ui/text-fields'
import { Time } from '@/components/ui/time'
import type { StaffRecordView } from '@/lib/registration/queries/staff-record'
import { recordAward, recordCompetence } from '../actions'

/** Awards and units on record: what somebody decides counts only by these. */
export function StaffRecordSections({ seatId, view }: { seatId: string; view: StaffRecordView }) {
  return (
    <>
      <Section id="awards" title="Awards">
        {view.awards.length === 0 ? (
          <p className="muted">None on record. Without one they decide nothing.</p>
        ) : (
          <ul className="lines">
            {view.awards.map((award) => (
              <li key={award.title}>
                {award.title}
                <span className="under">
                  {award.status === 'held' ? (
                    <>
                      Held, recorded <Time at={award.recordedAt} />
                    </>
                  ) : (
                    <>
                      Working towards it
                      {award.targetOn && (
                        <>
                          , by <Time at={award.targetOn} />
                        </>
                      )}
                    </>
                  )}
                </span>
              </li>
            ))}
          </ul>
        )}
        {view.fitting.length > 0 && (
          <details className="ask">
            <summary>Record an award</summary>
            <ActionForm action={recordAward} id="record-award" resetWhenDone>
              <input type="hidden" name="seatId" value={seatId} />
              <SelectField
                name="title"
                label="Award"
                empty="Choose the award"
                options={view.fitting.map((title) => ({ value: title, label: title }))}
              />
              <RadioField
                name="status"
                legend="They"
                defaultValue="held"
                options={[
                  { value: 'held', label: 'hold it' },
                  { value: 'workingTowards', label: 'are working towards it' },
                ]}
              />
              <DateField
                name="targetOn"
                label="To be held by"
                hint="Only when it is worked towards."
                optional
              />
              <Button type="submit">Record the award</Button>
            </ActionForm>
          </details>
        )}
      </Section>
      <Section id="units" title="Competent in" aside={`${view.competent.length} units`}>
        {view.competent.length === 0 ? (
          <p className="muted">No unit on record.</p>
        ) : (
          <details className="ask">
            <summary>Show the units</summary>
            <ul className="lines">
              {view.competent.map(({ reference, title }) => (
                <li key={reference}>
                  <span className="num">{reference}</span> {title}
                </li>
              ))}
            </ul>
          </details>
        )}
        {view.others.length > 0 && (
          <details className="ask">
            <summary>Record more units</summary>
            <ActionForm action={recordCompetence} id="record-competence" resetWhenDone>
              <input type="hidden" name="seatId" value={seatId} />
              <ChecksField
                name="unitReferences"
                legend="Units they are occupationally competent in"
                options={view.others.map(({ reference, title }) => ({
                  value: reference,
                  label: `${reference} ${title}`,
                }))}
              />
              <Button type="submit">Record the units</Button>
            </ActionForm>
          </details>
        )}
      </Section>
    </>
  )
}

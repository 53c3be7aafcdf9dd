import type { ReactNode } from 'react'
import { RadioField } from '@/components/ui/choice-fields'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import type { FormAction } from '@/components/ui/form-state'
import { LinkButton } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Section } from '@/components/ui/section'
import { SelectField, TextAreaField, TextField } from '@/components/ui/text-fields'
import { formatDate } from '@/lib/kernel/dates'
import { roleTitles } from '@/lib/kernel/actor'
import { conflictAbout, conflictAboutWords } from '@/lib/registration/model/conflicts'
import type { ConflictChoices, ConflictLine } from '@/lib/registration/model/staff-record'

const about = ({ candidate, employer, colleague }: ConflictLine): string =>
  candidate ??
  (employer ? `Candidates of ${employer}` : `The work of ${colleague ?? 'a colleague'}`)

function Standing({ line }: { line: ConflictLine }) {
  if (line.endedAt) {
    return (
      <span className="under">
        Ended {formatDate(line.endedAt)}: {line.endReason}
      </span>
    )
  }
  if (line.mitigation) {
    return (
      <span className="under">
        Mitigated by {line.mitigatedBy}
        {line.mitigatedAt && `, ${formatDate(line.mitigatedAt)}`}: {line.mitigation} Always sampled.
      </span>
    )
  }
  return (
    <span className="under warn">
      <Icon name="triangle-alert" /> No mitigation yet: they are not allocated there until an
      administrator has written one.
    </span>
  )
}

/** Declared conflicts of interest; `mitigate` is the administrator's. */
export function ConflictSection({
  conflicts,
  declareAt,
  end,
  mitigate,
}: {
  conflicts: readonly ConflictLine[]
  declareAt: string
  end: FormAction
  mitigate?: FormAction
}) {
  return (
    <Section id="conflicts" title="Conflicts of interest">
      {conflicts.length === 0 ? (
        <p className="muted">None declared.</p>
      ) : (
        <ul className="lines">
          {conflicts.map((line) => (
            <li key={line.id}>
              <b>{about(line)}</b>
              <span className="under">
                Declared {formatDate(line.declaredAt)}: {line.nature}
              </span>
              <Standing line={line} />
              {!line.endedAt && !line.mitigation && mitigate && (
                <Asked summary="Write a mitigation" of={about(line)}>
                  <ActionForm action={mitigate} id={`mitigate-${line.id}`}>
                    <input type="hidden" name="conflictId" value={line.id} />
                    <TextAreaField
                      name="text"
                      label="How it is kept from touching an assessment"
                      rows={3}
                      maxLength={3000}
                    />
                    <SubmitButton small>Record the mitigation</SubmitButton>
                  </ActionForm>
                </Asked>
              )}
              {!line.endedAt && (
                <Asked summary="It has ended" of={about(line)}>
                  <ActionForm action={end} id={`end-${line.id}`}>
                    <input type="hidden" name="conflictId" value={line.id} />
                    <TextField name="reason" label="Why it is no more" maxLength={500} />
                    <SubmitButton small>End the conflict</SubmitButton>
                  </ActionForm>
                </Asked>
              )}
            </li>
          ))}
        </ul>
      )}
      <p>
        <LinkButton href={declareAt}>Declare a conflict of interest</LinkButton>
      </p>
    </Section>
  )
}

function Asked({ summary, of, children }: { summary: string; of: string; children: ReactNode }) {
  return (
    <details className="ask">
      <summary>
        {summary}
        <span className="sr">: {of}</span>
      </summary>
      {children}
    </details>
  )
}

/** Declares an interest in one of three: a candidate, an employer's candidates, a colleague's work. */
export function ConflictForm({
  seatId,
  choices,
  declare,
}: {
  seatId: string
  choices: ConflictChoices
  declare: FormAction
}) {
  return (
    <ActionForm action={declare} id="declare-conflict">
      <input type="hidden" name="seatId" value={seatId} />
      <RadioField
        name="about"
        legend="The interest is in"
        options={conflictAbout.map((value) => ({ value, label: conflictAboutWords[value] }))}
      />
      <SelectField
        name="registrationId"
        label="Candidate"
        hint="Where it is in one candidate."
        optional
        empty="Choose the candidate"
        options={choices.candidates.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextField
        name="employer"
        label="Employer"
        hint="Where it is in an employer’s candidates; written as on their registrations."
        optional
        list="employers"
        maxLength={120}
      />
      <datalist id="employers">
        {choices.employers.map((employer) => (
          <option key={employer} value={employer} />
        ))}
      </datalist>
      <SelectField
        name="colleagueSeatId"
        label="Colleague"
        hint="Where it is in a colleague’s work."
        optional
        empty="Choose the colleague"
        options={choices.colleagues.map(({ seatId: value, name, role }) => ({
          value,
          label: `${name}, ${roleTitles[role].toLowerCase()}`,
        }))}
      />
      <TextAreaField
        name="nature"
        label="What the interest is"
        hint="Administrators and IQAs read it; no candidate ever does."
        rows={3}
        maxLength={2000}
      />
      <SubmitButton>Declare it</SubmitButton>
    </ActionForm>
  )
}

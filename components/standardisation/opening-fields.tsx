import { CheckField, ChecksField } from '@/components/ui/choice-fields'
import { SubmitButton } from '@/components/ui/form'
import { Note } from '@/components/ui/notices'
import { Section } from '@/components/ui/section'
import { DateField, TextAreaField, TextField } from '@/components/ui/text-fields'
import { formatDate } from '@/lib/kernel/dates'
import { checkedWording } from '@/lib/standardisation/model/rounds'

type Criterion = { id: string; number: string; text: string }
type Piece = {
  versionId: string
  candidate: string
  number: number
  title: string
  criteria: string[]
  handedInAt: Date
}
type Assessor = { seatId: string; name: string; competent: boolean }

/** What a round is about, on which evidence, who judges, and by when. */
export function OpeningFields({
  criteria,
  pieces,
  assessors,
  today,
}: {
  criteria: readonly Criterion[]
  pieces: readonly Piece[]
  assessors: readonly Assessor[]
  today: string
}) {
  return (
    <>
      <Section id="about" title="The round">
        <TextField name="title" label="Title" maxLength={160} />
        <TextAreaField
          name="brief"
          label="What the judges are told"
          hint="What to look at and what to leave aside. Not what you think of the evidence."
          optional
          rows={4}
          maxLength={3000}
        />
        <DateField name="dueOn" label="Hand in by" min={today} />
      </Section>
      <Section id="criteria" title="Criteria">
        <ChecksField
          name="criterionIds"
          legend="What is judged"
          options={criteria.map(({ id, number, text }) => ({
            value: id,
            label: `${number} ${text}`,
          }))}
        />
      </Section>
      <Section id="pieces" title="Evidence" aside="The judges do not see whose it is">
        <Note>
          <p>
            Names are taken out of titles, file names and written records. What is written or seen
            inside of a file cannot be: look at it before you choose it.
          </p>
        </Note>
        <ChecksField
          name="versionIds"
          legend="Pieces that were handed in for this unit"
          options={pieces.map((piece) => ({
            value: piece.versionId,
            label: `${piece.candidate}, E${piece.number} ${piece.title}`,
            hint: `For ${piece.criteria.join(', ')}; handed in ${formatDate(piece.handedInAt)}`,
          }))}
        />
        <CheckField name="checked" label={checkedWording} />
      </Section>
      <Section id="judges" title="Who judges">
        <ChecksField
          name="seatIds"
          legend="Assessors you invite"
          hint="At least two. Each judges alone; nobody sees another’s verdicts before you close the round."
          options={assessors.map(({ seatId, name, competent }) => ({
            value: seatId,
            label: name,
            ...(!competent && { hint: 'Not on record as competent in this unit' }),
          }))}
        />
        <SubmitButton pendingLabel="Opening">Open the round</SubmitButton>
      </Section>
    </>
  )
}

import { RadioField } from '@/components/ui/choice-fields'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import type { FormAction } from '@/components/ui/form-state'
import { Note } from '@/components/ui/notices'
import { Section } from '@/components/ui/section'
import { TextAreaField } from '@/components/ui/text-fields'
import { Time } from '@/components/ui/time'
import { EvidenceViewer } from '@/components/viewer/evidence-viewer'
import {
  sharedFileOutcomes,
  sharedFileOutcomeWords,
  type SharedFileOutcome,
} from '@/lib/assessment/model'
import { settingWords, type EvidenceForm, type Setting } from '@/lib/portfolio/model'

type Side = {
  versionId: string
  candidate: string
  evidence: number
  form: EvidenceForm
  version: number
  title: string
  producedOn: Date
  setting: Setting
  shows: string
  fileName: string | null
  mediaType: string | null
  size: number | null
  sha256: string | null
  handedInAt: Date
  findings: { id: string; outcome: SharedFileOutcome; note: string; at: string; by: string }[]
}

/** One candidate's side of a file that another handed in too: what they said it is, and what was found. */
function SideOf({ side, look }: { side: Side; look: FormAction }) {
  const { versionId, candidate, evidence, version, findings } = side
  return (
    <Section id={`side-${versionId}`} title={candidate}>
      <p>
        <b>
          E{evidence} {side.title}
        </b>
        , version {version}, produced <Time at={side.producedOn} />,{' '}
        {settingWords[side.setting].toLowerCase()}, handed in{' '}
        <Time at={side.handedInAt} show="date and time" />.
      </p>
      <p className="said">{side.shows}</p>
      <EvidenceViewer
        version={{
          versionId,
          form: side.form,
          // Both may be called alike; each viewer is a region with a name of its own.
          title: `E${evidence} ${side.title}, ${candidate}`,
          fileName: side.fileName,
          mediaType: side.mediaType,
          size: side.size,
        }}
      />
      {findings.map(({ id, outcome, note, at, by }) => (
        <p key={id}>
          <b>{sharedFileOutcomeWords[outcome]}.</b> {note}{' '}
          <span className="sm muted">
            {by}, <Time at={new Date(at)} show="date and time" />
          </span>
        </p>
      ))}
      <ActionForm action={look} id={`look-${versionId}`}>
        <input type="hidden" name="versionId" value={versionId} />
        <RadioField
          name="outcome"
          legend={`What came of it for ${candidate}`}
          options={sharedFileOutcomes.map((value) => ({
            value,
            label: sharedFileOutcomeWords[value],
          }))}
        />
        <TextAreaField
          name="note"
          label="What you found, and whom you asked"
          hint="Read by this candidate’s assessors and IQAs, never by candidates."
          rows={3}
          maxLength={2000}
        />
        <SubmitButton pendingLabel="Recording">Record it</SubmitButton>
      </ActionForm>
    </Section>
  )
}

/** The same bytes under two names, side by side as far as the reader sees both portfolios. */
export function SharedSides({
  own,
  others,
  hidden,
  look,
}: {
  own: Side
  others: readonly Side[]
  hidden: boolean
  look: FormAction
}) {
  return (
    <>
      <div className="sides">
        {[own, ...others].map((side) => (
          <SideOf key={side.versionId} side={side} look={look} />
        ))}
      </div>
      {hidden && (
        <Note>
          <p>
            It was handed in by a candidate whose portfolio you do not see, so nothing of theirs is
            shown. The lead IQA of the centre sees both sides.
          </p>
        </Note>
      )}
      {own.sha256 && <p className="hash">SHA-256 {own.sha256}</p>}
    </>
  )
}

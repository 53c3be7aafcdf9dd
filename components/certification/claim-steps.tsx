import { Lines } from '@/components/ui/section'
import { Time } from '@/components/ui/time'
import type { ClaimMove } from '@/lib/certification/lifecycle'

const moveWords: Record<ClaimMove, string> = {
  prepare: 'Prepared',
  sendToEqa: 'Sent to the EQA',
  signOff: 'Signed off by the EQA',
  submit: 'Submitted to the awarding body',
  certificate: 'Certificated',
  reject: 'Rejected',
  revoke: 'Revoked',
  withdraw: 'Taken back',
}

type Step = {
  move: ClaimMove
  happenedOn: string
  at: string
  by: string
  reference: string | null
  signedOffBy: string | null
  note: string
}

/** What became of a claim: each move, by whom, and the word on it. */
export function ClaimSteps({ steps }: { steps: readonly Step[] }) {
  return (
    <Lines label="What became of it">
      {steps.map((step) => (
        <li key={`${step.at} ${step.move}`}>
          <b>{moveWords[step.move]}</b>, <Time at={new Date(step.happenedOn)} />
          {step.signedOffBy && `, ${step.signedOffBy}`}
          {step.reference && `, ${step.reference}`}
          <span className="under">
            Recorded by {step.by}, <Time at={new Date(step.at)} show="date and time" />
          </span>
          {step.note && <p className="sm">{step.note}</p>}
        </li>
      ))}
    </Lines>
  )
}

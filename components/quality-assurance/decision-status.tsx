import { Status } from '@/components/ui/status'
import type { EnrolmentState } from '@/lib/registration/lifecycle'
import type { SampleOutcome } from '@/lib/quality-assurance/model'

/** Where a sign-off has got to, as its IQA sees it. */
export function DecisionStatus({
  state,
  standing,
  sampled,
  concluded,
  released,
}: {
  state: EnrolmentState
  /** No later decision has taken its place. */
  standing: boolean
  sampled: boolean
  concluded: SampleOutcome | null
  released: boolean
}) {
  if (released) return <Status code="released" />
  if (concluded === 'disagreed') return <Status code="returned" />
  if (!standing) return <span className="muted">Superseded</span>
  if (state === 'awaitingCountersignature') return <Status code="countersign" short />
  if (sampled && !concluded) return <Status code="sampled" />
  return <Status code="signed-off" />
}

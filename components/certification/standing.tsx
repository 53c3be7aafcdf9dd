import { Icon } from '@/components/ui/icon'
import type { IconName } from '@/components/ui/icon-names'
import type { ClaimState } from '@/lib/certification/lifecycle'
import { claimStateWords } from '@/lib/certification/lifecycle'
import type { LineState } from '@/lib/certification/model/claim'

type Appearance = { icon: IconName; word: string; hue: string }

const lines: Record<LineState, Appearance> = {
  stands: { icon: 'circle-check', word: 'In order', hue: 'met' },
  warns: { icon: 'triangle-alert', word: 'Look at this', hue: 'not-yet' },
  blocks: { icon: 'circle-alert', word: 'Stops the claim', hue: 'not-yet' },
  confirm: { icon: 'pen-line', word: 'You confirm', hue: 'handed-in' },
}

const claims: Record<ClaimState, Pick<Appearance, 'icon' | 'hue'>> = {
  prepared: { icon: 'file-check', hue: 'covered' },
  awaitingEqa: { icon: 'hourglass', hue: 'countersign' },
  submitted: { icon: 'send', hue: 'handed-in' },
  certificated: { icon: 'award', hue: 'released' },
  rejected: { icon: 'corner-up-left', hue: 'returned' },
  revoked: { icon: 'x', hue: 'returned' },
  withdrawn: { icon: 'undo-2', hue: 'locked' },
}

/** How one line of an eligibility stands: icon, word and hue, always the same. */
export function LineStanding({ state }: { state: LineState }) {
  const { icon, word, hue } = lines[state]
  return (
    <span className={`st st-${hue}`}>
      <Icon name={icon} />
      {word}
    </span>
  )
}

export function ClaimStanding({ state, chip = false }: { state: ClaimState; chip?: boolean }) {
  const { icon, hue } = claims[state]
  return (
    <span className={`st st-${hue}${chip ? ' chip' : ''}`}>
      <Icon name={icon} />
      {claimStateWords[state]}
    </span>
  )
}

/** Whether somebody can be claimed for, in a word: green only when a claim would be right. */
export function Verdict({ eligible, lacking }: { eligible: boolean; lacking: readonly string[] }) {
  return eligible ? (
    <span className="st st-released chip">
      <Icon name="badge-check" />
      Can be claimed now
    </span>
  ) : (
    <span className="st st-not-yet chip">
      <Icon name="circle-alert" />
      {lacking.length === 1 ? 'Lacks one thing' : `Lacks ${lacking.length} things`}
    </span>
  )
}

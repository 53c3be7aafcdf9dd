'use client'

import { Icon } from '@/components/ui/icon'
import { Kbd } from '@/components/ui/kbd'
import type { Verdict } from '@/lib/assessment/model'
import type { Refusal } from '@/lib/kernel/result'

/** Not yet met, and Met: closed with its reason until VACS is complete. */
export function VerdictBar({
  describedBy,
  missing,
  refusal,
  pending,
  next,
  onGive,
}: {
  describedBy: string
  missing: string | null
  refusal: Refusal | null
  pending: boolean
  next: string | null
  onGive: (verdict: Verdict) => void
}) {
  return (
    <div className="vd">
      <div className="verdict">
        <button
          type="button"
          className="btn ny"
          aria-describedby={describedBy}
          aria-busy={pending || undefined}
          onClick={() => onGive('notYetMet')}
        >
          <Icon name="rotate-ccw" size={20} />
          Not yet met
          <Kbd>n</Kbd>
        </button>
        <button
          type="button"
          className={missing ? 'btn' : 'btn mt'}
          aria-disabled={missing ? true : undefined}
          aria-describedby={describedBy}
          aria-busy={pending || undefined}
          onClick={() => onGive('met')}
        >
          <Icon name="circle-check" size={20} />
          Met
          <Kbd>m</Kbd>
        </button>
      </div>
      <p
        className={refusal ? 'hint err' : 'hint'}
        id={describedBy}
        role={refusal ? 'alert' : undefined}
      >
        {refusal?.message ??
          (missing
            ? `Met needs all four. ${missing}`
            : next
              ? `Saves the judgement and goes on to ${next}.`
              : 'Saves the judgement.')}
      </p>
    </div>
  )
}

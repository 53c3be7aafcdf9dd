import { Note } from '@/components/ui/notices'
import { Time } from '@/components/ui/time'
import { adjustmentWords } from '@/lib/registration/model/adjustments'
import type { GrantedAdjustment } from '@/lib/registration/model/records'

/** What holds today for whoever plans with, or marks, this candidate. */
export function GrantedAdjustments({ granted }: { granted: readonly GrantedAdjustment[] }) {
  return granted.map(({ id, kind, request, reference, untilOn }) => (
    <Note key={id}>
      <p>
        <b>{adjustmentWords[kind]}</b>: {request} {reference && `Reference ${reference}. `}
        {untilOn && (
          <span className="muted">
            Until <Time at={untilOn} />.
          </span>
        )}
      </p>
    </Note>
  ))
}

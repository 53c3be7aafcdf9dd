import { Icon } from '@/components/ui/icon'
import type { Suggestion } from '@/lib/registration/rules/suggesting'

/** A suggestion as it is offered in a list to choose from: the name, and the one thing that decides. */
export const optionOf = ({ seatId, name, refusal, reasons }: Suggestion) => ({
  value: seatId,
  label: `${name}: ${refusal ? 'may not, see below' : (reasons[0] ?? '')}`,
})

/** Who could serve, the best first, each with why, or why not. */
export function Suggestions({ id, all }: { id: string; all: readonly Suggestion[] }) {
  return (
    <details className="ask" id={id}>
      <summary>Why in this order</summary>
      <ol className="lines">
        {all.map(({ seatId, name, refusal, reasons }) => (
          <li key={seatId}>
            <b>{name}</b>
            {refusal && (
              <span className="under warn">
                <Icon name="triangle-alert" /> {refusal.message}
              </span>
            )}
            {reasons.map((reason) => (
              <span className="under" key={reason}>
                {reason}
              </span>
            ))}
          </li>
        ))}
      </ol>
    </details>
  )
}

import { Link } from '@/components/ui/link'
import { Time } from '@/components/ui/time'
import { actionOwnerWords, type ActionOwner } from '@/lib/planning/model/actions'
import { actionStateWords, type ActionState } from '@/lib/planning/lifecycle'
import { Due } from './due'

type Line = {
  id: string
  text: string
  owner: ActionOwner
  dueOn: Date
  state: ActionState
  stateSince: Date
  reference: string | null
  by: string
}

/** Actions as they are read one by one; `side` is whose reader it is: theirs says "yours". */
export function ActionLines({
  label,
  actions,
  side,
  now,
}: {
  label: string
  actions: readonly Line[]
  side: ActionOwner | null
  now: Date
}) {
  return (
    <ul className="lines" aria-label={label}>
      {actions.map(({ id, text, owner, dueOn, state, stateSince, reference, by }) => (
        <li key={id} className="act-line">
          <Link href={`/planning/actions/${id}`} className="words">
            {text}
          </Link>
          {state === 'open' ? (
            <Due on={dueOn} now={now} />
          ) : (
            <span className="due">
              {actionStateWords[state]} <Time at={stateSince} show="day" now={now} />
            </span>
          )}
          <p className="meta">
            {owner === side ? 'Yours' : actionOwnerWords[owner]}
            {reference && (
              <>
                , <span className="num">{reference}</span>
              </>
            )}
            . Set by {by}.
          </p>
        </li>
      ))}
    </ul>
  )
}

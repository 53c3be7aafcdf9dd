import { Status } from '@/components/ui/status'
import { formatDay } from '@/lib/kernel/dates'
import type { BenchJudgement } from './bench-model'

/** The verdicts this criterion had before, the newest first. */
export function PastJudgements({ judgements, now }: { judgements: BenchJudgement[]; now: Date }) {
  if (judgements.length === 0) return null
  return (
    <section className="past" aria-labelledby="past-head">
      <h2 id="past-head">Judged before</h2>
      <ol>
        {[...judgements].reverse().map(({ id, verdict, by, at, comment }) => (
          <li key={id}>
            <p className="row">
              <Status code={verdict === 'met' ? 'met' : 'not-yet'} />
              <span className="muted">
                {by}, {formatDay(at, now)}
              </span>
            </p>
            {comment && <p className="said">{comment}</p>}
          </li>
        ))}
      </ol>
    </section>
  )
}

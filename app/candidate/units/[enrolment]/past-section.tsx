import { Link } from '@/components/ui/link'
import { Status } from '@/components/ui/status'
import { Section } from '@/components/ui/section'
import { Time } from '@/components/ui/time'
import type { UnitView } from '@/lib/portfolio/queries/candidate-unit'

/** What was decided and what was said of each criterion, the newest first; earlier judgements stay. */
export function PastSection({ view }: { view: UnitView }) {
  const { decisions, judgements, unit } = view
  if (decisions.length === 0 && judgements.length === 0) return null
  const judged = unit.criteria.flatMap((criterion) => {
    const past = judgements.filter(({ criterionId }) => criterionId === criterion.id)
    return past.length > 0 ? [{ criterion, past }] : []
  })
  return (
    <Section id="past" title="What your assessor said">
      {decisions.map((decision, index) => (
        <article className="decision" key={decision.id}>
          <h3>
            {decision.outcome === 'achieved'
              ? 'Signed off, subject to quality assurance'
              : 'Not yet: more to do'}
          </h3>
          <p className="hint">
            {decision.by}, <Time at={decision.at} />
          </p>
          <p className="said">{decision.feedback}</p>
          {index === 0 && (
            <p className="sm">
              <Link
                href={`/candidate/appeals/new?registration=${view.own.registrationId}&decision=${decision.id}`}
              >
                Ask about this decision
              </Link>
            </p>
          )}
        </article>
      ))}
      <ul className="lines judged">
        {judged.map(({ criterion, past }) => (
          <li key={criterion.id} id={`said-${criterion.number}`}>
            <p>
              <b className="num">{criterion.number}</b> {criterion.text}
            </p>
            {past.map((each, index) => (
              <div key={each.id} className={index === 0 ? 'word' : 'word old'}>
                <p className="row">
                  <Status code={each.verdict === 'met' ? 'met' : 'not-yet'} />
                  <span className="hint">
                    {each.by}, <Time at={each.at} />
                    {index > 0 && ', earlier judgement'}
                  </span>
                </p>
                {each.comment && <p className="said">{each.comment}</p>}
              </div>
            ))}
          </li>
        ))}
      </ul>
    </Section>
  )
}

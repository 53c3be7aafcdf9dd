import { Section } from '@/components/ui/section'
import { Column, Table } from '@/components/ui/table'
import type { PlanView } from '@/lib/registration/queries/plan-view'

/** What the candidate said of each unit in the initial assessment, to be talked over. */
export function SaidSection({ view: { units, candidate } }: { view: PlanView }) {
  const said = units.filter(({ said }) => said.answered > 0)
  return (
    <Section id="said" title="Initial assessment" aside={`In ${candidate}’s own words`}>
      {said.length === 0 ? (
        <p className="muted">{candidate} has not answered it yet.</p>
      ) : (
        <Table caption="What the candidate said of each unit">
          <thead>
            <tr>
              <Column>Unit</Column>
              <Column right>Answered</Column>
              <Column right>Can do</Column>
              <Column right>With evidence</Column>
              <Column>To learn</Column>
            </tr>
          </thead>
          <tbody>
            {said.map(({ unit, said: count, toLearn }) => (
              <tr key={unit.id}>
                <td>
                  {unit.title} <span className="sm muted num block">{unit.reference}</span>
                </td>
                <td className="r num">
                  {count.answered} of {count.criteria}
                </td>
                <td className="r num">{count.canDo}</td>
                <td className="r num">{count.withEvidence}</td>
                <td>
                  {toLearn.length > 0 && (
                    <details>
                      <summary>{toLearn.map(({ number }) => number).join(', ')}</summary>
                      <ul>
                        {toLearn.map(({ number, text }) => (
                          <li className="sm" key={number}>
                            {number} {text}
                          </li>
                        ))}
                      </ul>
                    </details>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Section>
  )
}

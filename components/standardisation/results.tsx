import { Section } from '@/components/ui/section'
import { Status } from '@/components/ui/status'
import { Column, Table } from '@/components/ui/table'
import { verdictWords, type Verdict } from '@/lib/assessment/model'
import { agreementWords, type Agreement } from '@/lib/standardisation/rules/agreement'

type Said = { seatId: string; verdict: Verdict; reason: string }
type Criterion = {
  id: string
  number: string
  text: string
  verdicts: readonly Said[]
  differs: boolean
  agreed: { verdict: Verdict; why: string } | null
}
type Judge = { seatId: string; name: string; handedInAt: string | null }

const mark = (verdict: Verdict) => <Status code={verdict === 'met' ? 'met' : 'not-yet'} short />

/** How the verdicts compare: the figures in words, everybody's verdict on everything, and why they differ. */
export function Results({
  criteria,
  judges,
  agreement,
}: {
  criteria: readonly Criterion[]
  judges: readonly Judge[]
  agreement: Agreement | null
}) {
  const judged = judges.filter(({ handedInAt }) => handedInAt !== null)
  const differing = criteria.filter(({ differs }) => differs)
  const nameOf = (seatId: string) => judges.find((each) => each.seatId === seatId)?.name ?? ''
  return (
    <>
      <Section id="agreement" title="How far they agree">
        {agreement ? (
          <>
            <p className="share">{Math.round(agreement.observed * 100)} % agreement</p>
            {agreementWords(agreement).map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </>
        ) : (
          <p>Fewer than two handed in, so there is nothing to compare.</p>
        )}
      </Section>
      <Section
        id="grid"
        title="Every verdict"
        aside={
          differing.length === 0 ? 'They differ nowhere' : `They differ on ${differing.length}`
        }
      >
        <Table caption="Verdicts by criterion and assessor" className="verdicts">
          <thead>
            <tr>
              <Column>Criterion</Column>
              {judged.map(({ seatId, name }) => (
                <Column key={seatId}>{name}</Column>
              ))}
              <Column>Agreed</Column>
            </tr>
          </thead>
          <tbody>
            {criteria.map(({ id, number, text, verdicts, differs, agreed }) => (
              <tr key={id} className={differs ? 'differs' : ''}>
                <th scope="row">
                  {number} <span className="under">{text}</span>
                </th>
                {judged.map(({ seatId }) => {
                  const said = verdicts.find((each) => each.seatId === seatId)
                  return <td key={seatId}>{said ? mark(said.verdict) : '–'}</td>
                })}
                <td>{agreed ? mark(agreed.verdict) : differs ? 'To be discussed' : 'All alike'}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      </Section>
      <Section id="reasons" title="Why" aside="Where they differ first">
        {[...differing, ...criteria.filter(({ differs }) => !differs)].map((criterion) => (
          <details key={criterion.id} className="own-note" open={criterion.differs}>
            <summary>
              {criterion.number} {criterion.differs ? 'They differ' : 'All alike'}
            </summary>
            <p className="sm muted">{criterion.text}</p>
            <dl className="answers">
              {criterion.verdicts.map(({ seatId, verdict, reason }) => (
                <div key={seatId}>
                  <dt>
                    {nameOf(seatId)}: {verdictWords[verdict].toLowerCase()}
                  </dt>
                  <dd>{reason}</dd>
                </div>
              ))}
              {criterion.agreed && (
                <div>
                  <dt>Agreed: {verdictWords[criterion.agreed.verdict].toLowerCase()}</dt>
                  <dd>{criterion.agreed.why}</dd>
                </div>
              )}
            </dl>
          </details>
        ))}
      </Section>
    </>
  )
}

import { LockNotice } from '@/components/ui/notices'
import { Section } from '@/components/ui/section'
import { verdictWords, type Verdict } from '@/lib/assessment/model'

type Criterion = {
  id: string
  number: string
  text: string
  verdicts: readonly { verdict: Verdict; reason: string }[]
}

/** What one handed in, while the others still judge. */
export function OwnSheet({ criteria }: { criteria: readonly Criterion[] }) {
  return (
    <>
      <LockNotice
        kind="waiting"
        title="You have handed in."
        opens="Once the round is closed everybody sees how the verdicts compare."
      >
        Your verdicts stay as they are.
      </LockNotice>
      <Section id="verdicts" title="Your verdicts">
        <dl className="answers">
          {criteria.map(({ id, number, text, verdicts: [own] }) => (
            <div key={id}>
              <dt>
                {number} {text}
              </dt>
              {own && (
                <dd>
                  <b>{verdictWords[own.verdict]}</b>. {own.reason}
                </dd>
              )}
            </div>
          ))}
        </dl>
      </Section>
    </>
  )
}

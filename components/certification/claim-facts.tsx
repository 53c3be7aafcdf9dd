import { Time } from '@/components/ui/time'
import type { FrozenClaim } from '@/lib/certification/model/claim'

/** Who is claimed for, as it was frozen. */
export function ClaimFacts({
  frozen: { candidate, approval, qualification },
}: {
  frozen: FrozenClaim
}) {
  const facts = [
    ['Legal names', `${candidate.givenNames} ${candidate.familyName}`],
    [
      'Date of birth',
      candidate.dateOfBirth ? (
        <Time key="born" at={new Date(candidate.dateOfBirth)} />
      ) : (
        'not given'
      ),
    ],
    ['ULN', candidate.uln ?? `none: ${candidate.ulnReason ?? ''}`],
    ['Registration number', candidate.awardingBodyNumber],
    ['Registered', <Time key="registered" at={new Date(candidate.registeredOn)} />],
    ['Qualification', `${qualification.number}, edition ${qualification.edition}`],
    ['Centre approval', approval.number],
  ] as const
  return (
    <dl className="facts">
      {facts.map(([term, value]) => (
        <div key={term} className="contents">
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

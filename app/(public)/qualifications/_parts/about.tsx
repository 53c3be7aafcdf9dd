import type { Specification } from '@/lib/specification/model'
import { formatDate } from '@/lib/kernel/dates'

/** The facts of a qualification as its specification prints them. */
export function About({ specification }: { specification: Specification }) {
  const { file } = specification
  const facts: [string, string][] = [
    ['Awarding body', file.awardingBody],
    ['Framework', file.framework],
    ['Approved in', file.regulators.map(({ name, nation }) => `${nation}: ${name}`).join('. ')],
    ['Total qualification time', `${file.totalQualificationTime} hours`],
    ['Guided learning', `${file.guidedLearningHours} hours`],
    ['Grading', file.grading.join(' or ')],
    ['Entry requirements', file.entryRequirements],
    [
      'Registration',
      `From ${formatDate(new Date(file.registrationStart))}${
        file.registrationEnd ? ` to ${formatDate(new Date(file.registrationEnd))}` : ''
      }`,
    ],
    ['To earn it', rule(specification)],
  ]
  return (
    <section className="sec about-qualification" aria-labelledby="about">
      <div className="head">
        <h2 id="about">About this qualification</h2>
      </div>
      <p className="purpose">{file.purpose}</p>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** The rule of combination in a sentence, from the qualification's data. */
function rule({ groups, file: { combination } }: Specification): string {
  const parts = groups.flatMap(({ code, mandatory, minimumCredits, maximumCredits }) => [
    ...(mandatory
      ? [`all of Group ${code}${minimumCredits ? ` (${minimumCredits})` : ''}`]
      : minimumCredits
        ? [`at least ${minimumCredits} from Group ${code}`]
        : []),
    ...(maximumCredits ? [`at most ${maximumCredits} from Group ${code}`] : []),
  ])
  const { atLevel } = combination
  const level = atLevel ? [`at least ${atLevel.minimumCredits} at Level ${atLevel.level}`] : []
  return `At least ${combination.minimumCredits} credits: ${[...parts, ...level].join(', ')}.`
}

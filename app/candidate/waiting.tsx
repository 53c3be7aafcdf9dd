import { isCandidateOpen, unitStatus, unitWords } from '@/components/portfolio/unit-words'
import { Section } from '@/components/ui/section'
import { Status } from '@/components/ui/status'
import { formatDay, londonDay, since, waited } from '@/lib/kernel/dates'
import { adviceWords } from '@/lib/portfolio/model/feedback'
import type { TodayView } from '@/lib/portfolio/queries/candidate-today'
import { isToCheck } from '@/lib/portfolio/rules/checking'
import type { UnitProgress } from '@/lib/portfolio/queries/progress'
import { evidencePath, questionsPath, unitPath } from './address'
import { Item } from './waiting-item'

type Props = { view: TodayView; now: Date }

/** Pieces of evidence whose places were made on an earlier version, with how many. */
function placesToCheck(units: UnitProgress[]) {
  const all = units.flatMap(({ criteria }) => criteria.flatMap(({ references }) => references))
  const moved = all.filter(isToCheck)
  const first = new Map(moved.map((each) => [each.versionId, each]))
  return [...first.values()].map((each) => ({
    ...each,
    many: moved.filter(({ versionId }) => versionId === each.versionId).length,
  }))
}

/** What others wait for from this candidate, the longest first. */
export function YoursSection({ view: { own, units, records, sets, feedback, plan }, now }: Props) {
  const back = units
    .filter(isCandidateOpen)
    .flatMap((unit) =>
      unit.criteria.flatMap((criterion) =>
        criterion.standing === 'not-yet' && criterion.judged
          ? [{ unit, criterion, judged: criterion.judged }]
          : [],
      ),
    )
  const moved = placesToCheck(units)
  const sentBack = plan?.state === 'sentBack' ? plan : null
  const asked = sets.filter(({ isAnswered }) => !isAnswered)
  const count =
    records.length +
    asked.length +
    feedback.length +
    moved.length +
    back.length +
    (sentBack ? 1 : 0)
  return (
    <Section
      id="mine"
      title="Waiting for you"
      aside={count === 0 ? 'Nothing' : count === 1 ? '1 thing' : `${count} things`}
    >
      {count === 0 && <p className="hint">Nobody waits for anything from you.</p>}
      <div className="lines">
        {sentBack?.repliedAt && (
          <Item
            href={`/candidate/qualification/plan?registration=${own.registrationId}`}
            title={`Plan ${sentBack.number} came back`}
            when={waited(sentBack.repliedAt, now)}
          >
            <p className="quote">
              “{sentBack.comment}” <span className="muted">{sentBack.repliedBy}</span>
            </p>
          </Item>
        )}
        {asked.map((set) => (
          <Item
            key={set.setId}
            href={questionsPath(set.setId)}
            title={`Answer in writing: ${set.title}`}
            when={waited(set.at, now)}
          >
            <p className="meta">
              Set by {set.by}, to be answered by {formatDay(set.dueOn, now)}
              {set.dueOn < londonDay(now) && ', which is past'}
            </p>
          </Item>
        ))}
        {records.map((record) => (
          <Item
            key={record.evidenceId}
            href={evidencePath(record.evidenceId)}
            title={`Read and sign: ${record.title}`}
            when={waited(record.addedAt, now)}
          >
            <p className="meta">
              E{record.number}, recorded by {record.by} on {formatDay(record.addedAt, now)}
            </p>
          </Item>
        ))}
        {moved.map(({ evidenceId, evidence, title, version, many }) => (
          <Item
            key={`places ${evidenceId}`}
            href={`${evidencePath(evidenceId)}#uses`}
            title={many === 1 ? `Check a place in ${title}` : `Check ${many} places in ${title}`}
            when=""
          >
            <p className="meta">
              E{evidence}: made on an earlier version. Look whether they hold on version {version}.
            </p>
          </Item>
        ))}
        {feedback.map(({ evidenceId, number, title, by, addedAt, many }) => (
          <Item
            key={`feedback ${evidenceId}`}
            href={`${evidencePath(evidenceId)}#feedback`}
            title={`Feedback on ${title}`}
            when={waited(addedAt, now)}
          >
            <p className="meta">
              E{number}, {many === 1 ? 'one comment' : `${many} comments`} by {by}. {adviceWords}
            </p>
          </Item>
        ))}
        {back
          .toSorted((a, b) => a.judged.at.getTime() - b.judged.at.getTime())
          .map(({ unit, criterion, judged }) => (
            <Item
              key={`${unit.enrolmentId} ${criterion.id}`}
              href={`${unitPath(unit.enrolmentId)}#said-${criterion.number}`}
              number={criterion.number}
              title={criterion.text}
              when={waited(judged.at, now)}
            >
              <p className="meta">
                <Status code="not-yet" /> {unit.unit.title}
              </p>
              {judged.comment && (
                <p className="quote">
                  “{judged.comment}”{' '}
                  <span className="muted">
                    {judged.by}, {formatDay(judged.at, now)}
                  </span>
                </p>
              )}
            </Item>
          ))}
      </div>
    </Section>
  )
}

/** Since when the oldest thing handed in for the unit waits, and how many criteria wait. */
function handedIn(unit: UnitProgress) {
  const waiting = unit.criteria.filter(({ standing }) => standing === 'handed-in')
  const dates = waiting.flatMap(({ references, judged }) =>
    references.flatMap(({ handedInAt }) =>
      handedInAt && (!judged || handedInAt > judged.at) ? [handedInAt.getTime()] : [],
    ),
  )
  return { count: waiting.length, since: new Date(Math.min(...dates)) }
}

/** What is with others, and with whom. */
export function OthersSection({ view: { own, units, sets, plan, witnesses }, now }: Props) {
  const items = units.flatMap((unit) => {
    const who = unit.assessor ?? 'An assessor, once allocated,'
    switch (unit.state) {
      case 'declared':
        return [{ unit, at: unit.stateSince, words: `${who} will decide.` }]
      case 'awaitingCountersignature':
        return [{ unit, at: unit.stateSince, words: 'A second assessor will countersign.' }]
      case 'achieved':
        return [
          {
            unit,
            at: unit.stateSince,
            words: 'Quality assurance may check the assessment, not you.',
          },
        ]
      case 'returned':
        return unit.returnedTo === 'assessor'
          ? [{ unit, at: unit.stateSince, words: `${who} looks at it again.` }]
          : []
      default: {
        const { count, since: at } = handedIn(unit)
        const criteria = count === 1 ? 'one criterion' : `${count} criteria`
        return count > 0 ? [{ unit, at, words: `${who} will mark ${criteria}.` }] : []
      }
    }
  })
  const isProposed = plan?.state === 'waiting'
  const answered = sets.filter(({ isAnswered }) => isAnswered)
  const isAny = items.length > 0 || isProposed || witnesses.length > 0 || answered.length > 0
  return (
    <Section
      id="theirs"
      title="Waiting for others"
      aside={isAny ? 'Nothing for you to do' : 'Nothing'}
    >
      {!isAny && <p className="hint">Nothing of yours is with anybody else.</p>}
      <div className="lines">
        {isProposed && (
          <Item
            href={`/candidate/qualification/plan?registration=${own.registrationId}#plans`}
            title={`Plan ${plan.number}`}
            when={since(plan.at, now)}
          >
            <p className="meta">
              {units.find(({ assessor }) => assessor)?.assessor ?? 'An assessor, once allocated,'}{' '}
              will agree it or send it back.
            </p>
          </Item>
        )}
        {answered.map((set) => (
          <Item
            key={set.setId}
            href={questionsPath(set.setId)}
            title={set.title}
            when={since(set.at, now)}
          >
            <p className="meta">Your assessor will give a verdict on each answer.</p>
          </Item>
        ))}
        {witnesses.map(({ requestId, name, askedAt }) => (
          <Item
            key={requestId}
            href={`/candidate/witnesses?registration=${own.registrationId}#r-${requestId}`}
            title={`${name}, a witness`}
            when={since(askedAt, now)}
          >
            <p className="meta">They will write what they saw. Their link is there to copy.</p>
          </Item>
        ))}
        {items.map(({ unit, at, words }) => {
          const isMarking = unit.state === 'planned' || unit.state === 'referred'
          return (
            <Item
              key={unit.enrolmentId}
              href={unitPath(unit.enrolmentId)}
              title={unit.unit.title}
              when={since(at, now)}
            >
              <p className="meta">
                <Status code={isMarking ? 'handed-in' : unitStatus(unit.state)}>
                  {isMarking ? undefined : unitWords[unit.state]}
                </Status>{' '}
                {words}
              </p>
            </Item>
          )
        })}
      </div>
    </Section>
  )
}

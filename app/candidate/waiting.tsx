import type { ReactElement } from 'react'
import { sendNudge } from '@/app/planning/nudging'
import { GoTo } from '@/components/planning/go-to'
import { NudgeButton } from '@/components/planning/nudge-button'
import { waitLabel, waitPath, waitTitle, waitWords } from '@/components/planning/wait-words'
import { isCandidateOpen, unitStatus, unitWords } from '@/components/portfolio/unit-words'
import { Section } from '@/components/ui/section'
import { Status } from '@/components/ui/status'
import { formatDay, londonDay, since, waited } from '@/lib/kernel/dates'
import { adviceWords } from '@/lib/portfolio/model/feedback'
import { isToCheck } from '@/lib/portfolio/rules/checking'
import type { PlanningWaits } from '@/lib/planning/queries/waiting'
import { dueWords, isLate, latestFirst } from '@/lib/planning/rules/late'
import type { TodayView } from '@/lib/portfolio/queries/candidate-today'
import type { UnitProgress } from '@/lib/portfolio/queries/progress'
import { addEvidencePath, evidencePath, questionsPath, unitPath } from './address'
import { Item } from './waiting-item'

type Props = { view: TodayView; planning: PlanningWaits; now: Date }
type Waiting = { since: Date; item: ReactElement }

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

/** What others wait for from this candidate: what is latest, or has waited longest, first. */
export function YoursSection({
  view: { own, units, records, sets, feedback, plan },
  planning,
  now,
}: Props) {
  const back = units
    .filter(isCandidateOpen)
    .flatMap((unit) =>
      unit.criteria.flatMap((criterion) =>
        criterion.standing === 'not-yet' && criterion.judged
          ? [{ unit, criterion, judged: criterion.judged }]
          : [],
      ),
    )
  const asked = sets.filter(({ isAnswered }) => !isAnswered)
  const sentBack = plan?.state === 'sentBack' && plan.repliedAt ? [plan] : []
  const planPath = `/candidate/qualification/plan?registration=${own.registrationId}`
  const items: Waiting[] = [
    ...sentBack.map(({ number, comment, repliedBy, repliedAt }) => ({
      since: repliedAt ?? now,
      item: (
        <Item
          key="plan"
          href={planPath}
          title={`Plan ${number} came back`}
          when={waited(repliedAt ?? now, now)}
          act={<GoTo href={planPath} label="Propose again" about={`plan ${number}`} />}
        >
          <p className="quote">
            “{comment}” <span className="muted">{repliedBy}</span>
          </p>
        </Item>
      ),
    })),
    ...records.map((record) => ({
      since: record.addedAt,
      item: (
        <Item
          key={record.evidenceId}
          href={evidencePath(record.evidenceId)}
          title={`Read and sign: ${record.title}`}
          when={waited(record.addedAt, now)}
          act={<GoTo href={evidencePath(record.evidenceId)} label="Sign" about={record.title} />}
        >
          <p className="meta">
            E{record.number}, recorded by {record.by} on {formatDay(record.addedAt, now)}
          </p>
        </Item>
      ),
    })),
    ...back.map(({ unit, criterion, judged }) => ({
      since: judged.at,
      item: (
        <Item
          key={`${unit.enrolmentId} ${criterion.id}`}
          href={`${unitPath(unit.enrolmentId)}#said-${criterion.number}`}
          number={criterion.number}
          title={criterion.text}
          when={waited(judged.at, now)}
          act={
            <GoTo
              href={addEvidencePath({ unit: unit.enrolmentId, criterion: criterion.id })}
              label="Add evidence"
              about={criterion.number}
            />
          }
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
      ),
    })),
    ...asked.map((set) => ({
      since: set.at,
      item: (
        <Item
          key={set.setId}
          href={questionsPath(set.setId)}
          title={`Answer in writing: ${set.title}`}
          when={waited(set.at, now)}
          act={<GoTo href={questionsPath(set.setId)} label="Answer" about={set.title} />}
        >
          <p className="meta">
            Set by {set.by}, to be answered by {formatDay(set.dueOn, now)}
            {set.dueOn < londonDay(now) && ', which is past'}
          </p>
        </Item>
      ),
    })),
    ...feedback.map(({ evidenceId, number, title, by, addedAt, many }) => {
      const href = `${evidencePath(evidenceId)}#feedback`
      return {
        since: addedAt,
        item: (
          <Item
            key={`feedback ${evidenceId}`}
            href={href}
            title={`Feedback on ${title}`}
            when={waited(addedAt, now)}
            act={<GoTo href={href} label="Read it" about={`feedback on ${title}`} />}
          >
            <p className="meta">
              E{number}, {many === 1 ? 'one comment' : `${many} comments`} by {by}. {adviceWords}
            </p>
          </Item>
        ),
      }
    }),
    // Since when is not known of these: they come last.
    ...placesToCheck(units).map(({ evidenceId, evidence, title, version, many }) => {
      const href = `${evidencePath(evidenceId)}#uses`
      return {
        since: now,
        item: (
          <Item
            key={`places ${evidenceId}`}
            href={href}
            title={many === 1 ? `Check a place in ${title}` : `Check ${many} places in ${title}`}
            when=""
            act={<GoTo href={href} label="Check" about={title} />}
          >
            <p className="meta">
              E{evidence}: made on an earlier version. Look whether they hold on version {version}.
            </p>
          </Item>
        ),
      }
    }),
    ...planning.mine.map((wait) => ({
      since: wait.since,
      item: (
        <Item
          key={wait.id}
          href={waitPath(wait)}
          title={waitTitle(wait)}
          when={wait.what === 'action' ? dueWords(wait.since, now) : waited(wait.since, now)}
          late={wait.what === 'action' && isLate(wait.since, now)}
          act={<GoTo href={waitPath(wait)} label={waitLabel[wait.what]} about={waitTitle(wait)} />}
        >
          <p className="meta">
            {waitWords[wait.what]}
            {wait.reference && `, ${wait.reference}`}
          </p>
        </Item>
      ),
    })),
  ]
  const count = items.length
  return (
    <Section
      id="mine"
      title="Waiting for you"
      aside={count === 0 ? 'Nothing' : count === 1 ? '1 thing' : `${count} things`}
    >
      {count === 0 && <p className="hint">Nobody waits for anything from you.</p>}
      <div className="lines">{latestFirst(items).map(({ item }) => item)}</div>
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
export function OthersSection({
  view: { own, units, sets, plan, witnesses },
  planning,
  now,
}: Props) {
  const { nudged } = planning
  const active = own.state === 'active'
  const withOthers = units.flatMap((unit) => {
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
  const proposed = plan?.state === 'waiting' ? [plan] : []
  const assessor = units.find((each) => each.assessor)?.assessor ?? 'An assessor, once allocated,'
  const items: Waiting[] = [
    ...proposed.map(({ id, number, at }) => ({
      since: at,
      item: (
        <Item
          key="plan"
          href={`/candidate/qualification/plan?registration=${own.registrationId}#plans`}
          title={`Plan ${number}`}
          when={since(at, now)}
          act={
            active && (
              <NudgeButton
                what="unitPlan"
                id={id}
                about={`plan ${number}`}
                nudged={nudged}
                nudge={sendNudge}
              />
            )
          }
        >
          <p className="meta">{assessor} will agree it or send it back.</p>
        </Item>
      ),
    })),
    ...sets
      .filter(({ isAnswered }) => isAnswered)
      .map((set) => ({
        since: set.at,
        item: (
          <Item
            key={set.setId}
            href={questionsPath(set.setId)}
            title={set.title}
            when={since(set.at, now)}
          >
            <p className="meta">Your assessor will give a verdict on each answer.</p>
          </Item>
        ),
      })),
    ...witnesses.map(({ requestId, name, askedAt }) => ({
      since: askedAt,
      item: (
        <Item
          key={requestId}
          href={`/candidate/witnesses?registration=${own.registrationId}#r-${requestId}`}
          title={`${name}, a witness`}
          when={since(askedAt, now)}
        >
          <p className="meta">They will write what they saw. Their link is there to copy.</p>
        </Item>
      ),
    })),
    ...withOthers.map(({ unit, at, words }) => {
      const isMarking = unit.state === 'planned' || unit.state === 'referred'
      const isAssessors =
        isMarking ||
        unit.state === 'declared' ||
        (unit.state === 'returned' && unit.returnedTo === 'assessor')
      return {
        since: at,
        item: (
          <Item
            key={unit.enrolmentId}
            href={unitPath(unit.enrolmentId)}
            title={unit.unit.title}
            when={since(at, now)}
            act={
              active &&
              isAssessors && (
                <NudgeButton
                  what="unit"
                  id={unit.enrolmentId}
                  about={unit.unit.title}
                  nudged={nudged}
                  nudge={sendNudge}
                />
              )
            }
          >
            <p className="meta">
              <Status code={isMarking ? 'handed-in' : unitStatus(unit.state)}>
                {isMarking ? undefined : unitWords[unit.state]}
              </Status>{' '}
              {words}
            </p>
          </Item>
        ),
      }
    }),
    ...planning.others.map((wait) => ({
      since: wait.since,
      item: (
        <Item
          key={wait.id}
          href={waitPath(wait)}
          title={waitTitle(wait)}
          when={wait.what === 'action' ? dueWords(wait.since, now) : since(wait.since, now)}
          late={wait.what === 'action'}
          act={
            (wait.what === 'action' || wait.what === 'answer') && (
              <NudgeButton
                what={wait.what === 'action' ? 'action' : 'assessmentPlan'}
                id={wait.id}
                about={waitTitle(wait)}
                nudged={nudged}
                nudge={sendNudge}
              />
            )
          }
        >
          <p className="meta">
            {wait.what === 'action' ? 'Your assessor will do it.' : 'It is with your assessor.'}
          </p>
        </Item>
      ),
    })),
  ]
  return (
    <Section
      id="theirs"
      title="Waiting for others"
      aside={items.length > 0 ? 'Nothing for you to do' : 'Nothing'}
    >
      {items.length === 0 && <p className="hint">Nothing of yours is with anybody else.</p>}
      <div className="lines">{latestFirst(items).map(({ item }) => item)}</div>
    </Section>
  )
}

import { GoTo } from '@/components/planning/go-to'
import { waitLabel, waitPath, waitTitle, waitWords } from '@/components/planning/wait-words'
import { isCandidateOpen } from '@/components/portfolio/unit-words'
import { Status } from '@/components/ui/status'
import { formatDay, londonDay, waited } from '@/lib/kernel/dates'
import type { PlanningWaits } from '@/lib/planning/queries/waiting'
import { dueWords, isLate } from '@/lib/planning/rules/late'
import { adviceWords } from '@/lib/portfolio/model/feedback'
import type { TodayView } from '@/lib/portfolio/queries/candidate-today'
import type { UnitProgress } from '@/lib/portfolio/queries/progress'
import { isToCheck } from '@/lib/portfolio/rules/checking'
import { addEvidencePath, evidencePath, questionsPath, unitPath } from './address'
import type { Wait } from './waiting-item'

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

/** Criteria that came back, with what was said. */
const cameBack = (units: UnitProgress[]) =>
  units
    .filter(isCandidateOpen)
    .flatMap((unit) =>
      unit.criteria.flatMap((criterion) =>
        criterion.standing === 'not-yet' && criterion.judged
          ? [{ unit, criterion, judged: criterion.judged }]
          : [],
      ),
    )

const sentBackPlan = ({ own, plan }: TodayView, now: Date): Wait[] => {
  if (plan?.state !== 'sentBack' || !plan.repliedAt) return []
  const { number, comment, repliedBy, repliedAt } = plan
  const href = `/candidate/qualification/plan?registration=${own.registrationId}`
  return [
    {
      id: 'plan',
      href,
      title: `Plan ${number} came back`,
      since: repliedAt,
      when: waited(repliedAt, now),
      act: <GoTo href={href} label="Propose again" about={`plan ${number}`} />,
      more: (
        <p className="quote">
          “{comment}” <span className="muted">{repliedBy}</span>
        </p>
      ),
    },
  ]
}

const recordsToSign = ({ records }: TodayView, now: Date): Wait[] =>
  records.map(({ evidenceId, number, title, by, addedAt }) => ({
    id: evidenceId,
    href: evidencePath(evidenceId),
    title: `Read and sign: ${title}`,
    since: addedAt,
    when: waited(addedAt, now),
    act: <GoTo href={evidencePath(evidenceId)} label="Sign" about={title} />,
    more: (
      <p className="meta">
        E{number}, recorded by {by} on {formatDay(addedAt, now)}
      </p>
    ),
  }))

const criteriaBack = ({ units }: TodayView, now: Date): Wait[] =>
  cameBack(units).map(({ unit, criterion, judged }) => ({
    id: `${unit.enrolmentId} ${criterion.id}`,
    href: `${unitPath(unit.enrolmentId)}#said-${criterion.number}`,
    number: criterion.number,
    title: criterion.text,
    since: judged.at,
    when: waited(judged.at, now),
    act: (
      <GoTo
        href={addEvidencePath({ unit: unit.enrolmentId, criterion: criterion.id })}
        label="Add evidence"
        about={criterion.number}
      />
    ),
    more: (
      <>
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
      </>
    ),
  }))

const questionsToAnswer = ({ sets }: TodayView, now: Date): Wait[] =>
  sets
    .filter(({ isAnswered }) => !isAnswered)
    .map(({ setId, title, by, at, dueOn }) => ({
      id: setId,
      href: questionsPath(setId),
      title: `Answer in writing: ${title}`,
      since: at,
      when: waited(at, now),
      act: <GoTo href={questionsPath(setId)} label="Answer" about={title} />,
      more: (
        <p className="meta">
          Set by {by}, to be answered by {formatDay(dueOn, now)}
          {dueOn < londonDay(now) && ', which is past'}
        </p>
      ),
    }))

const feedbackToRead = ({ feedback }: TodayView, now: Date): Wait[] =>
  feedback.map(({ evidenceId, number, title, by, addedAt, many }) => {
    const href = `${evidencePath(evidenceId)}#feedback`
    return {
      id: `feedback ${evidenceId}`,
      href,
      title: `Feedback on ${title}`,
      since: addedAt,
      when: waited(addedAt, now),
      act: <GoTo href={href} label="Read it" about={`feedback on ${title}`} />,
      more: (
        <p className="meta">
          E{number}, {many === 1 ? 'one comment' : `${many} comments`} by {by}. {adviceWords}
        </p>
      ),
    }
  })

/** Since when is not known of these: they come last. */
const placesOf = ({ units }: TodayView, now: Date): Wait[] =>
  placesToCheck(units).map(({ evidenceId, evidence, title, version, many }) => {
    const href = `${evidencePath(evidenceId)}#uses`
    return {
      id: `places ${evidenceId}`,
      href,
      title: many === 1 ? `Check a place in ${title}` : `Check ${many} places in ${title}`,
      since: now,
      when: '',
      act: <GoTo href={href} label="Check" about={title} />,
      more: (
        <p className="meta">
          E{evidence}: made on an earlier version. Look whether they hold on version {version}.
        </p>
      ),
    }
  })

const planned = ({ mine }: PlanningWaits, now: Date): Wait[] =>
  mine.map((wait) => {
    const isAction = wait.what === 'action'
    return {
      id: wait.id,
      href: waitPath(wait),
      title: waitTitle(wait),
      since: wait.since,
      when: isAction ? dueWords(wait.since, now) : waited(wait.since, now),
      late: isAction && isLate(wait.since, now),
      act: <GoTo href={waitPath(wait)} label={waitLabel[wait.what]} about={waitTitle(wait)} />,
      more: (
        <p className="meta">
          {waitWords[wait.what]}
          {wait.reference && `, ${wait.reference}`}
        </p>
      ),
    }
  })

/** What others wait for from this candidate. */
export const yoursOf = (view: TodayView, planning: PlanningWaits, now: Date): Wait[] => [
  ...sentBackPlan(view, now),
  ...recordsToSign(view, now),
  ...criteriaBack(view, now),
  ...questionsToAnswer(view, now),
  ...feedbackToRead(view, now),
  ...placesOf(view, now),
  ...planned(planning, now),
]

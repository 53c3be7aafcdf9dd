import { sendNudge } from '@/app/planning/nudging'
import { NudgeButton } from '@/components/planning/nudge-button'
import { nudgeFor } from '@/components/planning/nudge-planning'
import { waitPath, waitTitle } from '@/components/planning/wait-words'
import { unitStatus, unitWords } from '@/components/portfolio/unit-words'
import { Status } from '@/components/ui/status'
import { since } from '@/lib/kernel/dates'
import type { PlanningWaits } from '@/lib/planning/queries/waiting'
import { dueWords } from '@/lib/planning/rules/late'
import type { TodayView } from '@/lib/portfolio/queries/candidate-today'
import type { UnitProgress } from '@/lib/portfolio/queries/progress'
import { questionsPath, unitPath } from './address'
import type { Wait } from './waiting-item'

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

/** Since when a unit is with others, and what they will do; null where nobody has it. */
function withOthers(unit: UnitProgress): { at: Date; words: string } | null {
  const who = unit.assessor ?? 'An assessor, once allocated,'
  const at = unit.stateSince
  switch (unit.state) {
    case 'declared':
      return { at, words: `${who} will decide.` }
    case 'awaitingCountersignature':
      return { at, words: 'A second assessor will countersign.' }
    case 'achieved':
      return { at, words: 'Quality assurance may check the assessment, not you.' }
    case 'returned':
      return unit.returnedTo === 'assessor' ? { at, words: `${who} looks at it again.` } : null
    default: {
      const { count, since: oldest } = handedIn(unit)
      const criteria = count === 1 ? 'one criterion' : `${count} criteria`
      return count > 0 ? { at: oldest, words: `${who} will mark ${criteria}.` } : null
    }
  }
}

const unitsOf = ({ own, units }: TodayView, nudged: ReadonlySet<string>, now: Date): Wait[] =>
  units.flatMap((unit) => {
    const held = withOthers(unit)
    if (!held) return []
    const isMarking = unit.state === 'planned' || unit.state === 'referred'
    const isAssessors =
      isMarking ||
      unit.state === 'declared' ||
      (unit.state === 'returned' && unit.returnedTo === 'assessor')
    return [
      {
        id: unit.enrolmentId,
        href: unitPath(unit.enrolmentId),
        title: unit.unit.title,
        since: held.at,
        when: since(held.at, now),
        act: own.state === 'active' && isAssessors && (
          <NudgeButton
            what="unit"
            id={unit.enrolmentId}
            about={unit.unit.title}
            nudged={nudged}
            nudge={sendNudge}
          />
        ),
        more: (
          <p className="meta">
            <Status code={isMarking ? 'handed-in' : unitStatus(unit.state)}>
              {isMarking ? undefined : unitWords[unit.state]}
            </Status>{' '}
            {held.words}
          </p>
        ),
      },
    ]
  })

const proposedPlan = (
  { own, units, plan }: TodayView,
  nudged: ReadonlySet<string>,
  now: Date,
): Wait[] => {
  if (plan?.state !== 'waiting') return []
  const { id, number, at } = plan
  const assessor = units.find((each) => each.assessor)?.assessor ?? 'An assessor, once allocated,'
  return [
    {
      id: 'plan',
      href: `/candidate/qualification/plan?registration=${own.registrationId}#plans`,
      title: `Plan ${number}`,
      since: at,
      when: since(at, now),
      act: own.state === 'active' && (
        <NudgeButton
          what="unitPlan"
          id={id}
          about={`plan ${number}`}
          nudged={nudged}
          nudge={sendNudge}
        />
      ),
      more: <p className="meta">{assessor} will agree it or send it back.</p>,
    },
  ]
}

const answersGiven = ({ sets, own }: TodayView, nudged: ReadonlySet<string>, now: Date): Wait[] =>
  sets
    .filter(({ isAnswered }) => isAnswered)
    .map(({ setId, title, at }) => ({
      id: setId,
      href: questionsPath(setId),
      title,
      since: at,
      when: since(at, now),
      act: own.state === 'active' && (
        <NudgeButton what="answers" id={setId} about={title} nudged={nudged} nudge={sendNudge} />
      ),
      more: <p className="meta">Your assessor will give a verdict on each answer.</p>,
    }))

const witnessesAsked = ({ own, witnesses }: TodayView, now: Date): Wait[] =>
  witnesses.map(({ requestId, name, askedAt }) => ({
    id: requestId,
    href: `/candidate/witnesses?registration=${own.registrationId}#r-${requestId}`,
    title: `${name}, a witness`,
    since: askedAt,
    when: since(askedAt, now),
    more: <p className="meta">They will write what they saw. Their link is there to copy.</p>,
  }))

const planned = ({ others, nudged }: PlanningWaits, now: Date): Wait[] =>
  others.map((wait) => {
    const isAction = wait.what === 'action'
    return {
      id: wait.id,
      href: waitPath(wait),
      title: waitTitle(wait),
      since: wait.since,
      when: isAction ? dueWords(wait.since, now) : since(wait.since, now),
      late: isAction,
      act: nudgeFor(wait, waitTitle(wait), nudged, sendNudge),
      more: (
        <p className="meta">
          {isAction ? 'Your assessor will do it.' : 'It is with your assessor.'}
        </p>
      ),
    }
  })

/** What is with others, and with whom. */
export const theirsOf = (view: TodayView, planning: PlanningWaits, now: Date): Wait[] => [
  ...proposedPlan(view, planning.nudged, now),
  ...answersGiven(view, planning.nudged, now),
  ...witnessesAsked(view, now),
  ...unitsOf(view, planning.nudged, now),
  ...planned(planning, now),
]

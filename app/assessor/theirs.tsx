import { sendNudge } from '@/app/planning/nudging'
import type { Wait } from '@/components/assessment/waiting-list'
import { nudgeFor } from '@/components/planning/nudge-planning'
import { NudgeButton } from '@/components/planning/nudge-button'
import { waitPath, waitTitle } from '@/components/planning/wait-words'
import { Status } from '@/components/ui/status'
import type { AssessorToday } from '@/lib/assessment/queries/today'
import { formatDay } from '@/lib/kernel/dates'
import type { PlanningWaits } from '@/lib/planning/queries/waiting'

/** What is with others. */
export const theirsOf = (
  { awaited, records, questions }: AssessorToday,
  planning: PlanningWaits,
  now: Date,
): Wait[] => [
  ...awaited.map((unit) => ({
    id: unit.enrolmentId,
    href: `/assessor/units/${unit.enrolmentId}`,
    title: `${unit.name}: ${unit.title}`,
    since: unit.stateSince,
    act: (
      <NudgeButton
        what="countersignature"
        id={unit.enrolmentId}
        about={`${unit.title}, ${unit.name}`}
        nudged={planning.nudged}
        nudge={sendNudge}
      />
    ),
    words: (
      <>
        <Status code="countersign" /> A qualified assessor looks at it.
      </>
    ),
  })),
  ...records.map((record) => ({
    id: record.versionId,
    href: `/assessor/candidates/${record.registrationId}`,
    title: `E${record.number} ${record.title}`,
    since: record.at,
    act: (
      <NudgeButton
        what="record"
        id={record.versionId}
        about={`E${record.number}, ${record.candidate}`}
        nudged={planning.nudged}
        nudge={sendNudge}
      />
    ),
    words: `${record.candidate} reads and signs your record.`,
  })),
  ...questions.map((set) => ({
    id: set.setId,
    href: `/assessor/candidates/${set.registrationId}/questions/${set.setId}`,
    title: set.title,
    since: set.at,
    act: (
      <NudgeButton
        what="questions"
        id={set.setId}
        about={`${set.title}, ${set.candidate}`}
        nudged={planning.nudged}
        nudge={sendNudge}
      />
    ),
    words: `${set.candidate} answers your questions by ${formatDay(set.dueOn, now)}.`,
  })),
  ...planning.others.map((wait) => ({
    id: wait.id,
    href: waitPath(wait),
    title: `${wait.candidate}: ${waitTitle(wait)}`,
    since: wait.since,
    due: wait.what === 'action',
    act: nudgeFor(wait, `${waitTitle(wait)}, ${wait.candidate}`, planning.nudged, sendNudge),
    words:
      wait.what === 'action' ? 'Their action, and its day has gone by.' : 'Your plan is with them.',
  })),
]

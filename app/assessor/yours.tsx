import type { Wait } from '@/components/assessment/waiting-list'
import { waitsWords } from '@/components/assessment/unit-status'
import { waitLabel, waitPath, waitTitle, waitWords } from '@/components/planning/wait-words'
import { waitOf } from '@/components/standardisation/wait-words'
import { Status } from '@/components/ui/status'
import type { AssessorToday } from '@/lib/assessment/queries/today'
import type { PlanningWaits } from '@/lib/planning/queries/waiting'
import type { StandardisationWait } from '@/lib/standardisation/model/waiting'

/** What waits for this assessor. */
export const yoursOf = (
  { waiting, plans, countersign, answers }: AssessorToday,
  planning: PlanningWaits,
  beside: readonly StandardisationWait[],
): Wait[] => [
  ...waiting.map((unit) => ({
    id: unit.enrolmentId,
    href: `/assessor/units/${unit.enrolmentId}`,
    title: `${unit.name}: ${unit.title}`,
    since: unit.since,
    goTo: { label: 'Assess', about: `${unit.title}, ${unit.name}` },
    words: (
      <>
        <Status code={unit.what === 'returned' ? 'returned' : 'handed-in'} /> {unit.reference}.{' '}
        {waitsWords(unit.what, unit.waiting)}.
      </>
    ),
  })),
  ...plans.map((plan) => ({
    id: plan.planId,
    href: `/assessor/candidates/${plan.registrationId}/plan`,
    title: `${plan.candidate}: plan ${plan.number}`,
    since: plan.at,
    goTo: { label: 'Answer', about: `plan ${plan.number}, ${plan.candidate}` },
    words: 'Proposed units wait for you to agree them, or to send them back.',
  })),
  ...countersign.map((each) => ({
    id: each.decisionId,
    href: `/assessor/countersign/${each.decisionId}`,
    title: `${each.candidate}: ${each.title}`,
    since: each.at,
    goTo: { label: 'Countersign', about: `${each.title}, ${each.candidate}` },
    words: (
      <>
        <Status code="countersign" /> Signed by {each.assessor}, who is working towards.
      </>
    ),
  })),
  ...answers.map((set) => ({
    id: set.setId,
    href: `/assessor/candidates/${set.registrationId}/questions/${set.setId}`,
    title: `${set.candidate}: ${set.title}`,
    since: set.at,
    goTo: { label: 'Judge the answers', about: `${set.title}, ${set.candidate}` },
    words: 'Written answers wait for your verdict.',
  })),
  ...planning.mine.map((wait) => ({
    id: wait.id,
    href: waitPath(wait),
    title: `${wait.candidate}: ${waitTitle(wait)}`,
    since: wait.since,
    due: wait.what === 'action',
    goTo: { label: waitLabel[wait.what], about: `${waitTitle(wait)}, ${wait.candidate}` },
    words: (
      <>
        {waitWords[wait.what]}
        {wait.reference && `, ${wait.reference}`}
      </>
    ),
  })),
  ...beside.map((wait) => {
    const { title, label, ...rest } = waitOf(wait, '/assessor')
    return { id: `${wait.what} ${wait.id} ${title}`, ...rest, title, goTo: { label, about: title } }
  }),
]

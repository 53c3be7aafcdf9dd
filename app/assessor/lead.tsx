import type { ReactNode } from 'react'
import { waitsWords } from '@/components/assessment/unit-status'
import type { Wait } from '@/components/assessment/waiting-list'
import { LinkButton } from '@/components/ui/button'
import type { AssessorToday } from '@/lib/assessment/queries/today'
import { formatLongDate, waited } from '@/lib/kernel/dates'
import { latestFirst } from '@/lib/planning/rules/late'

type Leading = {
  sentence: string
  why: ReactNode
  go: { label: string; href: string }
  also?: { label: string; href: string }
}

/** Who has waited longest, and the one thing to do about it. */
export function Lead({ today, yours, now }: { today: AssessorToday; yours: Wait[]; now: Date }) {
  const { sentence, why, go, also } = leading(today, yours, now)
  return (
    <div>
      <p className="date">{formatLongDate(now)}</p>
      <h1>{sentence}</h1>
      <p className="why">{why}</p>
      <div className="row act">
        <LinkButton look="primary" block href={go.href}>
          {go.label}
        </LinkButton>
        {also && (
          <LinkButton block href={also.href}>
            {also.label}
          </LinkButton>
        )}
      </div>
    </div>
  )
}

/** Candidates come before colleagues, what was handed in before what is to be agreed; then the rest by its age. */
function leading(
  { waiting: [unit], countersign: [decision], plans: [plan] }: AssessorToday,
  yours: Wait[],
  now: Date,
): Leading {
  if (unit) {
    const long = waited(unit.since, now)
    return {
      sentence: `${unit.name} has waited ${long === 'today' ? 'since today' : long}.`,
      why: `${unit.title}. ${waitsWords(unit.what, unit.waiting)}.`,
      go: { label: 'Open the unit', href: `/assessor/units/${unit.enrolmentId}` },
      also: { label: 'See the portfolio', href: `/assessor/candidates/${unit.registrationId}` },
    }
  }
  if (decision) {
    return {
      sentence: 'A decision waits for you.',
      why: `A decision by ${decision.assessor} awaits your countersignature.`,
      go: { label: 'Look at the decision', href: `/assessor/countersign/${decision.decisionId}` },
    }
  }
  if (plan) {
    return {
      sentence: 'A plan waits for you.',
      why: `${plan.candidate} proposed its units.`,
      go: {
        label: 'Look at the plan',
        href: `/assessor/candidates/${plan.registrationId}/plan`,
      },
    }
  }
  const [next] = latestFirst(yours)
  if (next) {
    return {
      sentence: 'Nothing waits to be assessed.',
      why: `Next: ${next.title}.`,
      go: { label: next.goTo?.label ?? 'Open it', href: next.href },
    }
  }
  return {
    sentence: 'Nobody waits for you.',
    why: 'What your candidates hand in appears here.',
    go: { label: 'Your caseload', href: '/assessor/caseload' },
  }
}

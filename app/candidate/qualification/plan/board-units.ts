import type { BoardUnit } from '@/components/registration/board-model'
import { unitStatus, unitWords } from '@/components/portfolio/unit-words'
import type { PlannerUnit, PlannerView } from '@/lib/portfolio/queries/planner'
import { isSignedOff } from '@/lib/registration/lifecycle'
import { isFixed } from '@/lib/registration/rules/proposals'

const statusOf = ({ progress }: PlannerUnit): BoardUnit['status'] => {
  if (!progress) return null
  if (progress.state === 'planned') {
    const done = progress.criteria.length - progress.counts['not-started']
    const code = done > 0 ? 'covered' : 'not-started'
    return { code, words: `${done} of ${progress.criteria.length}` }
  }
  const words = isSignedOff(progress.state) ? shortWords[progress.state] : undefined
  return { code: unitStatus(progress.state), words: words ?? unitWords[progress.state] }
}

// In a narrow column; the key says that it is subject to quality assurance.
const shortWords: Partial<Record<string, string>> = { achieved: 'Signed off' }

/** Units as the planner's board takes them. */
export const boardUnits = ({ own, units }: PlannerView): BoardUnit[] =>
  units.map((each) => {
    const { unit, progress, said } = each
    return {
      id: unit.id,
      reference: unit.reference,
      title: unit.title,
      group: unit.group,
      level: unit.level,
      credits: unit.credits,
      criteria: each.criteria,
      left: each.criteria - each.covered,
      isSignedOff: progress !== null && isSignedOff(progress.state),
      isFixed: isFixed(own.specification, unit, progress?.state ?? null),
      status: statusOf(each),
      lacking: each.lacking,
      canDo: said.answered > 0 ? said.canDo : null,
    }
  })

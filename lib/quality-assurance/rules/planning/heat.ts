import type { SampleOutcome } from '@/lib/quality-assurance/model'
import {
  axes,
  axisOf,
  valueOf,
  type Axis,
  type Stratum,
} from '@/lib/quality-assurance/model/planning'
import { isPromised } from './prepare'

/** How far a sign-off has been looked at. */
export const looks = ['never', 'interim', 'planned', 'done', 'action', 'agreed'] as const
export type Look = (typeof looks)[number]
export const lookWords: Record<Look, { word: string; means: string }> = {
  never: { word: 'Never', means: 'decided, and no IQA has looked' },
  interim: { word: 'Interim', means: 'looked at while under way, and no sign-off since' },
  planned: { word: 'Planned', means: 'chosen, not yet looked at' },
  done: { word: 'Done', means: 'looked at, finding not agreed yet' },
  action: { word: 'Action', means: 'looked at, with an action open' },
  agreed: { word: 'Agreed', means: 'agreed, nothing open' },
}

/** Of several, what calls for somebody most names the cell; one agreed is enough for it to have been looked at. */
const loudest: readonly Look[] = ['action', 'done', 'planned', 'agreed', 'interim', 'never']

export type LookedAt = {
  sampleId: string | null
  outcome: SampleOutcome | null
  openActions: number
  planned: { removed: string | null } | null
}

export function lookOf({ sampleId, outcome, openActions, planned }: LookedAt): Look {
  if (sampleId === null) return isPromised({ planned }) ? 'planned' : 'never'
  if (outcome !== 'agreed') return 'done'
  return openActions > 0 ? 'action' : 'agreed'
}

/** A unit under way that a plan promised to look at, or that was looked at. */
export function lookOfInterim({ lookedAt, openActions, planned }: InterimLooks): Look {
  if (lookedAt && openActions > 0) return 'action'
  return planned ? 'planned' : 'interim'
}

type InterimLooks = { lookedAt: Date | null; openActions: number; planned: unknown }

export type HeatDecision = { strata: readonly Stratum[]; look: Look }

export type HeatCell = { look: Look; looked: number; decisions: number; underWay: number }

export type Heat = {
  rows: string[]
  columns: string[]
  /** By "row\ncolumn"; what nobody has decided has no cell. */
  cells: Map<string, HeatCell>
}

export const cellKey = (row: string, column: string) => `${row}\n${column}`

const isLooked = (look: Look) => look === 'done' || look === 'action' || look === 'agreed'

const valuesOn = (strata: readonly Stratum[], axis: Axis) =>
  strata.filter((each) => axisOf(each) === axis).map(valueOf)

/**
 * Two axes against each other: a decision stands in every cell whose two values it shows, and so does a unit
 * under way that is looked at before its sign-off, counted beside them.
 */
export function heatOf(
  decisions: readonly HeatDecision[],
  interims: readonly HeatDecision[],
  row: Axis,
  column: Axis,
): Heat {
  const cells = new Map<string, HeatCell>()
  const rows = new Set<string>()
  const columns = new Set<string>()
  const all = [
    ...decisions.map((each) => ({ ...each, underWay: false })),
    ...interims.map((each) => ({ ...each, underWay: true })),
  ]
  for (const { strata, look, underWay } of all) {
    for (const one of valuesOn(strata, row)) {
      for (const other of valuesOn(strata, column)) {
        rows.add(one)
        columns.add(other)
        const key = cellKey(one, other)
        const cell = cells.get(key) ?? { look, looked: 0, decisions: 0, underWay: 0 }
        if (underWay) cell.underWay += 1
        else cell.decisions += 1
        if (!underWay && isLooked(look)) cell.looked += 1
        if (loudest.indexOf(look) < loudest.indexOf(cell.look)) cell.look = look
        cells.set(key, cell)
      }
    }
  }
  return { rows: [...rows], columns: [...columns], cells }
}

export type AxisCover = { axis: Axis; values: number; missing: string[] }

/** Of each axis, how many values samples have looked at or are planned to, and which not yet. */
export function coverOfAxes(
  decisions: readonly HeatDecision[],
  expected: readonly string[],
): AxisCover[] {
  const covered = new Set(
    decisions.flatMap(({ strata, look }) =>
      look === 'never' ? [] : (strata as readonly string[]),
    ),
  )
  const all = new Set<string>([...decisions.flatMap(({ strata }) => strata), ...expected])
  return axes.map((axis) => {
    const own = [...all].filter((each) => axisOf(each) === axis)
    return {
      axis,
      values: own.length,
      missing: own
        .filter((each) => !covered.has(each))
        .map(valueOf)
        .sort(),
    }
  })
}

import type { Refusal } from '@/lib/kernel/result'
import type { QualificationFile, Remark, Specification } from '@/lib/specification/model'
import { totalsOf } from '@/lib/specification/rules/checking'
import { differencesBetween, type Differences } from '@/lib/specification/rules/differences'

/** What a file holds and changes, as a screen shows it before it is published. */
export type Preview = {
  number: string
  title: string
  edition: string
  awardingBody: string
  level: number
  totals: { units: number; outcomes: number; criteria: number }
  groups: { code: string; title: string; units: number; credits: number }[]
  warnings: Remark[]
  /** What it changes against the edition here now; null when the qualification is new here. */
  against: { edition: string; differences: Differences } | null
}

export type Previewed =
  { ok: false; refusal: Refusal; faults: Remark[] } | { ok: true; preview: Preview; text: string }

export function previewAgainst(
  file: QualificationFile,
  warnings: Remark[],
  present: Pick<Specification, 'edition' | 'file'> | null,
): Preview {
  const { number, title, edition, awardingBody, level, groups, units } = file
  return {
    number,
    title,
    edition,
    awardingBody,
    level,
    totals: totalsOf(units),
    groups: groups.map(({ code, title: name }) => {
      const own = units.filter(({ group }) => group === code)
      const credits = own.reduce((sum, unit) => sum + unit.credits, 0)
      return { code, title: name, units: own.length, credits }
    }),
    warnings,
    against: present && {
      edition: present.edition,
      differences: differencesBetween(present.file, file),
    },
  }
}

import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import { refusal, type Refusal } from '@/lib/kernel/result'
import type { Remark } from '@/lib/specification/model'
import { latestSpecification } from '@/lib/specification/queries'
import { checkQualificationFile, parseFile, totalsOf } from '@/lib/specification/rules/checking'
import { differencesBetween, type Differences } from '@/lib/specification/rules/differences'
import { slugOf } from '@/lib/specification/rules/identifiers'

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

/** What a qualification's file holds, what is wrong with it, and what it would change here. Writes nothing. */
export async function previewOf(db: Db, actor: Actor, text: string): Promise<Previewed> {
  const json = parseFile(text)
  if (!json.ok) {
    const { message } = json.refusal
    return { ok: false, refusal: { ...json.refusal, fields: { file: message } }, faults: [] }
  }
  const { file, faults, warnings } = checkQualificationFile(json.value)
  if (!file) {
    const words = `The file is not in order: ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}. Nothing was published.`
    return {
      ok: false,
      refusal: refusal('faulty-file', words, { fields: { file: words } }),
      faults,
    }
  }
  const present = await latestSpecification(db, slugOf(file.number), actor.centreId)
  return {
    ok: true,
    text,
    preview: {
      number: file.number,
      title: file.title,
      edition: file.edition,
      awardingBody: file.awardingBody,
      level: file.level,
      totals: totalsOf(file.units),
      groups: file.groups.map(({ code, title }) => {
        const own = file.units.filter(({ group }) => group === code)
        const credits = own.reduce((sum, unit) => sum + unit.credits, 0)
        return { code, title, units: own.length, credits }
      }),
      warnings,
      against: present && {
        edition: present.edition,
        differences: differencesBetween(present.file, file),
      },
    },
  }
}

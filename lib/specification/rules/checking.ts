import { ok, refuse, type Result } from '@/lib/kernel/result'
import { qualificationFile, type QualificationFile, type Remark } from '@/lib/specification/model'
import {
  expectedCheck,
  expectedLetter,
  isQualificationNumber,
  isUnitReference,
} from '@/lib/specification/rules/identifiers'
import { combinationFaults, placeOfUnit } from '@/lib/specification/rules/checking-combination'

export type Checked = { file: QualificationFile | null; faults: Remark[]; warnings: Remark[] }

/** The text of a qualification's file as JSON, or in words where it stops being that. */
export function parseFile(text: string): Result<unknown> {
  try {
    return ok(JSON.parse(text.replace(/^\uFEFF/, '')))
  } catch (fault) {
    const where = fault instanceof Error ? ` (${fault.message})` : ''
    const words = `This is not a qualification’s file: it is not JSON${where}.`
    return refuse('not-json', words, { fields: { text: words } })
  }
}

/** Everything wrong with a qualification's file, each with its place; the file when nothing is. */
export function checkQualificationFile(raw: unknown): Checked {
  const parsed = qualificationFile.safeParse(raw)
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => ({
      place: placeOf(path, raw),
      message,
    }))
    return { file: null, faults, warnings: [] }
  }
  const file = parsed.data
  const faults = [
    ...datesOf(file),
    ...repeats(file),
    ...numbering(file),
    ...membership(file),
    ...combinationFaults(file),
    ...totals(file),
  ]
  return { file: faults.length === 0 ? file : null, faults, warnings: checkCharacters(file) }
}

/** ['units', 3, 'outcomes', 1] as units[3] (T/506/1980).outcomes[1]. */
function placeOf(path: PropertyKey[], raw: unknown): string {
  const words = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
  const [first, index] = path
  if (first === 'units' && typeof index === 'number') {
    const reference = referenceAt(raw, index)
    if (reference) words[1] = `[${index}] (${reference})`
  }
  return words.join('').replace(/^\./, '') || 'the file'
}

function referenceAt(raw: unknown, index: number): string | null {
  if (typeof raw !== 'object' || raw === null || !('units' in raw)) return null
  const unit: unknown = Array.isArray(raw.units) ? raw.units[index] : null
  if (typeof unit !== 'object' || unit === null || !('reference' in unit)) return null
  return typeof unit.reference === 'string' ? unit.reference : null
}

const datesOf = ({ registrationStart, registrationEnd }: QualificationFile): Remark[] =>
  registrationEnd !== null && registrationEnd < registrationStart
    ? [{ place: 'registrationEnd', message: `${registrationEnd} is before ${registrationStart}.` }]
    : []

const repeats = (file: QualificationFile): Remark[] => [
  ...repeated(file.units, ({ reference }) => reference, 'units', 'reference'),
  ...repeated(file.groups, ({ code }) => code, 'groups', 'code'),
  ...repeated(file.evidenceKinds, ({ code }) => code, 'evidenceKinds', 'code'),
  ...repeated(file.staff.awards, ({ title }) => title, 'staff.awards', 'title'),
]

function repeated<Item>(
  items: Item[],
  keyOf: (item: Item) => string,
  list: string,
  field: string,
): Remark[] {
  const first = new Map<string, number>()
  return items.flatMap((item, index) => {
    const key = keyOf(item)
    const earlier = first.get(key)
    if (earlier === undefined) {
      first.set(key, index)
      return []
    }
    const message = `${key} is there already, at ${list}[${earlier}].`
    return [{ place: `${list}[${index}].${field}`, message }]
  })
}

/** Outcomes run 1 … n and criteria n.1 … n.m, without gaps. */
const numbering = ({ units }: QualificationFile): Remark[] =>
  units.flatMap((unit, at) =>
    unit.outcomes.flatMap((outcome, index) => {
      const place = `${placeOfUnit(at, unit.reference)}.outcomes[${index}]`
      const due = index + 1
      if (outcome.number !== due) {
        return [{ place, message: `Outcome ${due} is due here, and this is ${outcome.number}.` }]
      }
      return outcome.criteria.flatMap(({ number }, turn) => {
        const expected = `${due}.${turn + 1}`
        const message = `Criterion ${expected} is due here, and this is ${number}.`
        return number === expected ? [] : [{ place: `${place}.criteria[${turn}]`, message }]
      })
    }),
  )

const membership = ({ units, groups }: QualificationFile): Remark[] => {
  const codes = new Set(groups.map(({ code }) => code))
  return [
    ...units.flatMap(({ reference, group }, index) =>
      codes.has(group)
        ? []
        : [
            {
              place: `${placeOfUnit(index, reference)}.group`,
              message: `There is no group ${group}.`,
            },
          ],
    ),
    ...groups.flatMap(({ code }, index) =>
      units.some(({ group }) => group === code)
        ? []
        : [{ place: `groups[${index}] (${code})`, message: 'No unit is in this group.' }],
    ),
  ]
}

/** What is there, in numbers. */
export function totalsOf(units: { outcomes: { criteria: unknown[] }[] }[]) {
  const outcomes = units.flatMap((unit) => unit.outcomes)
  const criteria = outcomes.flatMap((outcome) => outcome.criteria)
  return { units: units.length, outcomes: outcomes.length, criteria: criteria.length }
}

function totals({ units, totals: said }: QualificationFile): Remark[] {
  const there = totalsOf(units)
  return (['units', 'outcomes', 'criteria'] as const).flatMap((what) =>
    said[what] === there[what]
      ? []
      : [
          {
            place: `totals.${what}`,
            message: `${said[what]} are expected, and ${there[what]} are here.`,
          },
        ],
  )
}

/** Our own derivation (domain.md §5): a warning, never a refusal. */
function checkCharacters({ number, units }: QualificationFile): Remark[] {
  const warnings: Remark[] = []
  const check = expectedCheck(number)
  if (!isQualificationNumber(number)) {
    const message = `${number} is not of the form 601/4756/8.`
    warnings.push({ place: 'number', message })
  } else if (!number.endsWith(`/${check}`)) {
    const message = `${number} would end in ${check} by its check sum. Compare it with the source.`
    warnings.push({ place: 'number', message })
  }
  units.forEach(({ reference }, index) => {
    const place = `${placeOfUnit(index, reference)}.reference`
    const letter = expectedLetter(reference)
    if (!isUnitReference(reference)) {
      warnings.push({ place, message: `${reference} is not of the form M/506/2898.` })
    } else if (!reference.startsWith(`${letter}/`)) {
      const message = `${reference} would begin with ${letter} by its check sum. Compare it with the source.`
      warnings.push({ place, message })
    }
  })
  return warnings
}

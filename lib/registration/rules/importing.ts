import type { Actor } from '@/lib/kernel/actor'
import { toIsoDate } from '@/lib/kernel/dates'
import type { Refusal } from '@/lib/kernel/result'
import { temporaryUln } from '@/lib/kernel/uln'
import type { Specification } from '@/lib/specification/model'
import { detailWords } from '@/lib/registration/model/details'
import { exampleEmail, type ImportRow, type RowVerdict } from '@/lib/registration/model/importing'
import type { RegisterInput } from '@/lib/registration/model/registrations'
import { mayKeepRecordsOf } from '@/lib/registration/policy'
import { holdersIn, lookAlikes, otherName, type Alike } from '@/lib/registration/rules/alikes'
import { asKept, type Kept as Details } from '@/lib/registration/rules/details'
import { readRow, say } from '@/lib/registration/rules/import-row'
import { planRegistration, mayRegister } from '@/lib/registration/rules/registering'
import type { Terms } from '@/lib/registration/rules/window'

/** Somebody who is known by their email, and their candidate's seat at this centre where they have one. */
export type KnownPerson = {
  id: string
  name: string
  passwordHash: string | null
  seats: readonly { centreId: string; role: Actor['role'] }[]
  seat: { id: string; details: Details | null; openOn: string[] } | null
}

/** What the rows are held against: read once for all of them. */
export type KnownWorld = {
  qualifications: ReadonlyMap<
    string,
    { specification: Specification; terms: (Terms & { operationalEnd: string | null }) | null }
  >
  people: ReadonlyMap<string, KnownPerson>
  sites: ReadonlyMap<string, string>
  /** Who has these here already: a ULN, a registration number, a name with a date of birth. */
  alike: ReadonlyMap<string, Alike>
  /** Lines of this very file that are registered. */
  registered: ReadonlySet<number>
}

export type Judged = {
  row: ImportRow
  verdict: Exclude<RowVerdict, 'late' | 'registered'>
  reasons: string[]
  plan: RowPlan | null
}

/** What registering a row writes. */
export type RowPlan = {
  input: RegisterInput
  data: ReturnType<typeof planRegistration>
  /** Details to be kept with the seat; null where some are on record. */
  details: Details | null
}

type Circumstances = { actor: Actor; at: Date; newId: () => string }

/** 601/4756/8, 601-4756-8 and 60147568 are one number. */
export const plainNumber = (number: string): string => number.replaceAll(/[^0-9a-z]/gi, '')

const words = ({ message, fields }: Refusal): string => {
  const [field] = Object.entries(fields ?? {})
  return field ? say(...field) : message
}

/**
 * Holds every row against the rules of the form, in the form's words, as if the rows before it had been
 * registered. The dry run shows the verdicts; registering writes the plans.
 */
export function judgeRows(
  rows: readonly ImportRow[],
  world: KnownWorld,
  circumstances: Circumstances,
): Judged[] {
  const people = new Map(world.people)
  const sites = new Map(world.sites)
  const alike = new Map(world.alike)
  return rows.map((row) => {
    const judged = (verdict: Judged['verdict'], reasons: string[]): Judged => ({
      row,
      verdict,
      reasons,
      plan: null,
    })
    if (world.registered.has(row.line)) {
      return judged('already', ['This row of this file is in the register.'])
    }
    const email = (row.cells.email ?? '').toLowerCase()
    if (email === exampleEmail) {
      return judged('example', ['It shows what to write, and is left out.'])
    }
    const number = row.cells.qualification ?? ''
    const found = world.qualifications.get(plainNumber(number))
    if (!found) {
      const reason = number === '' ? 'Give the number.' : 'There is no such qualification here.'
      return judged('bad', [say('qualification', reason)])
    }
    const person = people.get(email) ?? null
    const read = readRow(row, found.specification, person?.seat?.id)
    if (read.problems) return judged('bad', read.problems)
    const holders = holdersIn(alike, email, read.input)
    const checked = check(read.input, person, { ...found, holders }, circumstances)
    if (checked.denial) return judged('bad', [words(checked.denial)])
    const { input } = checked
    const data = planRegistration(
      input,
      { ...found, seat: person?.seat ?? null, person, siteId: sites.get(input.siteName) ?? null },
      circumstances.newId,
      null,
    )
    const { siteId, newSeat, candidateSeatId } = data
    if (siteId) sites.set(input.siteName, siteId)
    const given = asKept(read.input)
    const details = person?.seat?.details ?? given
    people.set(email, {
      id: newSeat?.personId ?? person?.id ?? '',
      name: person?.name ?? `${read.input.givenNames} ${read.input.familyName}`,
      passwordHash: person?.passwordHash ?? null,
      seats: person?.seats ?? [],
      seat: {
        id: candidateSeatId,
        details,
        openOn: [...(person?.seat?.openOn ?? []), found.specification.number],
      },
    })
    const reasons = [
      ...otherName(person, read.input, circumstances.actor.centreId),
      ...lookAlikes(email, read.input, row.line, alike),
    ]
    const plan = { input, data, details: person?.seat?.details ? null : given }
    return { row, verdict: reasons.length > 0 ? 'look' : 'good', reasons, plan }
  })
}

/** The form's rules. Somebody who is on record is registered by their email, if the row speaks of them. */
function check(
  read: RegisterInput,
  person: KnownPerson | null,
  {
    specification,
    terms,
    holders,
  }: Pick<Parameters<typeof mayRegister>[0], 'terms' | 'holders'> & {
    specification: Specification
  },
  { actor, at }: Circumstances,
): { denial: Refusal; input?: never } | { denial?: never; input: RegisterInput } {
  const own = person && mayKeepRecordsOf(actor, { candidatePersonId: person.id })
  if (own) return { denial: own }
  const kept = person?.seat?.details ?? null
  const other = kept && otherPerson(kept, asKept(read))
  if (other) return { denial: other }
  // In a file nobody is asked: such a row is pointed out.
  const samePerson = { ...read, samePerson: 'on' as const }
  const input = kept ? { ...samePerson, givenNames: '', familyName: '' } : samePerson
  const seat = person?.seat ?? null
  const denial = mayRegister(
    { seat: seat && { ...seat, hasDetails: kept !== null }, person, holders, terms, specification },
    input,
    { centreId: actor.centreId, today: toIsoDate(at) },
  )
  return denial ? { denial } : { input }
}

/** What a row leaves out says nothing against the record. */
function otherPerson(kept: Details, given: Details): Refusal | null {
  const same = (value: string | null) => value?.trim().toLowerCase() ?? null
  const differ = (['givenNames', 'familyName', 'dateOfBirth', 'uln'] as const).filter(
    (name) =>
      given[name] !== null &&
      given[name] !== temporaryUln &&
      kept[name] !== null &&
      same(given[name]) !== same(kept[name]),
  )
  if (differ.length === 0) return null
  const named = differ.map((name) => detailWords[name]).join(', ')
  return {
    code: 'other-person',
    message: `Email: somebody with this email is on record here, with another ${named}. Correct the row, or the details on record.`,
  }
}

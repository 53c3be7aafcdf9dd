import { z } from 'zod'
import { id } from '@/lib/kernel/fields'
import { registrationStates } from '@/lib/registration/lifecycle'
import { allocationRoles } from '@/lib/registration/model/staff'

export const registerPageSize = 40

export const registerSorts = [
  'name',
  'number',
  'registered',
  'end',
  'progress',
  'assessor',
  'iqa',
] as const
export type RegisterSort = (typeof registerSorts)[number]

const words = z
  .string()
  .transform((typed) => typed.replaceAll('\u0000', '').trim().slice(0, 120))
  .catch('')

/** What is asked of the register, as it stands in the address; what makes no sense is left out. */
export const registerAsked = z.object({
  /** Part of a name, of a ULN or of the awarding body's number. */
  q: words,
  state: z.enum(registrationStates).or(z.literal('')).catch(''),
  qualification: words,
  /** How the cohort's, the employer's name begins. */
  cohort: words,
  employer: words,
  site: id.or(z.literal('')).catch(''),
  /** The seat of an assessor. */
  assessor: id.or(z.literal('')).catch(''),
  /** The seat of an IQA. */
  iqa: id.or(z.literal('')).catch(''),
  /** Only those that nobody serves in this role. */
  lacking: z.enum(allocationRoles).or(z.literal('')).catch(''),
  sort: z.enum(registerSorts).catch('name'),
  order: z.enum(['up', 'down']).catch('up'),
  /** The registration that the page begins after, or ends before. */
  after: id.or(z.literal('')).catch(''),
  before: id.or(z.literal('')).catch(''),
})
export type RegisterAsked = z.output<typeof registerAsked>

export const registerFilterNames = [
  'q',
  'state',
  'qualification',
  'cohort',
  'employer',
  'site',
  'assessor',
  'iqa',
  'lacking',
] as const

/** The register's address for what is asked, with something of it changed. */
export function registerQuery(asked: RegisterAsked, change: Partial<RegisterAsked> = {}): string {
  const { sort, order, ...rest } = { ...asked, after: '', before: '', ...change }
  const kept = Object.entries(rest).filter(([, value]) => value !== '')
  if (sort !== 'name' || order !== 'up') kept.push(['sort', sort], ['order', order])
  return new URLSearchParams(kept).toString()
}

import { z } from 'zod'
import { defineEvent } from '@/lib/kernel/event'
import { id } from '@/lib/kernel/fields'
import { packProblems, packPurposes } from '@/lib/packs/model/packs'

const purpose = z.enum(packPurposes)
const count = z.number().int().min(1)

const what = (data: { purpose: 'candidate' | 'visit'; portfolios: number }): string =>
  data.purpose === 'visit'
    ? `a visit pack with this portfolio${data.portfolios > 1 ? ` and ${data.portfolios - 1} ${data.portfolios === 2 ? 'other' : 'others'}` : ''}`
    : 'the whole portfolio to take away'

/** Told once in each portfolio that is in the pack: a copy of it leaves the house. */
export const packAsked = defineEvent(
  'pack-asked',
  'pack',
  z.object({ purpose, portfolios: count }),
  (data) => `asked for ${what(data)}`,
)

export const packMade = defineEvent(
  'pack-made',
  'pack',
  z.object({
    purpose,
    portfolios: count,
    manifestSha256: z.string(),
    sha256: z.string(),
    size: z.number(),
    files: z.number(),
    leftOut: z.number(),
    registrationIds: z.array(id),
    /** Who asked for it, and is told. Absent in packs from before that. */
    askedBySeatId: id.exactOptional(),
  }),
  ({ purpose: kind, portfolios, manifestSha256 }) =>
    `made ${kind === 'visit' ? `a visit pack of ${portfolios === 1 ? 'one portfolio' : `${portfolios} portfolios`}` : 'a portfolio to take away'}; its manifest is ${manifestSha256.slice(0, 12)}…`,
)

export const packFailed = defineEvent(
  'pack-failed',
  'pack',
  z.object({
    purpose,
    portfolios: count,
    problem: z.enum(packProblems),
    askedBySeatId: id.exactOptional(),
  }),
  ({ purpose: kind }) =>
    `could not make ${kind === 'visit' ? 'a visit pack' : 'a portfolio to take away'}`,
)

export const packEvents = [packAsked, packMade, packFailed]

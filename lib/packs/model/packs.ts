import { z } from 'zod'
import { id, several } from '@/lib/kernel/fields'

export const packPurposes = ['candidate', 'visit'] as const
export type PackPurpose = (typeof packPurposes)[number]

export const packPurposeWords: Record<PackPurpose, string> = {
  candidate: 'A candidate’s own portfolio',
  visit: 'A visit pack',
}

export const packProblems = ['noRoom', 'tooOften', 'fault'] as const
export type PackProblem = (typeof packProblems)[number]

/** Why there is no pack, and what to do. */
export const packProblemWords: Record<PackProblem, string> = {
  noRoom:
    'There was not enough room on the disk. Ask whoever runs the server to make room, then ask for it again.',
  tooOften:
    'It was begun three times and never finished. Ask for fewer portfolios at once, or ask whoever runs the server to look at its log.',
  fault:
    'Something went wrong while it was made. Ask for it again; if it fails again, ask whoever runs the server to look at its log.',
}

/** How many portfolios go into one pack. */
export const mostPortfolios = 100
/** How many packs of one seat may wait at once. */
export const mostWaiting = 3
/** How many packs of one seat are kept on the disk at once, those that wait among them. */
export const mostKept: Record<PackPurpose, number> = { candidate: 5, visit: 40 }
/** How long a pack is kept on the disk. Days. */
export const packDays = 14
/** How often a pack is begun before it is given up. */
export const mostTries = 3

export const requestPackInput = z.object({
  registrationIds: several(id)
    .refine((list) => list.length > 0, 'Choose at least one portfolio.')
    .refine(
      (list) => list.length <= mostPortfolios,
      `Choose ${mostPortfolios} portfolios or fewer.`,
    )
    .transform((list) => [...new Set(list)].sort()),
  purpose: z.enum(packPurposes, { error: 'Say what the pack is for.' }),
})

/** What a finished pack is known by. */
export type Receipt = {
  size: number
  sha256: string
  manifestSha256: string
  files: number
  leftOut: number
}

/** A pack as its page shows it. */
export type PackLine = {
  id: string
  purpose: PackPurpose
  askedAt: Date
  askedBy: string
  /** Whose portfolios, in order of their names. */
  portfolios: { name: string; qualification: string }[]
  standing:
    | {
        state: 'waiting'
        begun: boolean
        files: number
        filesDone: number
        bytes: number
        bytesDone: number
      }
    | { state: 'failed'; problem: PackProblem }
    | ({ state: 'made'; at: Date; expiresAt: Date; isKept: boolean } & Receipt)
}

/** Whether what is shown still moves. */
export const isWaiting = ({ standing }: PackLine): boolean => standing.state === 'waiting'

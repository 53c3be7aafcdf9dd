import { z } from 'zod'
import { openCommand } from '@/lib/infra/command'
import type { Db } from '@/lib/infra/db'
import { isActor } from '@/lib/kernel/actor'
import { happened } from '@/lib/kernel/event'
import { id } from '@/lib/kernel/fields'
import { ok, refusal, refuse } from '@/lib/kernel/result'
import { packFailed, packMade } from '@/lib/packs/events'
import { packProblems } from '@/lib/packs/model/packs'
import { keepFailure, keepMade } from '@/lib/packs/store'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const receipt = z.object({
  size: z.number(),
  sha256: hash,
  manifestSha256: hash,
  files: z.number(),
  leftOut: z.number(),
})

async function load(db: Db, { packId }: { packId: string }) {
  const pack = await db.pack.findUnique({
    where: { id: packId },
    select: {
      ...{ id: true, centreId: true, purpose: true, askedBySeatId: true },
      registrations: { select: { registrationId: true }, orderBy: { registrationId: 'asc' } },
      made: { select: { packId: true } },
      failure: { select: { packId: true } },
    },
  })
  if (!pack) return null
  const { id: known, registrations, made, failure, ...rest } = pack
  const registrationIds = registrations.map(({ registrationId }) => registrationId)
  return { ...rest, packId: known, registrationIds, hasEnded: made !== null || failure !== null }
}

type Ending = NonNullable<Awaited<ReturnType<typeof load>>>

/** Only the installation ends a pack, and it ends once. */
const byInstallation = refusal('not-yours', 'Packs are made by the installation alone.')
const ended = refuse('pack-ended', 'What became of this pack is on record already.')

/** A pack of one portfolio stands in that portfolio’s record; one of several in the centre’s. */
const homeOf = ({ registrationIds }: Ending): string | null =>
  registrationIds.length === 1 ? (registrationIds[0] ?? null) : null

/** The archive is whole on the disk: it is known by its hashes from now on. */
export const finishPack = openCommand({
  name: 'finishPack',
  input: z.object({ packId: id, receipt }),
  load,
  allow: (caller) => (isActor(caller) ? byInstallation : null),
  decide: (pack, { receipt: made }) => {
    if (pack.hasEnded) return ended
    const { packId, purpose, registrationIds, centreId, askedBySeatId } = pack
    const portfolios = registrationIds.length
    return ok({
      ...happened(packMade, packId, homeOf(pack), {
        ...{ purpose, portfolios, registrationIds, askedBySeatId, ...made },
      }),
      centreId,
    })
  },
  save: async (db, { data: { size, sha256, manifestSha256, files, leftOut } }, pack, at) => {
    await keepMade(db, pack, { size, sha256, manifestSha256, files, leftOut }, at)
    return {}
  },
})

/** It could not be made, and will not be tried again: whoever asked is told why. */
export const failPack = openCommand({
  name: 'failPack',
  input: z.object({ packId: id, problem: z.enum(packProblems) }),
  load,
  allow: (caller) => (isActor(caller) ? byInstallation : null),
  decide: (pack, { problem }) => {
    if (pack.hasEnded) return ended
    const { packId, purpose, registrationIds, centreId, askedBySeatId } = pack
    const data = { purpose, portfolios: registrationIds.length, problem, askedBySeatId }
    return ok({ ...happened(packFailed, packId, homeOf(pack), data), centreId })
  },
  save: async (db, { data: { problem } }, pack, at) => {
    await keepFailure(db, pack, problem, at)
    return {}
  },
})

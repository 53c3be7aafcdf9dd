import { familyOf } from '@/lib/infra/files/accepted-types'
import { stripped } from '@/lib/infra/files/derivatives'
import { filmPatches, mayTellPlace } from '@/lib/infra/files/film-position'
import { patched } from '@/lib/infra/files/patched'
import type { FileStore } from '@/lib/infra/files/store'
import { db } from '@/lib/infra/db'
import type { Entry } from '@/lib/packs/commands/archive'
import { indexPath, samplingPath, trailPath, verifyPath } from '@/lib/packs/model/manifest'
import type { PackedFile, PackedPortfolio, PackHead } from '@/lib/packs/model/portfolio'
import type { PackedEntry, ReadTrail } from '@/lib/packs/model/trail'
import { filesOf, readPortfolio } from '@/lib/packs/queries/portfolio'
import { readSampling } from '@/lib/packs/queries/sampling'
import { evidencePage } from '@/lib/packs/rules/names'
import { evidencePageOf } from '@/lib/packs/rules/pages/evidence'
import { indexPageOf, type Named } from '@/lib/packs/rules/pages/index'
import { portfolioPageOf, trailPageOf } from '@/lib/packs/rules/pages/portfolio'
import { samplingPageOf } from '@/lib/packs/rules/pages/sampling'
import { unitPageOf } from '@/lib/packs/rules/pages/unit'
import { verifyPageOf } from '@/lib/packs/rules/pages/verify'
import { trailLines } from '@/lib/packs/rules/trail'

export type Contents = {
  head: PackHead
  centreId: string
  registrationIds: readonly string[]
  store: FileStore
  trail: Awaited<ReturnType<ReadTrail>>
  /** The script of the page that verifies, for a browser without a connection. */
  verifier: string
  /** Evidence that is not in the pack, by its key: why. Filled as it is found. */
  leftOut: Map<string, string>
  onBytes: (count: number) => Promise<void>
  onFile: () => void
}

const gone = 'its bytes are not in the store any more'
const placed = 'it could not be given without the place that is written into it'

/** A file’s bytes as whoever gets the pack may have them: photos and films of others without position data. */
async function bytesOf(
  store: FileStore,
  { key, mediaType, size, isOwn }: PackedFile,
): Promise<AsyncIterable<Uint8Array> | string> {
  if (!isOwn && familyOf(mediaType) === 'image') {
    if (!(await store.stat(key))) return gone
    const picture = await stripped(store, key, mediaType)
    return picture
      ? (async function* () {
          yield picture.bytes
        })()
      : placed
  }
  if (!isOwn && mayTellPlace(mediaType)) {
    if (!(await store.stat(key))) return gone
    const patches = await filmPatches(store, key, size)
    if (!patches) return placed
    return (await patched(store, patches).open(key)) ?? gone
  }
  return (await store.open(key)) ?? gone
}

async function* counted(
  bytes: AsyncIterable<Uint8Array>,
  onBytes: Contents['onBytes'],
): AsyncGenerator<Uint8Array> {
  for await (const piece of bytes) {
    yield piece
    await onBytes(piece.length)
  }
}

async function* filesIn(portfolio: PackedPortfolio, contents: Contents): AsyncGenerator<Entry> {
  for (const file of filesOf(portfolio)) {
    if (!contents.leftOut.has(file.key)) {
      const bytes = await bytesOf(contents.store, file)
      if (typeof bytes === 'string') contents.leftOut.set(file.key, bytes)
      else yield { path: file.path, bytes: counted(bytes, contents.onBytes) }
    }
    contents.onFile()
  }
}

async function* portfolioEntries(
  portfolio: PackedPortfolio,
  contents: Contents,
): AsyncGenerator<Entry> {
  const { folder, registrationId } = portfolio
  yield* filesIn(portfolio, contents)
  yield { path: `${folder}/${indexPath}`, bytes: portfolioPageOf(portfolio) }
  for (const unit of portfolio.units) yield { path: unit.path, bytes: unitPageOf(portfolio, unit) }
  for (const evidence of portfolio.evidence) {
    const path = `${folder}/${evidencePage(evidence.number)}`
    yield { path, bytes: evidencePageOf(portfolio, evidence, contents.leftOut) }
  }
  const entries: PackedEntry[] = []
  for await (const entry of contents.trail.entries([registrationId])) entries.push(entry)
  yield { path: `${folder}/trail.html`, bytes: trailPageOf(portfolio, entries) }
}

async function* trailBytes({ trail, registrationIds }: Contents): AsyncGenerator<Uint8Array> {
  for await (const line of trailLines(trail.entries(registrationIds), trail.head)) {
    yield Buffer.from(`${JSON.stringify(line)}\n`, 'utf8')
  }
}

const named = (portfolio: PackedPortfolio, leftOut: Contents['leftOut']): Named => {
  const files = filesOf(portfolio)
  const { folder, candidate, qualification, units, evidence } = portfolio
  return {
    ...{ folder, candidate, qualification: qualification.title, units: units.length },
    evidence: evidence.length,
    files: files.length,
    bytes: files.reduce((sum, { size }) => sum + size, 0),
    leftOut: files.flatMap(({ key, name }) => {
      const why = leftOut.get(key)
      return why ? [`${name}: ${why}`] : []
    }),
  }
}

/** Everything of a pack but its manifest: one portfolio at a time, so that memory holds one at most. */
export async function* contentsOf(contents: Contents): AsyncGenerator<Entry> {
  const { head, centreId, registrationIds, trail, leftOut } = contents
  const forCandidate = head.purpose === 'candidate'
  const portfolios: Named[] = []
  for (const registrationId of registrationIds) {
    // Everything of one portfolio is read as it stood at one moment.
    const portfolio = await db().$transaction(
      (tx) => readPortfolio(tx, { centreId, registrationId, forCandidate }),
      { isolationLevel: 'RepeatableRead', timeout: 120_000, maxWait: 30_000 },
    )
    yield* portfolioEntries(portfolio, contents)
    portfolios.push(named(portfolio, leftOut))
  }
  if (!forCandidate) {
    const sampling = await db().$transaction((tx) => readSampling(tx, centreId, registrationIds), {
      isolationLevel: 'RepeatableRead',
      timeout: 120_000,
      maxWait: 30_000,
    })
    yield { path: samplingPath, bytes: samplingPageOf(sampling) }
  }
  yield { path: trailPath, bytes: trailBytes(contents) }
  yield { path: verifyPath, bytes: verifyPageOf(contents.verifier) }
  portfolios.sort((a, b) => a.candidate.localeCompare(b.candidate, 'en-GB'))
  yield { path: indexPath, bytes: indexPageOf(head, trail.head, portfolios) }
}

import {
  manifestHashPath,
  manifestPath,
  partSize,
  trailPath,
  type ManifestFile,
} from '@/lib/packs/model/manifest'
import { manifestHashText, manifestIn } from '@/lib/packs/rules/manifest'
import { firstChange, hashOf } from './hash'
import type { Fault, Item, Looked, OnProgress, Verdict } from './model'
import { followTrail } from './trail'

const none: Verdict = {
  manifest: null,
  manifestSha256: null,
  files: 0,
  bytes: 0,
  entries: 0,
  faults: [],
}

const textOf = async (item: Item): Promise<string> =>
  new TextDecoder().decode(await item.read(0, item.size))

const unheard = () => undefined

/** The manifest itself, and the file beside it that holds its hash. */
async function lookAtManifest(byPath: Map<string, Item>): Promise<Verdict> {
  const listed = byPath.get(manifestPath)
  if (!listed) {
    const words = `There is no ${manifestPath} in it: this is no pack, or its list was taken out.`
    return { ...none, faults: [{ kind: 'missing', path: manifestPath, words }] }
  }
  const manifestSha256 = await hashOf(listed)
  const manifest = manifestIn(await textOf(listed))
  const faults: Fault[] = []
  const beside = byPath.get(manifestHashPath)
  if (!beside) {
    faults.push({
      kind: 'missing',
      path: manifestHashPath,
      words: 'It was in the pack, and is not.',
    })
  } else if ((await textOf(beside)) !== manifestHashText(manifestSha256)) {
    const words = `${manifestPath} does not give the hash that ${manifestHashPath} holds: one of the two was changed.`
    faults.push({ kind: 'manifest', path: manifestPath, words })
  }
  if (!manifest) {
    const words = `${manifestPath} cannot be read: it was changed, or a later Assay wrote it.`
    faults.push({ kind: 'manifest', path: manifestPath, words })
  }
  return { ...none, manifest, manifestSha256, faults }
}

const changeWords = ({ size, parts }: ManifestFile, at: number): string =>
  parts
    ? `It was changed, first between its bytes ${at} and ${Math.min(at + partSize, size)}.`
    : 'It was changed: its bytes are not those it had.'

/** Holds every file against the manifest, and follows the trail: what was changed, is missing or was added, and where. */
export async function verifyPack(
  { items, faults }: Looked,
  onProgress: OnProgress = unheard,
): Promise<Verdict> {
  const byPath = new Map(items.map((item) => [item.path, item]))
  const found = await lookAtManifest(byPath)
  const verdict = { ...found, faults: [...faults, ...found.faults] }
  const { manifest } = verdict
  if (!manifest) return verdict
  const note = (kind: Fault['kind'], path: string, words: string) =>
    verdict.faults.push({ kind, path, words })
  const total = manifest.files.reduce((sum, { size }) => sum + size, 0)
  const known = new Set([manifestPath, manifestHashPath])
  for (const file of manifest.files) {
    const { path, size } = file
    const item = byPath.get(path)
    known.add(path)
    if (!item) note('missing', path, 'It was in the pack, and is not.')
    else if (item.size !== size) {
      note('changed', path, `It was changed: it has ${item.size} bytes, and had ${size}.`)
    } else {
      const at = await firstChange(item, file, (count) =>
        onProgress((verdict.bytes += count), total),
      )
      if (at !== null) note('changed', path, changeWords(file, at))
    }
    verdict.files += 1
  }
  const seen = new Set<string>()
  for (const { path } of items) {
    if (!known.has(path)) note('added', path, 'It was not in the pack: somebody put it there.')
    else if (seen.has(path)) note('added', path, 'It is in the archive twice.')
    seen.add(path)
  }
  const trail = byPath.get(trailPath)
  if (trail) {
    const { entries, fault } = await followTrail(trail, manifest.chain)
    verdict.entries = entries
    if (fault) verdict.faults.push(fault)
  }
  return verdict
}

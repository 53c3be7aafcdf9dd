import { createHash } from 'node:crypto'
import { makeZip } from 'client-zip'
import {
  manifestHashPath,
  manifestPath,
  trailPath,
  type ManifestFile,
} from '@/lib/packs/model/manifest'
import type { PackedEntry } from '@/lib/packs/model/trail'
import { manifestHashText, manifestText } from '@/lib/packs/rules/manifest'
import { beforeTheFirst, trailLines } from '@/lib/packs/rules/trail'
import type { Source } from '@/lib/packs/rules/verify/zip'

const sha256 = (text: string | Buffer) => createHash('sha256').update(text).digest('hex')

/** A chain of six entries, of which the pack holds the second, the third and the fifth. */
export function smallChain() {
  const chain: PackedEntry[] = []
  for (let sequence = 1; sequence <= 6; sequence += 1) {
    const previousHash = chain.at(-1)?.hash ?? beforeTheFirst
    const content = JSON.stringify({ type: 'thing-done', data: sequence })
    const hash = sha256(`${previousHash}\n${sequence}\n${content}`)
    const told = { at: new Date(0), who: 'Somebody', role: null, sentence: 'did a thing' }
    chain.push({ sequence, registrationId: '', ...told, previousHash, hash, content })
  }
  const head = { sequence: 6, hash: chain[5]?.hash ?? '' }
  return { head, entries: chain.filter(({ sequence }) => [2, 3, 5].includes(sequence)) }
}

/** The files of a pack as Assay makes it, with this chain in it. */
export async function smallFiles(): Promise<Map<string, string>> {
  const { head, entries } = smallChain()
  let trail = ''
  const each = (async function* () {
    yield* entries
  })()
  for await (const line of trailLines(each, head)) trail += `${JSON.stringify(line)}\n`
  const files = new Map([
    ['maya/index.html', '<p>Maya</p>'],
    ['maya/files/e1-v1-notes.txt', 'What I did on Friday.'],
    [trailPath, trail],
  ])
  const listed: ManifestFile[] = [...files].map(([path, text]) => ({
    ...{ path, size: Buffer.byteLength(text), sha256: sha256(text) },
  }))
  const about = { pack: 'p', purpose: 'candidate' as const, centre: 'Calder', askedBy: 'Maya' }
  const askedAt = '2026-11-30T12:00:00.000Z'
  const manifest = manifestText({ ...about, askedAt, chain: head, files: listed })
  files.set(manifestPath, manifest)
  files.set(manifestHashPath, manifestHashText(sha256(manifest)))
  return files
}

export async function zipped(files: Map<string, string>): Promise<Buffer> {
  const entries = [...files].map(([name, input]) => ({ name, input, lastModified: new Date(0) }))
  for (const entry of entries) entry.lastModified = new Date('2026-11-30T12:00:00Z')
  return Buffer.from(await new Response(makeZip(entries)).arrayBuffer())
}

export const inMemory = (bytes: Buffer): Source => ({
  size: bytes.length,
  read: async (from, length) => new Uint8Array(bytes.subarray(from, from + length)),
})

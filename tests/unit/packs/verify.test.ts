import { describe, expect, test } from 'vitest'
import { chunkSize } from '@/lib/infra/files/sums'
import { manifestHashPath, manifestPath, partSize, trailPath } from '@/lib/packs/model/manifest'
import { NoPack } from '@/lib/packs/rules/verify/model'
import { verifyPack } from '@/lib/packs/rules/verify/verify'
import { lookIntoZip } from '@/lib/packs/rules/verify/zip'
import { inMemory, smallFiles, zipped } from '../../support/small-pack'

const found = async (bytes: Buffer) => {
  const { faults } = await verifyPack(await lookIntoZip(inMemory(bytes)))
  return faults.map(({ kind, path }) => `${kind} ${path}`.trim())
}

const changed = async (change: (files: Map<string, string>) => void) => {
  const files = await smallFiles()
  change(files)
  return found(await zipped(files))
}

test('the parts of a large file are those that are hashed as it is stored', () =>
  expect(partSize).toBe(chunkSize))

describe('a pack', () => {
  test('that nobody touched is as it was', async () => {
    const verdict = await verifyPack(await lookIntoZip(inMemory(await zipped(await smallFiles()))))
    expect(verdict).toMatchObject({ faults: [], files: 3, entries: 3 })
    expect(verdict.manifestSha256).toMatch(/^[0-9a-f]{64}$/)
  })

  test('names the file that was changed, is missing or was added', async () => {
    const notes = 'maya/files/e1-v1-notes.txt'
    expect(await changed((files) => files.set(notes, 'What I did on Monday.'))).toEqual([
      `changed ${notes}`,
    ])
    expect(await changed((files) => files.set(notes, 'Less.'))).toEqual([`changed ${notes}`])
    expect(await changed((files) => files.delete(notes))).toEqual([`missing ${notes}`])
    expect(await changed((files) => files.set('maya/other.html', ''))).toEqual([
      'added maya/other.html',
    ])
    expect(await changed((files) => files.delete(manifestPath))).toEqual([
      `missing ${manifestPath}`,
    ])
    expect(await changed((files) => files.delete(manifestHashPath))).toEqual([
      `missing ${manifestHashPath}`,
    ])
  })

  test('says that its list does not fit, where somebody changed a file and the list with it', async () => {
    const edit = (files: Map<string, string>) => {
      const manifest = files.get(manifestPath) ?? ''
      files.set(manifestPath, manifest.replace('"Calder"', '"Colder"'))
    }
    expect(await changed(edit)).toEqual([`manifest ${manifestPath}`])
  })

  test('names the entry at which the trail breaks', async () => {
    const files = await smallFiles()
    const trail = files.get(trailPath) ?? ''
    files.set(trailPath, trail.replace('data\\":3', 'data\\":8'))
    const { faults } = await verifyPack(await lookIntoZip(inMemory(await zipped(files))))
    expect(faults.map(({ kind }) => kind)).toEqual(['changed', 'trail'])
    expect(faults[1]?.words).toContain('Entry 3 was changed')
  })

  test('hides no byte that could be changed without being noticed', async () => {
    const bytes = await zipped(await smallFiles())
    const unnoticed: number[] = []
    for (let at = 0; at < bytes.length; at += 1) {
      const other = Buffer.from(bytes)
      other[at] = (other[at] ?? 0) ^ 1
      const faults = await found(other).catch((fault: unknown) => {
        expect(fault).toBeInstanceOf(NoPack)
        return ['no pack']
      })
      if (faults.length === 0) unnoticed.push(at)
    }
    expect(unnoticed).toEqual([])
  }, 120_000)

  test('is none where it is cut off, or something stands behind it', async () => {
    const bytes = await zipped(await smallFiles())
    await expect(found(bytes.subarray(0, -1))).rejects.toThrow(NoPack)
    await expect(found(Buffer.concat([bytes, Buffer.from('x')]))).rejects.toThrow(NoPack)
    await expect(found(Buffer.from('hello'))).rejects.toThrow(NoPack)
  })
})

import { spawn } from 'node:child_process'
import { open, rm, stat } from 'node:fs/promises'
import { expect, test, vi } from 'vitest'
import { db } from '@/lib/infra/db'
import { withDatabase } from '../../support/database'
import { askFor, bigFile, packPath, verified } from '../../support/packing'
import { actorOf, registrationOf } from '../../support/people'

withDatabase('demo')

const megabyte = 1024 ** 2

/** Makes packs in a process of its own; gives back how much memory it took, in megabytes, and how to end it. */
function maker() {
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/support/packing-child.ts'], {
    env: process.env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const taken: number[] = []
  child.stdout.on('data', (said: Buffer) => {
    taken.push(...said.toString().trim().split('\n').map(Number))
  })
  const gone = new Promise<void>((done) => child.once('exit', () => done()))
  return {
    /** Begins to measure anew. */
    mark: () => taken.splice(0, taken.length - 1),
    growth: () => (Math.max(...taken) - (taken[0] ?? 0)) / megabyte,
    end: async () => {
      child.kill('SIGKILL')
      await gone
    },
  }
}

const sizeOf = async (path: string) => (await stat(path).catch(() => null))?.size ?? 0
const isMade = (packId: string) => db().packMade.count({ where: { packId } })

test('killed half-way, a pack is made whole by the next start, and a large file takes no more memory than a small one', async () => {
  const candidate = await actorOf('amara@calder.example')
  const { id: registrationId } = await registrationOf('amara@calder.example')
  await bigFile(candidate, registrationId, 160)
  const packId = await askFor(candidate, 'candidate', registrationId)

  const hasBegun = () =>
    vi.waitFor(
      async () => expect(await sizeOf(packPath(packId, 'part'))).toBeGreaterThan(20 * megabyte),
      { timeout: 40_000, interval: 10 },
    )
  const first = maker()
  await hasBegun()
  await first.end()
  expect(await isMade(packId)).toBe(0)
  expect(await sizeOf(packPath(packId))).toBe(0)

  await rm(packPath(packId, 'part'))
  const second = maker()
  await hasBegun()
  second.mark()
  await vi.waitFor(async () => expect(await isMade(packId)).toBe(1), 50_000)
  await second.end()
  const { size } = await db().packMade.findUniqueOrThrow({ where: { packId } })
  expect(await sizeOf(packPath(packId))).toBe(Number(size))
  expect(Number(size)).toBeGreaterThan(160 * megabyte)
  expect((await verified(packId)).faults).toEqual([])
  const handle = await open(packPath(packId), 'r+')
  await handle.write(Buffer.from('!'), 0, 1, Math.floor(Number(size) / 2))
  await handle.close()
  const [fault, ...others] = (await verified(packId)).faults
  expect(others).toEqual([])
  expect(fault?.path).toMatch(/files\/e900-v1-long-film.webm$/)
  expect(fault?.words).toMatch(/^It was changed, first between its bytes \d+ and \d+\.$/)
  // Well begun, it grows no further: the film goes through in small buffers.
  expect(second.growth(), 'megabytes').toBeLessThan(90)
}, 120_000)

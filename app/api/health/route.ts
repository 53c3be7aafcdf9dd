import { randomUUID } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { db } from '@/lib/infra/db'
import { env } from '@/lib/infra/env'
import { logFault } from '@/lib/infra/log'

export const dynamic = 'force-dynamic'

const works = async (part: string, probe: () => Promise<unknown>): Promise<boolean> => {
  try {
    await probe()
    return true
  } catch (fault) {
    logFault(fault, { part })
    return false
  }
}

async function writeSomething(): Promise<void> {
  const folder = join(env().DATA_DIR, 'files')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const probe = join(folder, `.health-${randomUUID()}`)
  await writeFile(probe, 'ok', { mode: 0o600 })
  await rm(probe)
}

/** 200 when the database answers and storage takes a write; 503 otherwise, naming which does not. */
export async function GET(): Promise<Response> {
  const [database, storage] = await Promise.all([
    works('database', () => db().$queryRaw`select 1`),
    works('storage', writeSomething),
  ])
  const ok = database && storage
  return Response.json(
    { status: ok ? 'ok' : 'unavailable', database, storage },
    { status: ok ? 200 : 503, headers: { 'cache-control': 'no-store' } },
  )
}

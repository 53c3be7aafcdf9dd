import { join } from 'node:path'
import pg from 'pg'
import { applyFolder } from './engine'

const lock = 417_600_002

export const migrationsFolder = join(process.cwd(), 'prisma', 'migrations')

/** Applies new migrations under an advisory lock, so that two processes starting at once take turns. */
export async function migrate(url: string, folder = migrationsFolder): Promise<string[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lock])
    return await applyFolder(url, folder)
  } finally {
    await client.end()
  }
}

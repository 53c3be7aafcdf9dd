import { execFile } from 'node:child_process'
import { chmod, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { inject } from 'vitest'
import { copyPdfAssets } from '@/components/viewer/pdf-assets'
import { buildIfStale } from '@/lib/infra/server/build'
import { startCluster, type Cluster } from '@/lib/infra/postgres/cluster'

const buildLock = 20_261_124

/** The production build, made once however many test files need it: who comes second waits. */
async function built(): Promise<void> {
  const client = new pg.Client({ connectionString: inject('server') })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [buildLock])
    await buildIfStale(() => undefined, copyPdfAssets, new AbortController().signal)
  } finally {
    await client.end()
  }
}

/** An installation of its own with the demonstration in it: what happens to it concerns nobody else. */
export async function ownInstallation(): Promise<{ folder: string; cluster: Cluster }> {
  await built()
  const folder = await mkdtemp(join(tmpdir(), 'assay-own-'))
  await chmod(folder, 0o755)
  await promisify(execFile)('cp', ['-a', `${inject('cold')}/.`, folder])
  const cluster = await startCluster(folder)
  // A real centre’s, as far as the app that is started on it can tell.
  const client = new pg.Client({ connectionString: cluster.url })
  await client.connect()
  await client.query('comment on database assay is null').finally(() => client.end())
  process.env['DATABASE_URL'] = cluster.url
  process.env['DATA_DIR'] = folder
  return { folder, cluster }
}

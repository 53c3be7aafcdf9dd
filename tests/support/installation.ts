import { execFile } from 'node:child_process'
import { chmod, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { inject } from 'vitest'
import { startCluster, type Cluster } from '@/lib/infra/postgres/cluster'

/** An installation of its own with the demonstration in it: what happens to it concerns nobody else. */
export async function ownInstallation(): Promise<{ folder: string; cluster: Cluster }> {
  const folder = await mkdtemp(join(tmpdir(), 'assay-own-'))
  await chmod(folder, 0o755)
  await promisify(execFile)('cp', ['-a', `${inject('cold')}/.`, folder])
  const cluster = await startCluster(folder)
  const admin = new pg.Client({ connectionString: cluster.urlOf('postgres') })
  await admin.connect()
  await admin.query('drop database assay')
  await admin.query('alter database demo rename to assay')
  await admin.end()
  process.env['DATABASE_URL'] = cluster.url
  process.env['DATA_DIR'] = folder
  return { folder, cluster }
}

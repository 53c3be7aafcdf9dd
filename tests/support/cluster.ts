import { execFile } from 'node:child_process'
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import type { TestProject } from 'vitest/node'
import pg from 'pg'
import './following'
import { migrate } from '@/lib/infra/migrate/apply'
import { startCluster } from '@/lib/infra/postgres/cluster'
import { copyPdfAssets } from '@/components/viewer/pdf-assets'
import { closeDb } from '@/lib/infra/db'
import { buildIfStale } from '@/lib/infra/server/build'
import { demonstration } from '@/prisma/seed/demonstration'
import { demonstrationForJourneys, isWhole, secretOfTests } from './whole'

declare module 'vitest' {
  interface ProvidedContext {
    server: string
    folder: string
    /** An installation's folder with the demonstration, stopped cleanly: to be copied and started. */
    cold: string
  }
}

/**
 * What the tests write need not outlive the machine: nothing waits for its disk. And where two processors are
 * busy anyway, workers begun for one statement that looks at every table take ten times as long as the look.
 */
async function hurry(admin: pg.Client): Promise<void> {
  for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes']) {
    await admin.query(`alter system set ${setting} = off`)
  }
  await admin.query('alter system set max_parallel_workers_per_gather = 0')
  await admin.query('select pg_reload_conf()')
}

/** Some tests start the app itself, and would wait for its build one after another. */
const buildBeside = () => buildIfStale(() => undefined, copyPdfAssets, new AbortController().signal)

/**
 * One PostgreSQL for the run, with two templates: `empty` (migrated) and `assay` (the demonstration).
 * Each test file clones the one it needs in some 50 ms.
 */
export default async function setup(project: TestProject) {
  const folder = await mkdtemp(join(tmpdir(), 'assay-test-'))
  await chmod(folder, 0o755)
  let cluster = await startCluster(folder)
  const admin = new pg.Client({ connectionString: cluster.urlOf('postgres') })
  await admin.connect()
  await admin.query('create database empty')
  await admin.end()
  await migrate(cluster.urlOf('empty'))
  await migrate(cluster.url)
  process.env['DATABASE_URL'] = cluster.url
  process.env['DATA_DIR'] = folder
  process.env['NEXTAUTH_SECRET'] ??= secretOfTests
  // Seeding keeps one processor busy: where the whole is tried, the build goes on beside it.
  await Promise.all([demonstration(), isWhole ? buildBeside() : null])
  await closeDb()
  await cluster.stop()
  // The journeys start from it as well, in a process that comes later.
  const cold = isWhole ? resolve(demonstrationForJourneys) : join(folder, 'cold')
  await mkdir(cold, { recursive: true })
  await promisify(execFile)('cp', ['-a', join(folder, 'postgres'), join(folder, 'files'), cold])
  cluster = await startCluster(folder)
  const again = new pg.Client({ connectionString: cluster.urlOf('postgres') })
  await again.connect()
  await hurry(again)
  await again.end()
  project.provide('server', cluster.urlOf('postgres'))
  project.provide('folder', folder)
  project.provide('cold', cold)
  return async () => {
    await cluster.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

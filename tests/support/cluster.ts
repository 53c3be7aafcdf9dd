import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { tmpdir } from 'node:os'
import { chmod } from 'node:fs/promises'
import type { TestProject } from 'vitest/node'
import pg from 'pg'
import { migrate } from '@/lib/infra/migrate/apply'
import { startCluster } from '@/lib/infra/postgres/cluster'
import { closeDb } from '@/lib/infra/db'
import { seedDemo } from '@/prisma/seed'

declare module 'vitest' {
  interface ProvidedContext {
    server: string
    folder: string
  }
}

/**
 * One PostgreSQL for the run, with two templates: `empty` (migrated) and `demo` (the demonstration).
 * Each test file clones the one it needs in some 50 ms.
 */
export default async function setup(project: TestProject) {
  const folder = await mkdtemp(join(tmpdir(), 'assay-test-'))
  await chmod(folder, 0o755)
  const cluster = await startCluster(folder)
  const admin = new pg.Client({ connectionString: cluster.urlOf('postgres') })
  await admin.connect()
  for (const name of ['empty', 'demo']) await admin.query(`create database ${name}`)
  await admin.end()
  await migrate(cluster.urlOf('empty'))
  await migrate(cluster.urlOf('demo'))
  process.env['DATABASE_URL'] = cluster.urlOf('demo')
  process.env['DATA_DIR'] = folder
  await seedDemo()
  await closeDb()
  project.provide('server', cluster.urlOf('postgres'))
  project.provide('folder', folder)
  return async () => {
    await cluster.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

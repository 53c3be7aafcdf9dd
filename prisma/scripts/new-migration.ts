import { execFileSync } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { difference, readSchema, type SchemaFile } from '@/lib/infra/migrate/engine'
import { startCluster } from '@/lib/infra/postgres/cluster'

/**
 * Writes a new migration: what leads from the schema as committed to the schema as it is now.
 * `npm run migration:new -- add-something`
 */
const name = process.argv[2]
if (!name || !/^[a-z][a-z0-9-]*$/.test(name)) {
  throw new Error(
    'Give the migration a name of small letters: npm run migration:new -- add-something',
  )
}

const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' })

const committed = (): SchemaFile[] =>
  git('ls-tree', '-r', '--name-only', 'HEAD', 'prisma/schema')
    .split('\n')
    .filter((path) => path.endsWith('.prisma'))
    .map((path) => ({ path, content: git('show', `HEAD:${path}`) }))

// PostgreSQL may run as another user, who has to get through to its folder.
await mkdir(join('.tmp', 'migration'), { recursive: true, mode: 0o711 })
const cluster = await startCluster(join('.tmp', 'migration'))
try {
  const sql = await difference(cluster.url, committed(), await readSchema(join('prisma', 'schema')))
  if (/^\s*(--.*\s*)*$/.test(sql)) {
    process.stdout.write('The schema is as committed: there is nothing to migrate.\n')
  } else {
    const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
    const folder = join('prisma', 'migrations', `${stamp}_${name.replaceAll('-', '_')}`)
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, 'migration.sql'), sql)
    process.stdout.write(
      `${join(folder, 'migration.sql')}\nRead it, and add guards where rows must not change.\n`,
    )
  }
} finally {
  await cluster.stop()
}

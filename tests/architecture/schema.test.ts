import { randomBytes } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate } from '@/lib/infra/migrate/apply'
import { difference, readSchema } from '@/lib/infra/migrate/engine'
import { startCluster } from '@/lib/infra/postgres/cluster'

/** Two databases: one as the migrations make it, one as the schema says it. */
let folder = ''
let stop = async () => {}
const migrated = `migrated_${randomBytes(4).toString('hex')}`
const described = `described_${randomBytes(4).toString('hex')}`
const asked = new Map<string, pg.Client>()

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assay-schema-'))
  // PostgreSQL may run as another user, who has to get in.
  await chmod(folder, 0o755)
  const cluster = await startCluster(folder)
  stop = () => cluster.stop()
  const admin = new pg.Client({ connectionString: cluster.urlOf('postgres') })
  await admin.connect()
  for (const name of [migrated, described]) await admin.query(`create database ${name}`)
  await admin.end()
  await migrate(cluster.urlOf(migrated))
  const url = cluster.urlOf(described)
  const sql = await difference(url, null, await readSchema(join('prisma', 'schema')))
  for (const name of [migrated, described]) {
    const client = new pg.Client({ connectionString: cluster.urlOf(name) })
    await client.connect()
    asked.set(name, client)
  }
  await asked.get(described)?.query(sql)
}, 60_000)

afterAll(async () => {
  for (const client of asked.values()) await client.end()
  await stop()
  await rm(folder, { recursive: true, force: true })
})

const ask = async (name: string, sql: string): Promise<string[]> => {
  const answer = await asked.get(name)?.query<{ line: string }>(sql)
  return (answer?.rows ?? []).map(({ line }) => line)
}

const columns = `
  select concat_ws(' ', table_name, column_name, udt_name, is_nullable, datetime_precision) as line
  from information_schema.columns
  where table_schema = 'public' and table_name <> '_prisma_migrations' order by 1`

const enums = `
  select concat_ws(' ', t.typname, e.enumsortorder, e.enumlabel) as line
  from pg_enum e join pg_type t on t.oid = e.enumtypid order by t.typname, e.enumsortorder`

const constraints = `
  select concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid)) as line
  from pg_constraint
  where connamespace = 'public'::regnamespace and contype in ('p', 'u', 'f')
    and conrelid::regclass::text <> '_prisma_migrations' order by 1`

const indexes = `
  select indexdef as line from pg_indexes
  where schemaname = 'public' and tablename <> '_prisma_migrations' order by 1`

test.each([
  ['columns', columns],
  ['enums', enums],
])('the migrations make the %s that the schema says, and no other', async (_, sql) => {
  const wanted = await ask(described, sql)
  expect(wanted.length).toBeGreaterThan(20)
  expect(await ask(migrated, sql)).toEqual(wanted)
})

test.each([
  ['key', constraints],
  ['index', indexes],
])('every %s of the schema is there', async (_, sql) => {
  const wanted = await ask(described, sql)
  expect(wanted.length).toBeGreaterThan(20)
  expect(await ask(migrated, sql)).toEqual(expect.arrayContaining(wanted))
})

test('every foreign key has an index that begins with one of its columns', async () => {
  // The guards' own keys repeat a key that is indexed; registrations and units are never deleted.
  const without = await ask(
    migrated,
    `select concat_ws(' ', c.conrelid::regclass, c.conname) as line from pg_constraint c
     where c.contype = 'f' and c.connamespace = 'public'::regnamespace
       and c.conname !~ '_(centre|unit|pinned)_fkey$' and not exists (
         select 1 from pg_index i where i.indrelid = c.conrelid and i.indpred is null
           and (i.indkey::int2[])[0] = any(c.conkey)) order by 1`,
  )
  expect(without).toEqual([])
})

test('nothing on record is deleted with its parent, and no key is rewritten', async () => {
  const cascades = await ask(
    migrated,
    `select conname as line from pg_constraint
     where contype = 'f' and connamespace = 'public'::regnamespace and confdeltype = 'c'
       and conrelid::regclass::text in ('"Judgement"', '"AssessmentDecision"', '"Release"',
         '"Sample"', '"SubmissionItem"', '"UnitDeclaration"', '"EvidenceVersion"', '"AuditEvent"')`,
  )
  expect(cascades).toEqual([])
})

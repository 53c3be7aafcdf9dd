import { readFile, readdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import pg from 'pg'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'

/**
 * Prisma's own schema engine, as WebAssembly. It is an internal package of Prisma's, so this is the
 * only file that knows it. On an ordinary machine `prisma migrate` does the same on the same folders.
 */
type Engine = {
  diff: (input: unknown) => Promise<{ stdout?: string | null }>
  applyMigrations: (input: unknown) => Promise<{ appliedMigrationNames: string[] }>
}
type EngineModule = {
  __wbg_set_wasm: (exports: WebAssembly.Exports) => void
  SchemaEngine: {
    new: (input: unknown, log: () => void, adapter: unknown) => Promise<Engine>
  }
}

export type SchemaFile = { path: string; content: string }

const require = createRequire(import.meta.url)

let loaded: Promise<EngineModule> | undefined

async function loadEngine(): Promise<EngineModule> {
  const path = require.resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const binding = (await import(path)) as EngineModule
  const { instance } = await WebAssembly.instantiate(await readFile(path.replace(/js$/, 'wasm')), {
    './schema_engine_bg.js': binding as unknown as WebAssembly.ModuleImports,
  })
  binding.__wbg_set_wasm(instance.exports)
  const start = instance.exports['__wbindgen_start']
  if (typeof start === 'function') start()
  return binding
}

async function engine(url: string, datamodels: SchemaFile[]): Promise<Engine> {
  loaded ??= loadEngine()
  const { SchemaEngine } = await loaded
  return SchemaEngine.new(
    { datamodels: datamodels.map(({ path, content }) => [path, content]) },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(wholeScripts(url)),
  )
}

/**
 * The adapter cuts a script at every semicolon, which tears functions apart. PostgreSQL takes a whole
 * script by itself, in one transaction: a migration is applied entirely, or not at all.
 */
function wholeScripts(url: string): PrismaPg {
  const factory = new PrismaPg({ connectionString: url })
  const connect = factory.connect.bind(factory)
  factory.connect = async () => {
    const adapter = await connect()
    adapter.executeScript = async (script) => {
      const client = new pg.Client({ connectionString: url })
      await client.connect()
      await client.query(script).finally(() => client.end())
    }
    return adapter
  }
  return factory
}

/** The engine wants at least one file, also where only SQL is applied. */
const noModels: SchemaFile = {
  path: 'empty.prisma',
  content: 'datasource db {\n  provider = "postgresql"\n}\n',
}

const filters = { externalTables: [], externalEnums: [] }

/** The schema's files, as the engine takes them. */
export async function readSchema(folder: string): Promise<SchemaFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.prisma')).sort()
  return Promise.all(
    names.map(async (name) => ({
      path: name,
      content: await readFile(join(folder, name), 'utf8'),
    })),
  )
}

/** The SQL that leads from one schema to another; null is an empty database. */
export async function difference(
  url: string,
  from: SchemaFile[] | null,
  to: SchemaFile[],
): Promise<string> {
  const made = await (
    await engine(url, to)
  ).diff({
    from: from ? { tag: 'schemaDatamodel', files: from } : { tag: 'empty' },
    to: { tag: 'schemaDatamodel', files: to },
    script: true,
    exitCode: null,
    filters,
  })
  return made.stdout ?? ''
}

/** Applies what is new in a migrations folder, and keeps `_prisma_migrations` as Prisma does. */
export async function applyFolder(url: string, folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter((each) => each.isDirectory()).map(({ name }) => name)
  const migrationDirectories = await Promise.all(
    names.sort().map(async (name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: {
          tag: 'ok',
          value: await readFile(join(folder, name, 'migration.sql'), 'utf8'),
        },
      },
    })),
  )
  const { appliedMigrationNames } = await (
    await engine(url, [noModels])
  ).applyMigrations({
    migrationsList: {
      baseDir: folder,
      lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
      shadowDbInitScript: '',
      migrationDirectories,
    },
    filters,
  })
  return appliedMigrationNames
}

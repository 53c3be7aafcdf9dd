import { randomBytes } from 'node:crypto'
import { mkdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { closeDb } from '@/lib/infra/db'
import { secretOfTests } from './whole'

/**
 * Gives a test file a database of its own, cloned from a template, and a data folder, for as long as the file
 * runs. The files of evidence are shared: what they are called says what is in them.
 */
export function withDatabase(template: 'empty' | 'demo'): void {
  const name = `t_${randomBytes(8).toString('hex')}`
  const ask = async (sql: string) => {
    const client = new pg.Client({ connectionString: inject('server') })
    await client.connect()
    await client.query(sql).finally(() => client.end())
  }
  beforeAll(async () => {
    await ask(`create database ${name} template ${template === 'demo' ? 'assay' : template}`)
    const url = new URL(inject('server'))
    url.pathname = `/${name}`
    process.env['DATABASE_URL'] = url.href
    const folder = join(inject('folder'), name)
    await mkdir(folder)
    await symlink(join(inject('folder'), 'files'), join(folder, 'files'))
    process.env['DATA_DIR'] = folder
    process.env['NEXTAUTH_SECRET'] ??= secretOfTests
  })
  afterAll(async () => {
    await closeDb()
    await ask(`drop database if exists ${name} with (force)`)
  })
}

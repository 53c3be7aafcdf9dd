import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { closeDb } from '@/lib/infra/db'
import { secretOfTests } from './whole'

/** Gives a test file a database of its own, cloned from a template, for as long as the file runs. */
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
    process.env['DATA_DIR'] = inject('folder')
    process.env['NEXTAUTH_SECRET'] ??= secretOfTests
  })
  afterAll(async () => {
    await closeDb()
    await ask(`drop database if exists ${name} with (force)`)
  })
}

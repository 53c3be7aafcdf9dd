import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readChains, verifyChain } from '@/lib/audit/queries/verify'
import { start } from '@/lib/audit/rules'
import { db } from '@/lib/infra/db'
import { withDatabase } from '../support/database'
import { actorOf } from '../support/people'

withDatabase('demo')

/** The database's owner, past the product: what somebody with the server's password could try. */
let owner: pg.Client
beforeAll(async () => {
  owner = new pg.Client({ connectionString: process.env['DATABASE_URL'] })
  await owner.connect()
})
afterAll(() => owner.end())

const chainOf = async (email: string) => (await actorOf(email)).centreId

/** Does something with the triggers off, as only the owner of the tables could, and then undoes it. */
async function tampered(sql: string, check: () => Promise<void>): Promise<void> {
  await owner.query('begin')
  try {
    await owner.query('alter table "AuditEvent" disable trigger user')
    await owner.query('create table "Kept" as select * from "AuditEvent"')
    await owner.query(sql)
    await owner.query('commit')
    await check()
  } finally {
    await owner.query(`
      delete from "AuditEvent";
      insert into "AuditEvent" overriding system value select * from "Kept";
      drop table "Kept";
      alter table "AuditEvent" enable trigger user`)
  }
}

describe('the trail', () => {
  test.each([
    ['changed', `update "AuditEvent" set "type" = 'unit-released' where "sequence" = 3`],
    ['removed from', `delete from "AuditEvent" where "sequence" = 3`],
    ['emptied', 'truncate "AuditEvent"'],
    ['emptied with whatever hangs on it', 'truncate "AuditEvent" cascade'],
  ])('cannot be %s, not even by the owner of the database', async (_, sql) => {
    await expect(owner.query(sql)).rejects.toThrow('it is on the record')
  })

  test.each([
    'SecurityEvent',
    'Judgement',
    'AssessmentDecision',
    'Submission',
    'Release',
    'Sample',
  ])('%s rows stay as they are, too', async (table) => {
    await expect(owner.query(`truncate "${table}" cascade`)).rejects.toThrow('on the record')
  })

  test('a declaration can be withdrawn and nothing else', async () => {
    const wording = `update "UnitDeclaration" set "wording" = 'other words'`
    await expect(owner.query(wording)).rejects.toThrow('only be withdrawn')
    await expect(owner.query('delete from "UnitDeclaration"')).rejects.toThrow('on the record')
  })

  test('the bytes of evidence never change', async () => {
    const other = `update "EvidenceVersion" set "sha256" = repeat('0', 64) where "sha256" is not null`
    await expect(owner.query(other)).rejects.toThrow('evidence never changes')
  })
})

describe('the chain', () => {
  test('holds for both centres and the installation', async () => {
    const chains = await readChains(db())
    expect(chains.map(({ centre }) => centre)).toEqual([
      null,
      'Calder Vale Training',
      'Northgate College',
    ])
    for (const { chain } of chains) {
      const { head, broken } = await verifyChain(db(), chain)
      expect(broken).toBeNull()
      expect(head.sequence).toBe(await db().auditEvent.count({ where: { chain } }))
    }
  })

  test.each([
    ['one letter of what was said', `set "data" = jsonb_set("data", '{x}', '"y"')`],
    ['who did it', `set "personId" = gen_random_uuid()`],
    ['when, by a millisecond', `set "at" = "at" + interval '1 millisecond'`],
    ['the role', `set "role" = 'eqa'`],
    ['the kind of event', `set "type" = "type" || '-'`],
    ['the hash itself', `set "hash" = repeat('a', 64)`],
  ])('names the entry where %s was changed', async (_, change) => {
    const chain = await chainOf('ruth@calder.example')
    const sql = `update "AuditEvent" ${change} where "chain" = '${chain}' and "sequence" = 40`
    await tampered(sql, async () => {
      const { broken } = await verifyChain(db(), chain)
      expect(broken).toEqual({ sequence: 40, why: 'hash' })
      const other = await verifyChain(db(), await chainOf('frances@northgate.example'))
      expect(other.broken).toBeNull()
    })
    expect((await verifyChain(db(), chain)).broken).toBeNull()
  })

  test('names the gap where an entry was taken out', async () => {
    const chain = await chainOf('ruth@calder.example')
    const sql = `delete from "AuditEvent" where "chain" = '${chain}' and "sequence" = 12`
    await tampered(sql, async () => {
      expect((await verifyChain(db(), chain)).broken).toEqual({ sequence: 13, why: 'gap' })
    })
  })

  test('notices an entry put in the place of another and hashed anew', async () => {
    const chain = await chainOf('ruth@calder.example')
    const sql = `update "AuditEvent" e set "previousHash" = p."previousHash", "hash" = p."hash",
        "data" = p."data", "type" = p."type", "subjectId" = p."subjectId"
      from "AuditEvent" p
      where e."chain" = '${chain}' and p."chain" = e."chain" and e."sequence" = 20 and p."sequence" = 19`
    await tampered(sql, async () => {
      expect((await verifyChain(db(), chain)).broken).toEqual({ sequence: 20, why: 'previous' })
    })
  })

  test('of nobody is empty and whole', async () => {
    const nobody = '01900000-0000-7000-8000-00000000dead'
    expect(await verifyChain(db(), nobody)).toEqual({ head: start, broken: null })
  })
})

import { PrismaPg } from '@prisma/adapter-pg'
import { Prisma, PrismaClient } from '@/lib/infra/generated/client'

/** What queries and stores work with: the client, or a transaction of it. */
export type Db = Prisma.TransactionClient

const holder = globalThis as { assayDb?: PrismaClient }

// Said once per connection, whatever the server's own defaults. The driver writes instants in UTC
// without saying so; every transaction is READ COMMITTED; compiling plans costs short ones more than
// it saves.
const options = [
  '-c timezone=UTC',
  '-c default_transaction_isolation=read\\ committed',
  '-c jit=off',
].join(' ')

const names = new Map<string, string>()
// Lists of ids make a statement for each length: past this many, the rest stay nameless.
const most = 500

/** A name by which a connection keeps a statement's plan: planning takes as long as asking. */
function statementName({ sql }: { sql: string }): string {
  const known = names.get(sql)
  if (known !== undefined) return known
  const name = names.size < most ? `assay_${names.size}` : ''
  if (name) names.set(sql, name)
  return name
}

/** The one client of this process. DATABASE_URL is set before the first call (server.ts, test support). */
export function db(): PrismaClient {
  if (!holder.assayDb) {
    const connectionString = process.env['DATABASE_URL']
    if (!connectionString) throw new Error('DATABASE_URL is not set')
    const max = Number(process.env['DATABASE_POOL'] ?? 10)
    const adapter = new PrismaPg(
      { connectionString, max, options },
      { statementNameGenerator: statementName },
    )
    holder.assayDb = new PrismaClient({ adapter })
  }
  return holder.assayDb
}

/** Ends the client's connections; the next `db()` makes a new one. */
export async function closeDb(): Promise<void> {
  const open = holder.assayDb
  delete holder.assayDb
  await open?.$disconnect()
}

/** Two transactions met: trying again is right. P2034 from Prisma, or the driver's own codes (40001, 40P01). */
export function isRetryable(fault: unknown): boolean {
  if (typeof fault !== 'object' || fault === null) return false
  const { code, message, cause, meta } = fault as Record<string, unknown>
  if (code === 'P2034' || code === '40001' || code === '40P01') return true
  if (code === 'P2010' && /40001|40P01/.test(JSON.stringify(meta ?? ''))) return true
  if (typeof message === 'string' && /could not serialize|deadlock detected/.test(message))
    return true
  return cause !== undefined && cause !== fault && isRetryable(cause)
}

/** A row with these unique values is already there. */
export const isTaken = (fault: unknown): boolean =>
  fault instanceof Prisma.PrismaClientKnownRequestError && fault.code === 'P2002'

import { db } from '@/lib/infra/db'
import { migrate } from '@/lib/infra/migrate/apply'
import { accounts, demoFactor, demoPassword } from './accounts'
import { seedDemo } from './index'

const mark = 'Assay demonstration'

/** Makes the demonstration where nothing is yet, and says how to sign in. */
export async function demonstration(): Promise<string> {
  const marked = await readMark()
  if (marked === null && (await db().centre.count()) > 0) {
    throw new Error(
      'This DATA_DIR holds a real centre. The demonstration needs a folder of its own.',
    )
  }
  if (marked !== mark) {
    if (marked !== null) await startAgain()
    process.stdout.write('Building the demonstration centre. This takes about half a minute.\n')
    await keepMark(`${mark}, unfinished`)
    await seedDemo()
    await keepMark(mark)
  }
  return [
    'This is the demonstration: everybody knows these passwords. Real centres use `npm start`.',
    '',
    ...accounts.map(
      ({ name, email, desk, note }) => `  ${email.padEnd(26)} ${desk.padEnd(22)} ${name}: ${note}`,
    ),
    '',
    `The password of all of them: ${demoPassword}`,
    `External quality assurers give a code besides: put the key ${demoFactor} into an authenticator app,`,
    'or let `npm run demo:code` say the present one.',
    '',
  ].join('\n')
}

/** A demonstration whose making was cut off is of no use to anybody. */
async function startAgain(): Promise<void> {
  await db().$executeRawUnsafe('drop schema public cascade')
  await db().$executeRawUnsafe('create schema public')
  await migrate(process.env['DATABASE_URL'] ?? '')
}

/** What says that this database is the demonstration's: a comment on it, so that no table knows of it. */
export async function readMark(): Promise<string | null> {
  const rows = await db().$queryRaw<{ words: string | null }[]>`
    select shobj_description(oid, 'pg_database') as words
    from pg_database where datname = current_database()`
  const words = rows[0]?.words ?? null
  return words?.startsWith(mark) ? words : null
}

async function keepMark(words: string): Promise<void> {
  const [row] = await db().$queryRaw<{ name: string }[]>`
    select quote_ident(current_database()) as name`
  await db().$executeRawUnsafe(`comment on database ${row?.name ?? ''} is '${words}'`)
}

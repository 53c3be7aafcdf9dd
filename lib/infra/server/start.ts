import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { join, resolve } from 'node:path'
import next from 'next'
import { closeDb, db } from '@/lib/infra/db'
import { env } from '@/lib/infra/env'
import { keepLength } from '@/lib/infra/files/file-length'
import { fileStore } from '@/lib/infra/files/disk-store'
import { sweepHourly } from '@/lib/infra/files/sweep'
import { migrate } from '@/lib/infra/migrate/apply'
import { startCluster } from '@/lib/infra/postgres/cluster'
import { refuseTooMuch } from './body-limit'
import { buildIfStale } from './build'
import { rememberingConnection } from './connection'
import { keepDatabase } from './keep-database'
import { answerUnavailable } from './unavailable'
import { closed, listening, patientServer } from './web-server'

type Start = {
  dev: boolean
  /** Runs when the database is ready and before anybody can ask; what it returns is printed. */
  prepare: (address: string) => Promise<string>
  /** Puts what the pages load by address into `public`. */
  copyAssets: () => Promise<void>
  /** What goes on beside the web as long as it runs; each gives back how to end it. */
  beside: readonly (() => () => Promise<void>)[]
}

const say = (line: string) => process.stdout.write(`${line}\n`)

/** Starts everything in order: settings, database, migrations, what `prepare` does, the web. */
export async function startAssay({ dev, prepare, copyAssets, beside }: Start): Promise<void> {
  // Prisma hands one connection several statements at once; pg queues them, and says so to whoever starts.
  process.noDeprecation = !dev
  const { DATABASE_URL, DATA_DIR, HOST, PORT, APP_URL } = env()
  process.env['DATA_DIR'] = resolve(DATA_DIR)
  const folder = resolve(DATA_DIR)
  await mkdir(folder, { recursive: true, mode: 0o711 })
  if (!env().NEXTAUTH_SECRET) process.env['NEXTAUTH_SECRET'] = await keptSecret(folder)

  const cluster = DATABASE_URL ? null : await startCluster(folder)
  const url = DATABASE_URL ?? cluster?.url ?? ''
  process.env['DATABASE_URL'] = url
  const database = await keepDatabase({
    url,
    restart: cluster && cluster.revive,
    taken: DATABASE_URL
      ? 'Another Assay is already running on this database. Stop it first.'
      : `Another Assay is already running on ${folder}. Stop it first, or choose another DATA_DIR.`,
    giveUp,
  })
  const stopDatabase = async () => {
    await database.release()
    await closeDb()
    await cluster?.stop()
  }
  try {
    await migrate(url)
    const words = await besideBuild(dev, copyAssets, () => prepare(APP_URL))
    const server = await serve({ dev, host: HOST, port: PORT, isReady: database.isThere })
    const stopSweeping = sweepHourly(db, fileStore)
    const endings = beside.map((begin) => begin())
    say(`\nAssay is at ${APP_URL}\n${words}`)
    onStop(async () => {
      stopSweeping()
      await Promise.all(endings.map((end) => end()))
      await closed(server)
      await stopDatabase()
    })
  } catch (fault) {
    await stopDatabase()
    throw fault
  }
}

/** The data is prepared while the program is built: at a first start each takes about a minute. */
async function besideBuild(
  dev: boolean,
  copyAssets: () => Promise<void>,
  prepare: () => Promise<string>,
): Promise<string> {
  const stopping = new AbortController()
  const building = dev ? copyAssets() : buildIfStale(say, copyAssets, stopping.signal)
  try {
    const [words] = await Promise.all([prepare(), building])
    return words
  } catch (fault) {
    stopping.abort()
    throw fault
  }
}

/** Made once, kept beside the data: sessions outlast a restart. */
async function keptSecret(folder: string): Promise<string> {
  const path = join(folder, 'secret')
  const fresh = randomBytes(32).toString('base64url')
  await writeFile(path, fresh, { flag: 'wx', mode: 0o600 }).catch(
    (fault: NodeJS.ErrnoException) => {
      if (fault.code !== 'EEXIST') throw fault
    },
  )
  return readFile(path, 'utf8')
}

type Serve = { dev: boolean; host: string; port: number; isReady: () => boolean }

async function serve({ dev, host, port, isReady }: Serve) {
  const app = next({ dev, hostname: host, port, quiet: !dev })
  const handle = rememberingConnection(app.getRequestHandler())
  await app.prepare()
  const server = patientServer((request, response) => {
    // Health says for itself what is missing.
    if (!isReady() && request.url !== '/api/health') return answerUnavailable(request, response)
    dropBorrowedHeaders(request)
    if (refuseTooMuch(request, response)) return
    keepLength(response)
    void handle(request, response)
  })
  if (dev) server.on('upgrade', app.getUpgradeHandler())
  await listening(server, port, host)
  return server
}

/** Headers that only a proxy of ours, or ourselves, may set. */
function dropBorrowedHeaders(request: IncomingMessage): void {
  const { headers, socket } = request
  for (const name of ['x-assay-path', 'x-request-id', 'x-nonce', 'x-middleware-subrequest']) {
    delete headers[name]
  }
  if (env().TRUST_PROXY === '1') return
  for (const name of ['x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-port', 'forwarded']) {
    delete headers[name]
  }
  headers['x-forwarded-for'] = socket.remoteAddress ?? ''
}

function giveUp(words: string): void {
  process.stderr.write(`${words}\n`)
  process.exit(1)
}

function onStop(stop: () => Promise<void>): void {
  let stopping = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) return
      stopping = true
      void stop().then(
        () => process.exit(0),
        (fault: unknown) => {
          process.stderr.write(`${String(fault)}\n`)
          process.exit(1)
        },
      )
    })
  }
}

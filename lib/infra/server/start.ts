import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import { join, resolve } from 'node:path'
import next from 'next'
import { closeDb, db } from '@/lib/infra/db'
import { env } from '@/lib/infra/env'
import { keepLength } from '@/lib/infra/files/file-length'
import { fileStore } from '@/lib/infra/files/disk-store'
import { sweepHourly } from '@/lib/infra/files/sweep'
import { migrate } from '@/lib/infra/migrate/apply'
import { startCluster } from '@/lib/infra/postgres/cluster'
import { claim } from '@/lib/infra/postgres/sole-user'
import { buildIfStale } from './build'

type Start = {
  dev: boolean
  /** Runs when the database is ready and before anybody can ask; what it returns is printed. */
  prepare: (address: string) => Promise<string>
  /** Puts what the pages load by address into `public`. */
  copyAssets: () => Promise<void>
}

const say = (line: string) => process.stdout.write(`${line}\n`)

/** Starts everything in order: settings, database, migrations, what `prepare` does, the web. */
export async function startAssay({ dev, prepare, copyAssets }: Start): Promise<void> {
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
  const holding = await claim(url)
  if (!holding) {
    throw new Error(
      DATABASE_URL
        ? 'Another Assay is already running on this database. Stop it first.'
        : `Another Assay is already running on ${folder}. Stop it first, or choose another DATA_DIR.`,
    )
  }
  const stopDatabase = async () => {
    await closeDb()
    await holding.release()
    await cluster?.stop()
  }
  try {
    await migrate(url)
    const words = await prepare(APP_URL)
    if (dev) await copyAssets()
    else await buildIfStale(say, copyAssets)
    const server = await serve({ dev, host: HOST, port: PORT })
    const stopSweeping = sweepHourly(db, fileStore)
    say(`\nAssay is at ${APP_URL}\n${words}`)
    onStop(async () => {
      stopSweeping()
      await closed(server)
      await stopDatabase()
    })
  } catch (fault) {
    await stopDatabase()
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

/** Next's own server ends every request after 330 s; uploads from slow phones take longer. */
async function serve({ dev, host, port }: { dev: boolean; host: string; port: number }) {
  const app = next({ dev, hostname: host, port, quiet: !dev })
  const handle = app.getRequestHandler()
  await app.prepare()
  const server = createServer((request, response) => {
    dropBorrowedHeaders(request)
    keepLength(response)
    void handle(request, response)
  })
  server.requestTimeout = 0
  server.headersTimeout = 60_000
  server.keepAliveTimeout = 65_000
  if (dev) server.on('upgrade', app.getUpgradeHandler())
  await new Promise<void>((resolve, reject) => {
    server.once('error', (fault: NodeJS.ErrnoException) =>
      reject(
        fault.code === 'EADDRINUSE'
          ? new Error(`Port ${port} is taken. Choose another: PORT=${port + 1} npm run …`)
          : fault,
      ),
    )
    server.listen(port, host, resolve)
  })
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

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
    // What is under way may finish; an upload that is cut here resumes.
    setTimeout(() => server.closeAllConnections(), 5000).unref()
  })

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

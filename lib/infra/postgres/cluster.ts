import { randomBytes } from 'node:crypto'
import { chmod, chown, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { binariesFolder } from './binaries'
import { freePort, isAlive, runProgram, unprivileged, workingIn } from './processes'

export type Cluster = {
  url: string
  /** The connection address of another database of the same server. */
  urlOf: (database: string) => string
  /** Starts it again where it was, after something ended it. */
  revive: () => Promise<void>
  stop: () => Promise<void>
}

type Place = { home: string; data: string; password: string; as: Owner; bin: string }
type Owner = { uid: number; gid: number } | null

const database = 'assay'
const user = 'assay'

/** Where a running server is met: its port, and the folder of its socket where it has one. */
type Door = { port: number; sockets: string }

const url = ({ port, sockets }: Door, password: string, name: string) =>
  `postgresql://${user}:${password}@127.0.0.1:${port}/${name}${sockets && `?host=${sockets}`}`

/**
 * A socket in its own folder costs this process a third less a question than the loopback network. Its name
 * has to be short, and plain enough for a list of folders on a command line.
 */
const socketsIn = (home: string): string =>
  home.length <= 88 && /^[\w./-]+$/.test(home) ? home : ''

/**
 * Starts the embedded PostgreSQL under `dataDir`, or takes over the one that a killed process left
 * running. Two launchers at once: one starts it, the other adopts it.
 */
export async function startCluster(dataDir: string): Promise<Cluster> {
  const place = await preparePlace(resolve(dataDir, 'postgres'))
  await initialise(place)
  const door = await startedOrAdopted(place, freePort)
  await createDatabase(place, door)
  return {
    url: url(door, place.password, database),
    urlOf: (name) => url(door, place.password, name),
    revive: async () => {
      const now = await startedOrAdopted(place, () => Promise.resolve(door.port))
      // The port is open either way: one that was adopted without a socket is revived with one.
      if (now.port !== door.port)
        throw new Error('Somebody else has started the embedded PostgreSQL meanwhile.')
    },
    stop: () => stop(place),
  }
}

async function startedOrAdopted(place: Place, wanted: () => Promise<number>): Promise<Door> {
  for (let tries = 0; ; tries += 1) {
    const door =
      (await runningDoor(place)) ?? (await launch(place, await wanted()).catch(() => null))
    if (door !== null && (await answers(place, door))) return door
    if (tries === 60) {
      throw new Error(`The embedded PostgreSQL does not start. Its log: ${join(place.home, 'log')}`)
    }
    await pause(500)
  }
}

async function preparePlace(home: string): Promise<Place> {
  const as = await unprivileged()
  // The folders above keep their usual mode: PostgreSQL's own user has to get in.
  await mkdir(dirname(home), { recursive: true })
  await mkdir(home, { recursive: true, mode: 0o700 })
  if (as) await chown(home, as.uid, as.gid)
  const secret = join(home, 'password')
  const fresh = randomBytes(24).toString('base64url')
  // Exclusive: of two launchers at once, one writes it and both read it.
  await writeFile(secret, fresh, { flag: 'wx', mode: 0o600 }).catch(
    (fault: NodeJS.ErrnoException) => {
      if (fault.code !== 'EEXIST') throw fault
    },
  )
  if (as) await chown(secret, as.uid, as.gid)
  const password = await readFile(secret, 'utf8')
  return { home, data: join(home, 'data'), password, as, bin: await binariesFolder() }
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  )

/** initdb into a folder of its own, then one rename: a cluster is there whole, or not at all. */
async function initialise({ home, data, as, bin }: Place): Promise<void> {
  if (await exists(join(data, 'PG_VERSION'))) return
  const making = join(home, `making-${process.pid}`)
  await rm(making, { recursive: true, force: true })
  await runProgram(
    join(bin, 'initdb'),
    [
      `--pgdata=${making}`,
      `--username=${user}`,
      `--pwfile=${join(home, 'password')}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
    ],
    as,
  )
  await rename(making, data).catch(async (fault) => {
    await rm(making, { recursive: true, force: true })
    if (!(await exists(join(data, 'PG_VERSION')))) throw fault
  })
}

/**
 * Where the server that holds this data folder is met, if one lives. A dead one's pid file goes, but never
 * while a process it began still works in the folder: that file is what keeps a second server out.
 */
async function runningDoor({ data }: Place): Promise<Door | null> {
  const file = join(data, 'postmaster.pid')
  const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n')
  const [pid, , , port, sockets] = lines
  if (!pid) return null
  const working = await workingIn(data)
  // Where it can be told, a number that some other program has by now is nobody's sign of life.
  const isServing = working?.includes(Number(pid)) ?? (await isAlive(Number(pid)))
  if (isServing) return port ? { port: Number(port), sockets: sockets ?? '' } : null
  if (working?.length === 0) await rm(file, { force: true })
  return null
}

async function launch({ home, data, as, bin }: Place, port: number): Promise<Door> {
  const sockets = socketsIn(home)
  const options = `-p ${port} -h 127.0.0.1 -c unix_socket_directories='${sockets}' -c max_connections=60`
  await runProgram(
    join(bin, 'pg_ctl'),
    [
      'start',
      '--wait',
      '--silent',
      `--pgdata=${data}`,
      `--log=${join(home, 'log')}`,
      `--options=${options}`,
    ],
    as,
  )
  await chmod(join(home, 'log'), 0o600).catch(() => undefined)
  return { port, sockets }
}

/** Whether the server on this port answers, and holds this very data folder. */
async function answers({ password, data }: Place, door: Door): Promise<boolean> {
  const client = new pg.Client({ connectionString: url(door, password, 'postgres') })
  try {
    await client.connect()
    const { rows } = await client.query<{ data_directory: string }>('show data_directory')
    return rows[0]?.data_directory === data
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function createDatabase({ password }: Place, door: Door): Promise<void> {
  const client = new pg.Client({ connectionString: url(door, password, 'postgres') })
  await client.connect()
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [
      database,
    ])
    if (rowCount === 0) await client.query(`create database ${database}`)
  } catch (fault) {
    // 42P04, 23505: the other launcher was first.
    if (!['42P04', '23505'].includes((fault as { code?: string }).code ?? '')) throw fault
  } finally {
    await client.end()
  }
}

async function stop({ data, as, bin }: Place): Promise<void> {
  await runProgram(join(bin, 'pg_ctl'), ['stop', '--mode=fast', '--wait', `--pgdata=${data}`], as)
}

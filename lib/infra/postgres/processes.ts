import { execFile } from 'node:child_process'
import { readdir, readFile, readlink, realpath } from 'node:fs/promises'
import { createServer } from 'node:net'
import { promisify } from 'node:util'

const execute = promisify(execFile)

/** PostgreSQL refuses to run as root; as root it runs as the nobody user of this machine. */
export async function unprivileged(): Promise<{ uid: number; gid: number } | null> {
  if (process.getuid?.() !== 0) return null
  const passwd = await readFile('/etc/passwd', 'utf8')
  const line = passwd.split('\n').find((each) => each.startsWith('nobody:'))
  const [, , uid, gid] = line?.split(':') ?? []
  if (!uid || !gid)
    throw new Error('There is no user nobody to run PostgreSQL as: set DATABASE_URL.')
  return { uid: Number(uid), gid: Number(gid) }
}

/** Runs one of PostgreSQL's programs; its own words are in the error when it fails. */
export async function runProgram(
  program: string,
  args: string[],
  as: { uid: number; gid: number } | null,
): Promise<string> {
  try {
    const { stdout } = await execute(program, args, { ...as, cwd: '/', timeout: 90_000 })
    return stdout
  } catch (fault) {
    const { code, stderr, message } = fault as NodeJS.ErrnoException & { stderr?: string }
    const unreachable = String(code) === 'EACCES' || /ENOENT|EACCES/.test(message)
    throw new Error(
      as && unreachable
        ? `The user nobody cannot reach ${program}. Put the project where every user can read it, run as another user than root, or set DATABASE_URL.`
        : `${program} failed: ${stderr?.trim() || message}`,
      { cause: fault },
    )
  }
}

/** Whether a process lives; a zombie does not. */
export async function isAlive(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0)
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === 'EPERM'
  }
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  return !/\) [ZX] /.test(stat)
}

/**
 * The processes whose working folder this is: a PostgreSQL server and all it began. Null where the system
 * does not say. A zombie has no folder any more.
 */
export async function workingIn(folder: string): Promise<number[] | null> {
  const own = await readlink('/proc/self/cwd').catch(() => null)
  if (own === null) return null
  const wanted = await realpath(folder).catch(() => folder)
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const found = await Promise.all(
    pids.map(async (pid) => {
      const at = await readlink(`/proc/${pid}/cwd`).catch(() => null)
      return at === wanted ? [Number(pid)] : []
    }),
  )
  return found.flat()
}

/** A free TCP port on the loopback. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => {
        if (typeof address === 'object' && address) resolve(address.port)
        else reject(new Error('no free port'))
      })
    })
  })

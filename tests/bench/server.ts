import { spawn } from 'node:child_process'
import { mkdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { startCluster } from '@/lib/infra/postgres/cluster'

export type Running = {
  address: string
  pid: number
  databaseUrl: string
  stop: () => Promise<void>
}

/** The production build with the demonstration, on a port and in a folder of its own, counted at the driver. */
export async function startServer(folder: string, port: number): Promise<Running> {
  await mkdir(folder, { recursive: true })
  const server = spawn(
    process.execPath,
    [
      '--require',
      resolve('tests/bench/count-statements.cjs'),
      '--import',
      'tsx',
      'server.ts',
      '--demo',
    ],
    {
      env: {
        ...process.env,
        ASSAY_BENCH: '1',
        DATA_DIR: folder,
        DATABASE_URL: '',
        APP_URL: '',
        HOST: '127.0.0.1',
        PORT: String(port),
        NEXTAUTH_URL: '',
        NEXT_TELEMETRY_DISABLED: '1',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const gone = new Promise<void>((done) => server.once('exit', () => done()))
  await new Promise<void>((ready, fail) => {
    let said = ''
    server.stdout.on('data', (piece: Buffer) => {
      said += piece.toString()
      if (said.includes('Assay is at')) ready()
    })
    server.once('exit', (code, signal) =>
      fail(new Error(`The server ended (${code ?? signal}).\n${said}`)),
    )
  })
  if (server.pid === undefined) throw new Error('The server has no process id')
  // Adopts the cluster that the server started; the server is the one that stops it.
  const { url } = await startCluster(folder)
  return {
    address: `http://127.0.0.1:${port}`,
    pid: server.pid,
    databaseUrl: url,
    stop: async () => {
      server.kill('SIGTERM')
      await gone
    },
  }
}

/** Bytes that the process holds in memory, now and at most. */
export async function memoryOf(pid: number): Promise<{ now: number; most: number }> {
  const text = await readFile(join('/proc', String(pid), 'status'), 'utf8')
  const kilobytes = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(text)?.[1] ?? 0)
  return { now: kilobytes('VmRSS') * 1024, most: kilobytes('VmHWM') * 1024 }
}

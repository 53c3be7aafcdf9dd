import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { encode } from 'next-auth/jwt'
import { startSession } from '@/lib/identity/commands/sessions'
import { run } from '@/lib/infra/command'
import { env } from '@/lib/infra/env'
import { freePort } from '@/lib/infra/postgres/processes'
import { nobody, type Actor } from '@/lib/kernel/actor'

export type RunningApp = {
  address: string
  /** All it has written so far. */
  said: () => string
  hasEnded: () => boolean
  kill: (signal: 'SIGKILL' | 'SIGTERM') => Promise<void>
}

/** Assay itself, as `npm start` runs it: a process of its own that can be killed. */
export async function startApp(folder: string): Promise<RunningApp> {
  const port = await freePort()
  const child = spawn(process.execPath, ['--import', 'tsx', 'server.ts'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATA_DIR: folder,
      DATABASE_URL: '',
      APP_URL: '',
      NEXTAUTH_URL: '',
      HOST: '127.0.0.1',
      PORT: String(port),
      NEXT_TELEMETRY_DISABLED: '1',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const gone = once(child, 'exit')
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (piece: string) => (said += piece))
  }
  await new Promise<void>((ready, fail) => {
    child.stdout.on('data', () => said.includes('Assay is at') && ready())
    child.once('exit', () => fail(new Error(`The app ended before it was there.\n${said}`)))
  })
  return {
    address: `http://127.0.0.1:${port}`,
    said: () => said,
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
    kill: async (signal) => {
      child.kill(signal)
      await gone
    },
  }
}

/** A session of this person's, as its cookie: the app has the secret of whoever started it. */
export async function cookieOf({ personId }: Actor): Promise<string> {
  const started = await run(
    startSession,
    { actor: { ...nobody, personId } },
    { personId, userAgent: 'test', address: '127.0.0.1', factor: true },
  )
  if (!started.ok) throw new Error(started.refusal.message)
  const secret = env().NEXTAUTH_SECRET
  return `assay.session=${await encode({ token: { sid: started.value.sessionId }, secret })}`
}

/** The id under which the built app knows a server action. */
export async function actionId(file: string, name: string): Promise<string> {
  const manifest = JSON.parse(
    await readFile(join('.next', 'server', 'server-reference-manifest.json'), 'utf8'),
  ) as { node: Record<string, { exportedName: string; filename: string }> }
  const found = Object.entries(manifest.node).find(
    ([, action]) => action.filename === file && action.exportedName === name,
  )
  if (!found) throw new Error(`There is no server action ${name} in ${file}`)
  return found[0]
}

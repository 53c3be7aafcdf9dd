import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const execute = promisify(execFile)

const sources = ['app', 'components', 'lib', 'prisma/schema', 'public']
const files = [
  'next.config.ts',
  'package-lock.json',
  'postcss.config.mjs',
  'proxy.ts',
  'tsconfig.json',
]
const stamp = join('.next', 'assay-sources')

/** Makes the production build when there is none, or when the sources are others than it was made of. */
export async function buildIfStale(
  say: (line: string) => void,
  before: () => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const now = await fingerprint()
  if ((await readFile(stamp, 'utf8').catch(() => '')) === now) return
  say('Building Assay. This is done once and takes about a minute.')
  await before()
  await build(signal)
  await writeFile(stamp, now)
}

async function build(signal: AbortSignal): Promise<void> {
  try {
    const next = join('node_modules', 'next', 'dist', 'bin', 'next')
    await execute(process.execPath, [next, 'build'], {
      env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
      maxBuffer: 64 * 1024 * 1024,
      signal,
    })
  } catch (fault) {
    const { stdout = '', stderr = '' } = fault as { stdout?: string; stderr?: string }
    throw new Error(`The build failed.\n${stdout}\n${stderr}`, { cause: fault })
  }
}

/** A hash over the paths and contents of everything that the build is made of. */
async function fingerprint(): Promise<string> {
  const hash = createHash('sha256')
  const found = await Promise.all(
    sources.map(async (folder) =>
      (await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []))
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name)),
    ),
  )
  const relevant = found
    .flat()
    .filter((path) => !path.startsWith(join('lib', 'infra', 'generated')))
    .filter((path) => !path.startsWith(join('public', 'pdfjs')))
  for (const path of [...relevant, ...files].sort()) {
    hash
      .update(path)
      .update('\0')
      .update(await readFile(path))
      .update('\0')
  }
  return hash.digest('hex')
}

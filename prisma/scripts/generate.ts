import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

// Prisma's command would first fetch an engine that generating does not need.
const folder = join('prisma', 'schema')
const stamp = join('lib', 'infra', 'generated', '.schema')
const hash = createHash('sha256').update(readFileSync('package-lock.json'))
for (const name of readdirSync(folder).sort()) hash.update(readFileSync(join(folder, name)))
const now = hash.digest('hex')

const before = (() => {
  try {
    return readFileSync(stamp, 'utf8')
  } catch {
    return ''
  }
})()

if (before !== now) {
  const prisma = join('node_modules', 'prisma', 'build', 'index.js')
  execFileSync(process.execPath, [prisma, 'generate', '--schema', folder], {
    env: {
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      DATABASE_URL: 'postgres://unused',
      ...process.env,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  writeFileSync(stamp, now)
}

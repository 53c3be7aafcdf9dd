import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { cruise } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { expect, test } from 'vitest'
import { forbidden, modules } from '../support/import-rules'

const brokenTree = join('tests', 'support', 'broken-tree')

async function violations(baseDir: string) {
  const folders = ['app', 'components', 'lib', 'prisma'].filter((name) =>
    existsSync(join(baseDir, name)),
  )
  const tsConfig = extractTSConfig('tsconfig.json')
  const { output } = await cruise(
    folders,
    {
      baseDir,
      ruleSet: { forbidden },
      tsConfig: { fileName: join(process.cwd(), 'tsconfig.json') },
      validate: true,
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules' },
      exclude: { path: '^lib/infra/generated/.+/|\\.css$' },
    },
    {},
    { tsConfig },
  )
  if (typeof output === 'string') throw new Error(output)
  return {
    looked: output.summary.totalCruised,
    dependencies: output.summary.totalDependenciesCruised ?? 0,
    unresolved: output.modules.flatMap(({ source, dependencies }) =>
      dependencies
        .filter(({ couldNotResolve }) => couldNotResolve)
        .map(({ module }) => `${source} → ${module}`),
    ),
    found: output.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
  }
}

test('every part of lib stands in the import order', () => {
  for (const name of readdirSync('lib', { withFileTypes: true })) {
    if (name.isDirectory()) expect(modules).toContain(name.name)
  }
})

test('imports look back along the order, and each kind of file touches only what it may', async () => {
  const { found, looked, dependencies, unresolved } = await violations(process.cwd())
  expect(found).toEqual([])
  // The rules are only as good as what was followed.
  expect(unresolved.filter((each) => each.includes('→ @/'))).toEqual([])
  expect(looked).toBeGreaterThan(250)
  expect(dependencies).toBeGreaterThan(1000)
})

test('a tree that is wrong on purpose is caught, once by every rule', async () => {
  const { found } = await violations(brokenTree)
  const caught = new Set(found.map((each) => each.slice(0, each.indexOf(':'))))
  const order = forbidden
    .filter(({ name }) => name?.endsWith('-looks-back'))
    .map(({ name }) => name)
  const others = forbidden.map(({ name }) => name ?? '').filter((name) => !order.includes(name))
  expect([...caught].filter((name) => !order.includes(name)).sort()).toEqual(others.sort())
  expect(found).toContain('kernel-looks-back: lib/kernel/words.ts → lib/infra/db.ts')
  expect(found).toContain(
    'portfolio-looks-back: lib/portfolio/queries.ts → lib/assessment/commands.ts',
  )
})

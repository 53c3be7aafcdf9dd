import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { demonstrationForJourneys } from './support/whole'

/**
 * `check` is the quick part, for every save: generate, format, lint, types, unit and architecture
 * tests. `all` adds integration tests on a real PostgreSQL, the build and the browser journeys.
 * The last line counts the tests.
 */
const everything = process.argv[2] === 'all'
const bin = (name: string) => join('node_modules', '.bin', name)
const reports = join('.tmp', 'reports')
for (const left of [reports, demonstrationForJourneys])
  rmSync(left, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })

type Step = { name: string; command: string[]; report?: string }

const vitest = (...projects: string[]): Step => {
  const report = join(reports, `${projects[0]}.json`)
  return {
    name: `${projects.join(' and ')} tests`,
    command: [
      bin('vitest'),
      'run',
      ...projects.flatMap((each) => ['--project', each]),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    report,
  }
}

const browserReport = join(reports, 'browser.json')

const generated = { name: 'generated client', command: [bin('tsx'), 'prisma/scripts/generate.ts'] }
const format = {
  name: 'format',
  command: [bin('prettier'), '--check', '--log-level', 'warn', '.'],
}
const routeTypes = { name: 'route types', command: [bin('next'), 'typegen'] }
const lint = { name: 'lint', command: [bin('eslint'), '--max-warnings', '0', '.'] }
const types = { name: 'types', command: [bin('tsc'), '--noEmit'] }
const journeys = {
  name: 'browser journeys',
  command: [bin('playwright'), 'test'],
  report: browserReport,
}

/** One stage after another. Of a stage, chains at once: some leave a processor idle. Of a chain, one by one. */
const stages: Step[][][] = [
  [[generated]],
  [[format], [routeTypes]],
  [[lint], [types, vitest('unit', 'architecture')]],
  ...(everything ? [[[vitest('integration')]], [[journeys]]] : []),
]

/** What is run beside something else says what it has to say when it is done. */
const run = ([program = '', ...args]: string[], alone: boolean): Promise<number> =>
  new Promise((resolve) => {
    const said: Buffer[] = []
    const running = spawn(program, args, {
      stdio: alone ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        PLAYWRIGHT_JSON_OUTPUT_NAME: browserReport,
        NEXT_TELEMETRY_DISABLED: '1',
        ...(everything && { ASSAY_WHOLE: '1' }),
      },
    })
    for (const stream of [running.stdout, running.stderr]) {
      stream?.on('data', (piece: Buffer) => said.push(piece))
    }
    running.once('close', (code) => {
      process.stdout.write(Buffer.concat(said))
      resolve(code ?? 1)
    })
  })

const failedSteps: string[] = []
for (const stage of stages) {
  const began = Date.now()
  process.stdout.write(
    `\n— ${stage.flatMap((chain) => chain.map(({ name }) => name)).join(', ')}\n`,
  )
  await Promise.all(
    stage.map(async (chain) => {
      for (const { name, command } of chain) {
        if ((await run(command, stage.length === 1)) !== 0) failedSteps.push(name)
      }
    }),
  )
  process.stdout.write(`  ${((Date.now() - began) / 1000).toFixed(1)} s\n`)
}

const counts = stages.flat(2).flatMap(({ report }) => (report ? [countsIn(report)] : []))
const failures = counts.flatMap(({ failures }) => failures)
const total = (key: 'passed' | 'failed') => counts.reduce((sum, each) => sum + each[key], 0)
process.stdout.write('\n')
// What failed early is far above by now: it is said once more, where the eye is.
for (const each of failures) process.stdout.write(`✗ ${each}\n\n`)
if (failedSteps.length > 0) process.stdout.write(`Not passed: ${failedSteps.join(', ')}\n`)
process.stdout.write(`${total('passed')} passed, ${total('failed') || failedSteps.length} failed\n`)
process.exitCode = failedSteps.length > 0 ? 1 : 0

type Suite = {
  suites?: Suite[]
  specs?: {
    title: string
    file: string
    ok: boolean
    tests: { results: { error?: { message?: string } }[] }[]
  }[]
}

/** Vitest’s report and Playwright’s, as far as they are read here. */
type Report = Suite & {
  numPassedTests?: number
  numFailedTests?: number
  testResults?: {
    assertionResults: { status: string; fullName: string; failureMessages: string[] | null }[]
  }[]
  stats?: { expected: number; unexpected: number }
}

/** What failed and how, without the colours of a terminal and without its whole stack. */
function told(name: string, message: string | undefined): string {
  const plain = (message ?? '').replace(/\u001b\[[0-9;]*m/g, '')
  const lines = plain.split('\n').filter((line) => !/^\s+at /.test(line))
  return [name, ...lines.slice(0, 30).map((line) => `    ${line}`)].join('\n')
}

function specsIn({ suites = [], specs = [] }: Suite): NonNullable<Suite['specs']> {
  return [...specs, ...suites.flatMap(specsIn)]
}

/** Reads what vitest or Playwright wrote; a step that wrote nothing passed nothing. */
function countsIn(path: string): { passed: number; failed: number; failures: string[] } {
  if (!existsSync(path)) return { passed: 0, failed: 0, failures: [] }
  const report = JSON.parse(readFileSync(path, 'utf8')) as Report
  const cases = (report.testResults ?? []).flatMap(({ assertionResults }) => assertionResults)
  return {
    passed: report.numPassedTests ?? report.stats?.expected ?? 0,
    failed: report.numFailedTests ?? report.stats?.unexpected ?? 0,
    failures: [
      ...cases
        .filter(({ status }) => status === 'failed')
        .map(({ fullName, failureMessages }) => told(fullName, failureMessages?.[0])),
      ...specsIn(report)
        .filter(({ ok }) => !ok)
        .map(({ title, file, tests }) =>
          told(`${file}: ${title}`, tests.flatMap(({ results }) => results)[0]?.error?.message),
        ),
    ],
  }
}

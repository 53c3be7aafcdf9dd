import { existsSync } from 'node:fs'
import { defineConfig } from '@playwright/test'
import { demonstrationForJourneys, isWhole, secretOfTests } from './tests/support/whole'

const port = 3199
// Naming an Assay that is running already (with the demonstration's data, fresh) saves its start.
const running = process.env['BASE_URL']
const data = '.tmp/browser-data'
// Of a whole run, the integration tests have built the demonstration already.
const isBuilt = isWhole && existsSync(demonstrationForJourneys)
// Debian's browser without a window draws the same pages in less time than the whole one.
const debian = ['/usr/lib/chromium/chromium-headless-shell', '/usr/bin/chromium'].find(existsSync)

/** What changes nothing that another relies on. */
const beside = /(early|hostile|pages|searching|statements|uploads)\.spec\.ts$/

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: '.tmp/browser',
  // One demonstration serves all journeys, so those that act take turns; the others go on beside them.
  workers: 2,
  fullyParallel: false,
  projects: [
    { name: 'journeys', testIgnore: beside, workers: 1 },
    { name: 'beside', testMatch: beside, workers: 1 },
  ],
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json']],
  use: {
    baseURL: running ?? `http://127.0.0.1:${port}`,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    // What moves is waited for until it stands.
    contextOptions: { reducedMotion: 'reduce' },
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    // A trace would put scripts into the sandboxed frames of documents, which refuse them loudly.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(debian && { executablePath: debian }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  ...(!running && {
    webServer: {
      command: `rm -rf ${data} && ${isBuilt ? `cp -a ${demonstrationForJourneys} ${data} && ` : ''}npx tsx --require ./tests/bench/count-statements.cjs server.ts --demo`,
      url: `http://127.0.0.1:${port}/api/health`,
      // A journey counts what each page asks of the database.
      env: {
        PORT: String(port),
        DATA_DIR: data,
        ASSAY_BENCH: '1',
        ...(isBuilt && { NEXTAUTH_SECRET: secretOfTests }),
      },
      timeout: 300_000,
      gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
      reuseExistingServer: false,
      stdout: 'pipe',
    },
  }),
})

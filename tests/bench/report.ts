import type { Answered } from './combination'
import type { Measured } from './pages'
import type { Packed } from './packs'
import type { Imported } from './register'
import type { Sampling } from './sampling'
import { browserStep, type Uploads } from './uploads'
import type { Writes } from './writes'

export type Pages = Map<string, Measured & { statementsOfFew: number }>

export const say = (line: string) => process.stdout.write(`${line}\n`)

const kilobytes = (bytes: number) => (bytes / 1024).toFixed(1)
const mebibytes = (bytes: number) => (bytes / 1024 ** 2).toFixed(0)

function table(head: string[], rows: string[][]): void {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => (row[column] ?? '').length)),
  )
  say('')
  for (const row of [head, ...rows]) {
    say(
      row
        .map((cell, column) => {
          const width = widths[column] ?? 0
          return column === 0 ? cell.padEnd(width) : cell.padStart(width)
        })
        .join('  '),
    )
  }
  say('')
}

const largeFile = 128 * 1024 ** 2
const mostMemory = 150 * 1024 ** 2

/** Requests a second at eight connections, as a share of the empty page's. */
const shareOf = ({ eight, empty }: Measured): number => eight.perSecond / empty.perSecond

const leastShares: Record<string, number> = { 'unit matrix': 0.33, 'whole matrix': 0.15 }

const mostScripts = (page: string): number => (page === 'marking' ? 60 : 40) * 1024

export function printPages(pages: Pages): void {
  table(
    ['page', 'SQL', 'SQL at 10', 'kB', 'plain kB', 'scripts kB'].concat([
      'p50 ×1',
      'p99 ×1',
      '/s ×1',
      'p50 ×8',
      'p99 ×8',
      '/s ×8',
      'empty /s ×8',
      'of empty',
    ]),
    [...pages].map(([name, page]) => [
      name,
      String(page.statements),
      String(page.statementsOfFew),
      kilobytes(page.bytes),
      kilobytes(page.plain),
      kilobytes(page.scripts),
      ...[page.one, page.eight].flatMap(({ p50, p99, perSecond }) => [
        p50.toFixed(1),
        p99.toFixed(1),
        perSecond.toFixed(0),
      ]),
      page.empty.perSecond.toFixed(0),
      shareOf(page).toFixed(2),
    ]),
  )
}

export function printUploads(uploads: Uploads[]): void {
  table(
    ['upload', 'at once', 'step MiB', 'copy MiB/s', 'upload MiB/s', 'of copy', 'memory + MiB'],
    uploads.map(({ size, atOnce, step, copied, uploaded, memory }) => [
      `${mebibytes(size)} MiB`,
      String(atOnce),
      mebibytes(step),
      copied.toFixed(0),
      uploaded.toFixed(0),
      (uploaded / copied).toFixed(2),
      mebibytes(memory),
    ]),
  )
}

export function printSampling(sampled: Sampling[]): void {
  table(
    [
      ...['sampling plan', 'sign-offs', 'ms', 'samples', 'rates ask', 'cover all after'],
      ...['at random after', 'random covers then'],
    ],
    sampled.map(({ candidates, decisions, took, samples, byRates, needed, random, covered }) => [
      `${candidates} candidates`,
      ...[decisions, took, samples, byRates, needed, random].map((each) => each.toFixed(0)),
      `${(covered * 100).toFixed(1)} %`,
    ]),
  )
}

export function printPacks(packs: Packed[]): void {
  table(
    ['pack', 'copy s', 'pack s', 'of copy', 'memory + MiB', 'archive MiB'],
    packs.map(({ size, copied, packed, memory, archive }) => [
      `${mebibytes(size)} MiB of evidence`,
      copied.toFixed(1),
      packed.toFixed(1),
      (copied / packed).toFixed(2),
      mebibytes(memory),
      mebibytes(archive),
    ]),
  )
}

export type Check = { what: string; target: string; measured: string; ok: boolean }

/** What the product promises of itself, beside what this run has shown. */
export function checks(shown: {
  pages: Pages
  writes: Writes
  uploads: Uploads[]
  answered: Answered
  imported: Imported[]
  sampled: Sampling[]
  packs: Packed[]
}): Check[] {
  const { pages, writes, uploads } = shown
  const empty = pages.get('empty')
  const ours = [...pages].filter(([name]) => name !== 'empty')
  const ofPages = ours.flatMap(([name, page]): Check[] => [
    {
      what: `${name}: SQL statements`,
      target: '≤ 8',
      measured: String(page.statements),
      ok: page.statements <= 8,
    },
    {
      what: `${name}: SQL at 10 and at 100 items`,
      target: 'equal',
      measured: `${page.statementsOfFew} and ${page.statements}`,
      ok: page.statementsOfFew === page.statements,
    },
    {
      what: `${name}: scripts above the empty page`,
      target: `≤ ${kilobytes(mostScripts(name))} kB`,
      measured: `${kilobytes(page.scripts - (empty?.scripts ?? 0))} kB`,
      ok: page.scripts - (empty?.scripts ?? 0) <= mostScripts(name),
    },
  ])
  const ofShares = ours.flatMap(([name, page]): Check[] => {
    const least = leastShares[name]
    if (least === undefined) return []
    const share = shareOf(page)
    return [
      {
        what: `${name}: of the empty page, 8 at once`,
        target: `≥ ${least}`,
        measured: share.toFixed(2),
        ok: share >= least,
      },
    ]
  })
  const ofUploads = uploads
    .filter(({ step }) => step === browserStep)
    .map(({ size, atOnce, uploaded, copied, memory }): Check => {
      // What a small file takes is the act around it, not its bytes: its rate is told, not judged.
      const least = size >= largeFile ? 0.5 : 0
      return {
        what: `upload ${mebibytes(size)} MiB × ${atOnce}`,
        target: `${least > 0 ? `≥ ${least} of a copy, ` : ''}≤ ${mebibytes(mostMemory)} MiB more`,
        measured: `${(uploaded / copied).toFixed(2)}, ${mebibytes(memory)} MiB`,
        ok: uploaded / copied >= least && memory <= mostMemory,
      }
    })
  return [
    ...ofPages,
    ...ofShares,
    {
      what: 'writes in one centre, 8 at once',
      target: '≥ 300/s',
      measured: `${writes.perSecond.toFixed(0)}/s (p50 ${writes.p50.toFixed(1)}, p99 ${writes.p99.toFixed(1)} ms)`,
      ok: writes.perSecond >= 300,
    },
    {
      what: 'what the disk allows: one fsync after another',
      target: '–',
      measured: `${writes.syncs.toFixed(0)}/s`,
      ok: true,
    },
    {
      what: 'its chain afterwards',
      target: 'holds, one entry a write',
      measured: `${writes.broken ? 'broken' : 'holds'}, ${writes.entries} of ${writes.written}`,
      ok: !writes.broken && writes.entries === writes.written,
    },
    ...ofCombination(shown.answered),
    ...shown.imported.map(ofImport),
    ...ofSampling(shown.sampled),
    ...shown.packs.map(ofPack),
    ...ofUploads,
  ]
}

const ofCombination = ({ evaluate, plan }: Answered): Check[] =>
  Object.entries({ evaluate, plan }).map(([name, { p50, p99 }]) => ({
    what: `POST ${name}`,
    target: '< 50 ms',
    measured: `p50 ${p50.toFixed(1)}, p99 ${p99.toFixed(1)} ms`,
    ok: p50 < 50,
  }))

/** Each size is twice the one before: near-linear is less than three times as long. */
function ofSampling(sampled: Sampling[]): Check[] {
  const largest = sampled.at(-1)
  const smallest = sampled[0]
  if (!largest || !smallest) return []
  const growth = largest.took / smallest.took
  const times = largest.decisions / smallest.decisions
  return [
    {
      what: `drawing a plan of ${largest.decisions} sign-offs`,
      target: '< 2 s',
      measured: `${largest.took.toFixed(0)} ms`,
      ok: largest.took < 2000,
    },
    {
      what: `its growth over ${times} times as many`,
      target: `< ${times * 2} times`,
      measured: `${growth.toFixed(1)} times`,
      ok: growth < times * 2,
    },
    {
      what: 'samples until all of CAMERA is covered, beside drawing at random',
      target: 'fewer',
      measured: sampled.map(({ needed, random }) => `${needed} and ${random}`).join('; '),
      ok: sampled.every(({ needed, random }) => needed < random),
    },
  ]
}

/** A pack is read, hashed whole and in parts, written and synced: half of a copy's speed at least. */
const ofPack = ({ size, copied, packed, memory }: Packed): Check => ({
  what: `pack of ${mebibytes(size)} MiB`,
  target: `≥ 0.5 of a copy, ≤ ${mebibytes(mostMemory)} MiB more`,
  measured: `${(copied / packed).toFixed(2)}, ${mebibytes(memory)} MiB`,
  ok: copied / packed >= 0.5 && memory <= mostMemory,
})

const ofImport = ({ rows, registered, checking, registering, broken }: Imported): Check => ({
  what: `import of ${rows} rows, its chain afterwards`,
  target: '< 30 s, holds',
  measured: `${checking.toFixed(1)} s to check, ${registering.toFixed(1)} s to register, ${broken ? 'broken' : 'holds'}`,
  ok: checking + registering < 30 && registered === rows && !broken,
})

/** Prints them all; true when none is missed. */
export function printChecks(all: Check[]): boolean {
  table(
    ['', 'target', 'measured', ''],
    all.map(({ what, target, measured, ok }) => [what, target, measured, ok ? 'ok' : 'MISSED']),
  )
  return all.every(({ ok }) => ok)
}

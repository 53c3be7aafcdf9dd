import type { Agent } from 'node:http'
import { gunzipSync, gzipSync } from 'node:zlib'
import { ask, connections, load, type Load } from './load'

export type Page = { name: string; path: string; cookie: string }

export type Weight = { statements: number; bytes: number; plain: number; scripts: number }

/** `empty` is what the empty page did at eight connections in turns with this one. */
export type Measured = Weight & { one: Load; eight: Load; empty: Load }

const encoded = { 'accept-encoding': 'gzip' }

async function open(agent: Agent, address: string, { path, cookie, name }: Page) {
  const answer = await ask(agent, address + path, { ...encoded, cookie })
  if (answer.status !== 200) throw new Error(`${name} (${path}) answered ${answer.status}`)
  return answer
}

/** The statements asked of the database since this was last asked. */
async function statements(agent: Agent, address: string): Promise<string[]> {
  const { body } = await ask(agent, `${address}/__statements`, {})
  return JSON.parse(body.toString()) as string[]
}

const scriptSizes = new Map<string, number>()

/** Gzip of every script that the page's own HTML loads or preloads, each counted once. */
async function scriptBytes(agent: Agent, address: string, html: string): Promise<number> {
  const paths = new Set(
    [...html.matchAll(/(?:src|href)="(\/_next\/static\/[^"]+\.js)[^"]*"/g)].map(
      ([, path]) => path ?? '',
    ),
  )
  let sum = 0
  for (const path of paths) {
    const known = scriptSizes.get(path)
    if (known === undefined) {
      const { body } = await ask(agent, address + path, {})
      scriptSizes.set(path, gzipSync(body).length)
    }
    sum += scriptSizes.get(path) ?? 0
  }
  return sum
}

/** What one opening of the page costs, when everything that can be warm is. */
export async function weigh(address: string, page: Page): Promise<Weight & { asked: string[] }> {
  const agent = connections(1)
  for (let turn = 0; turn < 3; turn += 1) await open(agent, address, page)
  // The least of three: an hourly sweep or a session kept awake may fall into one of them.
  let asked: string[] = []
  let body: Buffer = Buffer.alloc(0)
  for (let turn = 0; turn < 3; turn += 1) {
    await statements(agent, address)
    body = (await open(agent, address, page)).body
    const now = await statements(agent, address)
    if (turn === 0 || now.length < asked.length) asked = now
  }
  const html = gunzipSync(body)
  const scripts = await scriptBytes(agent, address, html.toString())
  agent.destroy()
  return { asked, statements: asked.length, bytes: body.length, plain: html.length, scripts }
}

export async function hammer(
  address: string,
  page: Page,
  workers: number,
  during: number,
): Promise<Load> {
  const agent = connections(workers)
  const once = async () => {
    await open(agent, address, page)
  }
  await load(workers, during / 4, once)
  const measured = await load(workers, during, once)
  agent.destroy()
  return measured
}

const turns = 4

/**
 * The page and the empty page by turns, at eight connections: whatever else the machine does
 * meanwhile falls on both, so that the one can be told as a share of the other.
 */
export async function hammerBeside(
  address: string,
  page: Page,
  empty: Page,
  during: number,
): Promise<{ eight: Load; empty: Load }> {
  const ours: Load[] = []
  const others: Load[] = []
  for (let turn = 0; turn < turns; turn += 1) {
    others.push(await hammer(address, empty, 8, during / turns))
    ours.push(await hammer(address, page, 8, during / turns))
  }
  return { eight: together(ours), empty: together(others) }
}

const together = (loads: Load[]): Load => {
  const mean = (values: number[]) => values.reduce((sum, each) => sum + each, 0) / values.length
  return {
    p50: mean(loads.map(({ p50 }) => p50)),
    p99: Math.max(...loads.map(({ p99 }) => p99)),
    perSecond: mean(loads.map(({ perSecond }) => perSecond)),
  }
}

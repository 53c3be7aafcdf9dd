import { Agent, request, type IncomingHttpHeaders } from 'node:http'

export type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer }

/** One request over a kept connection, read to its end; compressed as a browser would have it. */
export const ask = (
  agent: Agent,
  address: string,
  headers: Record<string, string>,
  method = 'GET',
  body?: Buffer,
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const sent = request(address, { agent, method, headers }, (response) => {
      const pieces: Buffer[] = []
      response.on('data', (piece: Buffer) => pieces.push(piece))
      response.once('error', reject)
      response.once('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(pieces),
        }),
      )
    })
    sent.once('error', reject)
    sent.end(body)
  })

export const connections = (count: number): Agent =>
  new Agent({ keepAlive: true, maxSockets: count })

export type Load = { p50: number; p99: number; perSecond: number }

/** The value below which this share of all lies. */
export function quantile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN
}

/** So many workers, each asking again as soon as it is answered, for so long. Milliseconds. */
export async function load(
  workers: number,
  during: number,
  once: () => Promise<void>,
): Promise<Load> {
  const took: number[] = []
  const began = performance.now()
  const worker = async () => {
    while (performance.now() - began < during) {
      const at = performance.now()
      await once()
      took.push(performance.now() - at)
    }
  }
  await Promise.all(Array.from({ length: workers }, worker))
  const seconds = (performance.now() - began) / 1000
  return { p50: quantile(took, 0.5), p99: quantile(took, 0.99), perSecond: took.length / seconds }
}

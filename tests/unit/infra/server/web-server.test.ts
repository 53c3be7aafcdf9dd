import { once } from 'node:events'
import { request, type IncomingMessage, type RequestListener, type ServerOptions } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { closed, listening, patientServer } from '@/lib/infra/server/web-server'

const counting: RequestListener = (asked, answer) => {
  let received = 0
  asked.on('data', (piece: Buffer) => (received += piece.length))
  asked.on('end', () => answer.end(String(received)))
}

/** Sends `pieces` of ten bytes, one each 100 ms, and gives the answer's status. */
async function sendSlowly(pieces: number, options?: ServerOptions): Promise<string> {
  const server = patientServer(counting, { connectionsCheckingInterval: 50, ...options })
  await listening(server, 0, '127.0.0.1')
  const { port } = server.address() as AddressInfo
  const sent = request({ port, host: '127.0.0.1', method: 'PATCH' })
  const outcome = Promise.race([
    once(sent, 'response').then(async ([answer]) => {
      const response = answer as IncomingMessage
      let body = ''
      for await (const piece of response.setEncoding('utf8')) body += piece
      return `${response.statusCode} ${body}`
    }),
    once(sent, 'error').then(([fault]) => String((fault as NodeJS.ErrnoException).code)),
  ])
  for (let count = 0; count < pieces && !sent.destroyed; count += 1) {
    sent.write('0123456789')
    await pause(100)
  }
  sent.end()
  const result = await outcome
  await closed(server)
  return result
}

test('a body may take as long as it needs: there is no deadline for a request', async () => {
  const server = patientServer(counting)
  expect(server.requestTimeout).toBe(0)
  expect(server.headersTimeout).toBeGreaterThan(0)
  expect(await sendSlowly(10)).toBe('200 100')
})

test('with a deadline, the same body is cut off: so the test would notice one', async () => {
  expect(await sendSlowly(10, { requestTimeout: 300, headersTimeout: 200 })).toMatch(
    /^(408|ECONNRESET|EPIPE)/,
  )
})

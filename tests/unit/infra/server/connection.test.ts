import { createServer, request as ask, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { rememberingConnection, withOwnBody } from '@/lib/infra/server/connection'

const sent = Buffer.from('a film, in pieces')
const stops: (() => void)[] = []
afterEach(() => stops.splice(0).forEach((stop) => stop()))

/** What a handler makes of a request whose body Next has wrapped, when it comes through a real connection. */
async function through(
  handler: (wrapped: Request, connection: IncomingMessage) => Promise<string>,
) {
  const server = createServer(
    rememberingConnection(async (connection, response) => {
      const wrapped = new Request('http://assay.test/', {
        method: 'PATCH',
        headers: { 'upload-offset': '7' },
        body: 'what the wrapping gives',
      })
      response.end(await handler(wrapped, connection))
    }),
  )
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  stops.push(() => server.close())
  const { port } = server.address() as AddressInfo
  return new Promise<string>((done, fail) => {
    const asking = ask({ port, host: '127.0.0.1', method: 'PATCH' }, (answer) => {
      answer.setEncoding('utf8')
      let said = ''
      answer.on('data', (piece: string) => (said += piece))
      answer.on('end', () => done(said))
    })
    asking.once('error', fail)
    asking.end(sent)
  })
}

const textOf = async (request: Request): Promise<string> => {
  const pieces: Uint8Array[] = []
  for await (const piece of request.body ?? []) pieces.push(piece as Uint8Array)
  return Buffer.concat(pieces).toString()
}

it('gives the bytes of the connection, and everything else of the request', async () => {
  const said = await through(async (wrapped) => {
    const own = withOwnBody(wrapped)
    return `${own.method} ${own.headers.get('upload-offset')} ${await textOf(own)}`
  })
  expect(said).toBe(`PATCH 7 ${sent.toString()}`)
})

it('leaves a body alone that was read from already', async () => {
  const said = await through(async (wrapped, connection) => {
    for await (const piece of connection) expect(piece).toBeDefined()
    return textOf(withOwnBody(wrapped))
  })
  expect(said).toBe('what the wrapping gives')
})

it('still answers when a handler stops reading', async () => {
  const said = await through(async (wrapped) => {
    await withOwnBody(wrapped).body?.cancel()
    return 'there is no room'
  })
  expect(said).toBe('there is no room')
})

it('is the request itself where no connection is known', () => {
  const request = new Request('http://assay.test/', { method: 'PATCH', body: 'own' })
  expect(withOwnBody(request)).toBe(request)
})

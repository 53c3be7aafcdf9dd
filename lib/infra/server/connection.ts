import { AsyncLocalStorage } from 'node:async_hooks'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { ReadableStream } from 'node:stream/web'

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>

const holder = globalThis as { assayConnections?: AsyncLocalStorage<IncomingMessage> }
// The server and the handlers that Next bundles are two copies of this module; the store is one.
const connections = () => (holder.assayConnections ??= new AsyncLocalStorage())

/** Handles a request so that what answers it can reach the connection it came on. */
export const rememberingConnection =
  (handle: Handle): Handle =>
  (request, response) =>
    connections().run(request, () => handle(request, response))

/**
 * The request with its body read from the connection itself. The web stream that Next makes of a body
 * copies every piece of it, which for a film of a gigabyte is a quarter of all the work.
 */
export function withOwnBody(request: Request): Request {
  const connection = connections().getStore()
  if (!connection || connection.readableDidRead) return request
  // Whoever stops reading (a full disk) still answers on this connection.
  const body = ReadableStream.from(connection.iterator({ destroyOnReturn: false }))
  return new Proxy(request, {
    get: (target, name) => {
      if (name === 'body') return body
      const value: unknown = Reflect.get(target, name, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}

import type { ServerResponse } from 'node:http'

/** What a route handler says the length in: Next takes every Content-Length of its own accord away. */
export const lengthHeader = 'x-file-length'

/**
 * Gives a file's answer its Content-Length, so that a download shows how much is left and a cut one is
 * noticed. For the server, on each response before Next sees it.
 */
export function keepLength(response: ServerResponse): void {
  const writeHead = response.writeHead.bind(response)
  const withLength = (...given: Parameters<typeof writeHead>) => {
    const length = response.getHeader(lengthHeader)
    response.removeHeader(lengthHeader)
    if (length !== undefined && !response.hasHeader('content-encoding')) {
      response.setHeader('content-length', length)
    }
    return writeHead(...given)
  }
  response.writeHead = withLength as typeof response.writeHead
}

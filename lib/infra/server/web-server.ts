import { createServer, type RequestListener, type Server, type ServerOptions } from 'node:http'

/**
 * A server that waits as long as somebody's connection needs for a body: an upload from a slow phone
 * takes longer than the five minutes Node gives a request. Headers still have to come soon.
 */
export function patientServer(handle: RequestListener, options: ServerOptions = {}): Server {
  return createServer(
    { headersTimeout: 60_000, keepAliveTimeout: 65_000, requestTimeout: 0, ...options },
    handle,
  )
}

export const listening = (server: Server, port: number, host: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', (fault: NodeJS.ErrnoException) =>
      reject(
        fault.code === 'EADDRINUSE'
          ? new Error(`Port ${port} is taken. Choose another: PORT=${port + 1} npm run …`)
          : fault,
      ),
    )
    server.listen(port, host, resolve)
  })

/** Ends when what is under way has been answered; an upload that is cut here resumes. */
export const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), 5000).unref()
  })

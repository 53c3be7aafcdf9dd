type Details = Record<string, unknown>

function write(level: 'info' | 'warn' | 'error', message: string, details: Details): void {
  const line = JSON.stringify({ at: new Date().toISOString(), level, message, ...details })
  const stream = level === 'error' ? process.stderr : process.stdout
  stream.write(`${line}\n`)
}

/** One line of JSON to standard output. Details never hold what people typed. */
export const logInfo = (message: string, details: Details = {}): void =>
  write('info', message, details)

export const logWarning = (message: string, details: Details = {}): void =>
  write('warn', message, details)

/** A fault with its stack, to standard error, under the id of the request it happened in. */
export function logFault(fault: unknown, details: Details = {}): void {
  const { message, stack, cause } = fault instanceof Error ? fault : new Error(String(fault))
  const behind = cause instanceof Error && { cause: cause.stack }
  write('error', message, { ...details, stack, ...behind })
}

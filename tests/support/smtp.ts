import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

export type Received = { to: string[]; from: string; raw: string; subject: string; text: string }

const decoded = (words: string): string =>
  words
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?UTF-8\?B\?([^?]*)\?=/g, (_, base64: string) =>
      Buffer.from(base64, 'base64').toString('utf8'),
    )

export function asReceived(raw: string, to: string[] = [], from = ''): Received {
  const [head = '', body = ''] = raw.split('\r\n\r\n')
  const subject = /^Subject: ((?:.|\r\n )*)/m.exec(head)?.[1] ?? ''
  const text = Buffer.from(body, 'base64').toString('utf8')
  return { to, from, raw, subject: decoded(subject), text }
}

/** A real mail server on this machine, as long as the test wants it; `port` 0 takes any that is free. */
export async function mailServer(options: SMTPServerOptions = {}, port = 0) {
  const received: Received[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    onData(stream, session, done) {
      const pieces: Buffer[] = []
      stream.on('data', (piece: Buffer) => pieces.push(piece))
      stream.on('end', () => {
        const { rcptTo, mailFrom } = session.envelope
        const to = rcptTo.map(({ address }) => address)
        const from = mailFrom ? mailFrom.address : ''
        received.push(asReceived(Buffer.concat(pieces).toString('utf8'), to, from))
        done()
      })
    },
    ...options,
  })
  // A client that was killed is part of a test.
  server.on('error', () => undefined)
  await new Promise<void>((ready) => server.listen(port, '127.0.0.1', () => ready()))
  const address = server.server.address()
  const at = typeof address === 'object' && address ? address.port : port
  return {
    port: at,
    url: `smtp://127.0.0.1:${at}`,
    received,
    stop: () => new Promise<void>((gone) => server.close(() => gone())),
  }
}

import { createTransport } from 'nodemailer'

/** What the mail server said, and whether trying again would be answered the same. */
export class LetterRefused extends Error {
  constructor(
    message: string,
    readonly forGood: boolean,
  ) {
    super(message)
  }
}

const second = 1000

/**
 * Hands one letter to the mail server. It is sent as it is: its headers are ours. No step takes longer
 * than half a minute, and a password never goes over a line that is not encrypted, save on this machine.
 */
export async function handOver(
  url: string,
  envelope: { from: string; to: string },
  raw: string,
): Promise<void> {
  const { protocol, hostname, port, username, password } = new URL(url)
  const secure = protocol === 'smtps:'
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  const transport = createTransport({
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port ? Number(port) : secure ? 465 : 587,
    secure,
    requireTLS: !secure && username !== '' && !isHere,
    ...(username && {
      auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    }),
    connectionTimeout: 10 * second,
    greetingTimeout: 10 * second,
    socketTimeout: 30 * second,
    dnsTimeout: 10 * second,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  try {
    await transport.sendMail({ envelope, raw })
  } catch (fault) {
    throw refused(fault)
  } finally {
    transport.close()
  }
}

/** A server that refuses this reader or this letter (5xx) does so again; one that refuses us may be put right. */
function refused(fault: unknown): LetterRefused {
  const { message, code, responseCode, command } = fault as Error & Record<string, unknown>
  const aboutTheLetter = command === 'RCPT TO' || command === 'DATA'
  const forGood =
    aboutTheLetter && code !== 'EAUTH' && typeof responseCode === 'number' && responseCode >= 500
  return new LetterRefused(oneLine(message), forGood)
}

const oneLine = (words: string) => words.replace(/[\p{C}\s]+/gu, ' ').slice(0, 300)

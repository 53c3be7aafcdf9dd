import { mkdir, open, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { env } from '@/lib/infra/env'
import { newId } from '@/lib/infra/id'
import { handOver } from '@/lib/infra/smtp'

export type Mail = { to: string; subject: string; text: string }

/**
 * Sends a letter: to the mail server, where there is one (SMTP_URL), else into the outbox folder. `id`
 * names it for good: a letter that is sent again after a crash has the same, and mail programs show it once.
 */
export async function sendMail(
  mail: Mail,
  at: Date = new Date(),
  id: string = newId(at),
): Promise<void> {
  const { SMTP_URL, MAIL_FROM, APP_URL } = env()
  const raw = letter(mail, { id, host: new URL(APP_URL).hostname, at, from: MAIL_FROM })
  if (SMTP_URL) await handOver(SMTP_URL, { from: MAIL_FROM.address, to: mail.to }, raw)
  else await putIntoOutbox(id, raw)
}

/**
 * Puts a letter into the outbox folder, whole or not at all, for a mail server (or a person) to send
 * on. It holds one-time links: only the owner of the process can read it.
 */
async function putIntoOutbox(id: string, raw: string): Promise<void> {
  const outbox = join(env().DATA_DIR, 'outbox')
  await mkdir(outbox, { recursive: true, mode: 0o700 })
  const path = join(outbox, `${id}.eml`)
  const file = await open(`${path}.part`, 'w', 0o600)
  try {
    await file.writeFile(raw)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(`${path}.part`, path)
}

type Sender = { name: string | null; address: string }

/** The letter as RFC 5322 asks, its words encoded so that no line of them can become a header. */
export function letter(
  { to, subject, text }: Mail,
  { id, host, at, from }: { id: string; host: string; at: Date; from: Sender },
): string {
  if (!/^[^\s<>,;:"]+@[^\s<>,;:"]+$/.test(to)) throw new Error('not an address to send mail to')
  return [
    `Date: ${at.toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${id}@${host}>`,
    `From: ${from.name ? `${encodedWords(from.name)} <${from.address}>` : from.address}`,
    `To: ${to}`,
    `Subject: ${encodedWords(subject)}`,
    'Auto-Submitted: auto-generated',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    base64(text).replace(/.{76}/g, '$&\r\n'),
    '',
  ].join('\r\n')
}

// RFC 2047 §2: an encoded word has at most 75 characters, so at most 45 bytes of text.
function encodedWords(words: string): string {
  const parts = ['']
  for (const letter of words) {
    const longer = `${parts.at(-1)}${letter}`
    if (Buffer.byteLength(longer) > 45) parts.push(letter)
    else parts[parts.length - 1] = longer
  }
  return parts.map((part) => `=?UTF-8?B?${base64(part)}?=`).join('\r\n ')
}

const base64 = (words: string) => Buffer.from(words, 'utf8').toString('base64')

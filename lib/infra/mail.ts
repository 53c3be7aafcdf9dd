import { mkdir, open, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { env } from '@/lib/infra/env'
import { newId } from '@/lib/infra/id'

export type Mail = { to: string; subject: string; text: string }

/**
 * Puts a letter into the outbox folder, whole or not at all, for a mail server (or a person) to send
 * on. It holds one-time links: only the owner of the process can read it.
 */
export async function sendMail(mail: Mail, at: Date = new Date()): Promise<string> {
  const outbox = join(env().DATA_DIR, 'outbox')
  await mkdir(outbox, { recursive: true, mode: 0o700 })
  const id = newId(at)
  const path = join(outbox, `${id}.eml`)
  const file = await open(`${path}.part`, 'wx', 0o600)
  try {
    const host = new URL(env().APP_URL).hostname
    await file.writeFile(letter(mail, { id, host, at }))
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(`${path}.part`, path)
  return path
}

/** The letter as RFC 5322 asks, its words encoded so that no line of them can become a header. */
export function letter(
  { to, subject, text }: Mail,
  { id, host, at }: { id: string; host: string; at: Date },
): string {
  if (!/^[^\s<>,;:"]+@[^\s<>,;:"]+$/.test(to)) throw new Error('not an address to send mail to')
  return [
    `Date: ${at.toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${id}@${host}>`,
    `From: Assay <assay@${host}>`,
    `To: ${to}`,
    `Subject: ${encodedWords(subject)}`,
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

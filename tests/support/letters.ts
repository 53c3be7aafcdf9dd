import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The letters in the outbox for somebody, oldest first, as they read. */
export async function lettersTo(
  email: string,
  folder = process.env['DATA_DIR'] ?? '',
): Promise<string[]> {
  const outbox = join(folder, 'outbox')
  const names = (await readdir(outbox).catch(() => [])).filter((name) => name.endsWith('.eml'))
  const all = await Promise.all(names.sort().map((name) => readFile(join(outbox, name), 'utf8')))
  return all
    .filter((letter) => letter.includes(`To: ${email.toLowerCase()}\r\n`))
    .map((letter) => Buffer.from(letter.split('\r\n\r\n')[1] ?? '', 'base64').toString('utf8'))
}

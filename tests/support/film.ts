import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A film of this many bytes: a real one, with a `free` box of noise behind it, which every reader skips. */
export function film(size: number): Buffer {
  const real = readFileSync(join('prisma', 'seed', 'files', 'morning-huddle.mp4'))
  const box = Buffer.alloc(8)
  box.writeUInt32BE(size - real.length, 0)
  box.write('free', 4, 'latin1')
  return Buffer.concat([real, box, randomBytes(size - real.length - 8)])
}

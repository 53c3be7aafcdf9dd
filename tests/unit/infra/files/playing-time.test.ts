import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { playingTime } from '@/lib/infra/files/playing-time'

const folder = mkdtempSync(join(tmpdir(), 'playing-'))
afterAll(() => rmSync(folder, { recursive: true }))

const lengthOf = (bytes: Buffer, mediaType: string) => {
  const path = join(folder, 'file')
  writeFileSync(path, bytes)
  return playingTime(path, mediaType)
}

const u32 = (value: number) => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}
const box = (type: string, body: Buffer) =>
  Buffer.concat([u32(body.length + 8), Buffer.from(type, 'latin1'), body])
const film = (scale: number, duration: number) =>
  Buffer.concat([
    box('ftyp', Buffer.from('isom')),
    box(
      'moov',
      box('mvhd', Buffer.concat([Buffer.alloc(12), u32(scale), u32(duration), Buffer.alloc(80)])),
    ),
  ])

function wav(perSecond: number, length: number, told = length) {
  const format = Buffer.alloc(24)
  format.write('fmt ')
  format.writeUInt32LE(16, 4)
  format.writeUInt32LE(perSecond, 16)
  const data = Buffer.alloc(8 + length)
  data.write('data')
  data.writeUInt32LE(told, 4)
  return Buffer.concat([Buffer.from('RIFF....WAVE'), format, data])
}

/** As a browser records: no length in its head, clusters without an end. */
function webm() {
  const endless = Buffer.from('01ffffffffffffff', 'hex')
  const block = (at: number) => Buffer.from([0xa3, 0x84, 0x81, (at >> 8) & 0xff, at & 0xff, 0x80])
  const cluster = (time: number, ...blocks: number[]) =>
    Buffer.concat([
      Buffer.from('1f43b675', 'hex'),
      endless,
      Buffer.from([0xe7, 0x82, (time >> 8) & 0xff, time & 0xff]),
      ...blocks.map(block),
    ])
  return Buffer.concat([
    Buffer.from('1a45dfa380', 'hex'),
    Buffer.concat([Buffer.from('18538067', 'hex'), endless]),
    Buffer.from('1549a96687', 'hex'),
    Buffer.from('2ad7b1830f4240', 'hex'),
    cluster(0, 0, 900),
    cluster(2000, 0, 480),
  ])
}

test.each<[string, Buffer, string, number | null]>([
  ['a film', film(600, 2520), 'video/mp4', 4.2],
  ['a film in pieces that does not say', film(600, 0), 'video/mp4', null],
  ['sampled sound', wav(16_000, 8000), 'audio/wav', 0.5],
  ['sampled sound that was cut off', wav(16_000, 8000, 0xffffffff), 'audio/wav', 0.5],
  ['what a browser recorded', webm(), 'audio/webm', 2.48],
  ['sound that would have to be played to know', Buffer.alloc(4000, 7), 'audio/aac', null],
  ['a picture', Buffer.alloc(40, 7), 'image/png', null],
  ['a film cut off in its head', film(600, 2520).subarray(0, 50), 'video/mp4', null],
  ['nothing that is sound', Buffer.from('not sound at all'), 'audio/mpeg', null],
  ['a head alone', Buffer.from('1a45dfa380', 'hex'), 'video/webm', null],
  ['sound without a page', Buffer.from('OggS'), 'audio/ogg', null],
])('%s says how long it plays', async (_, bytes, mediaType, seconds) => {
  expect(await lengthOf(bytes, mediaType)).toBe(seconds)
})

import { request } from 'node:http'

/** The tus protocol, as far as a test sends a file with it. */
export type Sender = { address: string; cookie: string }

const headersOf = ({ cookie }: Sender) => ({ cookie, 'tus-resumable': '1.0.0' })

export async function beginUpload(
  sender: Sender,
  registrationId: string,
  fileName: string,
  size: number,
): Promise<Response> {
  const metadata = Object.entries({ registrationId, filename: fileName })
    .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
    .join(',')
  return fetch(`${sender.address}/api/uploads`, {
    method: 'POST',
    headers: {
      ...headersOf(sender),
      'upload-length': String(size),
      'upload-metadata': metadata,
    },
  })
}

export const sendPiece = (sender: Sender, path: string, offset: number, piece: Buffer) =>
  fetch(`${sender.address}${path}`, {
    method: 'PATCH',
    headers: {
      ...headersOf(sender),
      'content-type': 'application/offset+octet-stream',
      'upload-offset': String(offset),
    },
    body: new Uint8Array(piece),
  })

/** Sends part of a piece and leaves the rest out: what a broken connection, or a killed server, sees. */
export function beginPiece(
  sender: Sender,
  path: string,
  offset: number,
  piece: Buffer,
  part: number,
): Promise<{ ended: Promise<void> }> {
  return new Promise((begun) => {
    const sent = request(`${sender.address}${path}`, {
      method: 'PATCH',
      headers: {
        ...headersOf(sender),
        'content-type': 'application/offset+octet-stream',
        'upload-offset': String(offset),
        'content-length': String(piece.length),
      },
    })
    const ended = new Promise<void>((done) => {
      sent.once('response', (answer) => answer.resume().once('close', done))
      sent.once('error', () => done())
    })
    sent.write(piece.subarray(0, part), () => begun({ ended }))
  })
}

export async function offsetOf(sender: Sender, path: string): Promise<number> {
  const answer = await fetch(`${sender.address}${path}`, {
    method: 'HEAD',
    headers: headersOf(sender),
  })
  return Number(answer.headers.get('upload-offset') ?? NaN)
}

/** Goes on from wherever it stands to the end. */
export async function finishUpload(sender: Sender, path: string, file: Buffer, step: number) {
  for (let at = await offsetOf(sender, path); at < file.length;) {
    const answer = await sendPiece(sender, path, at, file.subarray(at, at + step))
    if (answer.status !== 204) throw new Error(`${answer.status}: ${await answer.text()}`)
    at = Number(answer.headers.get('upload-offset'))
  }
}

import { extname } from 'node:path'

/** Where a ZIP (and so a DOCX, XLSX or PPTX) ends; its last two bytes tell how long a remark follows. */
const endOfZip = Buffer.from([0x50, 0x4b, 0x05, 0x06])
const lengthAt = 20

function remarkInZip(bytes: Buffer, remark: Buffer): Buffer {
  const end = bytes.lastIndexOf(endOfZip)
  const whole = Buffer.concat([bytes.subarray(0, end + lengthAt + 2), remark])
  whole.writeUInt16LE(remark.length, end + lengthAt)
  return whole
}

/** A remark in a place of the format where none who reads the file minds it. */
const remarks: Record<string, (bytes: Buffer, remark: Buffer) => Buffer> = {
  '.pdf': (bytes, remark) => Buffer.concat([bytes, Buffer.from('\n% '), remark, Buffer.from('\n')]),
  '.docx': remarkInZip,
  '.xlsx': remarkInZip,
  '.pptx': remarkInZip,
  // An ID3v1 tag: the last 128 bytes of a recording.
  '.mp3': (bytes, remark) => {
    const tag = Buffer.alloc(128)
    tag.write('TAG')
    remark.copy(tag, 3, 0, 30)
    return Buffer.concat([bytes, tag])
  },
}

/**
 * One file of the demonstration serves several people's stories. Each has a copy of their own, so that the
 * same bytes lie in two portfolios only where the story means it.
 */
export function ownCopy(name: string, bytes: Buffer, whose: string): Buffer {
  const remark = remarks[extname(name)]
  return remark ? remark(bytes, Buffer.from(whose)) : bytes
}

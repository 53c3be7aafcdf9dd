import { ok, refuse, type Result } from '@/lib/kernel/result'

const unreadable = (words: string): Result<never> =>
  refuse('unreadable-file', words, { fields: { file: words } })

const begins = (bytes: Uint8Array, ...with_: number[]): boolean =>
  with_.every((byte, index) => bytes[index] === byte)

const saveAs = 'In Excel choose Save as, and “CSV UTF-8 (comma delimited)”.'

/**
 * The text of a spreadsheet's bytes: UTF-8 with or without its mark, UTF-16 as Excel's “Unicode text”
 * has it, otherwise Windows-1252, which an older Excel writes.
 */
export function textOf(bytes: Uint8Array): Result<string> {
  if (bytes.length === 0)
    return unreadable('This file is empty. Fill in the template, and choose it.')
  if (begins(bytes, 0x50, 0x4b, 0x03, 0x04) || begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    return unreadable(`This is a workbook, not a CSV file. ${saveAs}`)
  }
  const wide = begins(bytes, 0xff, 0xfe)
    ? 'utf-16le'
    : begins(bytes, 0xfe, 0xff)
      ? 'utf-16be'
      : null
  const text = wide ? new TextDecoder(wide).decode(bytes) : (utf8(bytes) ?? windows(bytes))
  // No spreadsheet writes control characters; pictures, programs and archives are full of them.
  return text === null || /[\u0000-\u0008\u000b\u000e-\u001f\u0080-\u009f]/.test(text)
    ? unreadable(`This is not a CSV file: it holds what no spreadsheet writes. ${saveAs}`)
    : ok(text)
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const windows = (bytes: Uint8Array): string => new TextDecoder('windows-1252').decode(bytes)

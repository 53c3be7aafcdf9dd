import { bytesInWords } from '@/components/viewer/ways'
import type { NoRoom } from '@/lib/portfolio/rules/room'

/** How the tus server answers. 507: nothing the sender could do; not tried again by itself. */
export const noRoom: Record<NoRoom, { status_code: number; body: string }> = {
  'too-much-unfinished': {
    status_code: 413,
    body: 'You have as many files under way as one person may have. Add those that are ready to the portfolio, or remove some, then add this one.',
  },
  'centre-full': {
    status_code: 507,
    body: 'Your centre has no room left for files. Nothing of yours is lost. Ask your centre administrator to make room, then add it again.',
  },
  'disk-full': {
    status_code: 507,
    body: 'There is no room left where files are kept. Nothing of yours is lost. Tell your centre administrator, then add it again.',
  },
}

export const tooLarge = (most: number): string =>
  `This file is too large. The largest that can be added is ${bytesInWords(most)}. A shorter or smaller copy of a video usually shows as much; or keep it at work and add a statement of where it is.`

/** Only the last part of a path, without what a file system or a header could trip over. */
export function fileNameOf(given: string | null | undefined): string {
  const last = (given ?? '').split(/[/\\]/).at(-1) ?? ''
  const plain = last
    // Control characters, and those that turn the direction of writing (a .exe that reads as .pdf).
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .trim()
    .replace(/^\.+/, '')
  return plain.length > 200 ? `${plain.slice(0, 180)}${plain.slice(-20)}` : plain || 'file'
}

/** The field that a file is for; anything that no form of ours sends is none. */
export const purposeOf = (given: string | null | undefined): string =>
  /^[a-z][\w/-]{0,119}$/.test(given ?? '') ? (given ?? '') : ''

import { bytesInWords } from '@/components/viewer/ways'

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

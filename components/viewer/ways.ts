import type { Location } from '@/lib/portfolio/model/location'

/** Where a version's bytes, thumbnail or readable rendition are; null attachment is the version's own file. */
export function fileAddress(
  versionId: string,
  what: 'file' | 'thumbnail' | 'rendition',
  attachmentId?: string,
): string {
  const query = attachmentId ? `?attachment=${encodeURIComponent(attachmentId)}` : ''
  return `/api/evidence/${encodeURIComponent(versionId)}/${what}${query}`
}

/** The rendition opened at a place: a numbered paragraph, a slide, or the first words that match. */
export function renditionAddress(
  versionId: string,
  location: Location,
  attachmentId?: string,
): string {
  const address = fileAddress(versionId, 'rendition', attachmentId)
  if (location.kind === 'paragraph') return `${address}#p${location.paragraph}`
  if (location.kind === 'page') return `${address}#s${location.page}`
  if (location.kind !== 'words') return address
  return `${address}${attachmentId ? '&' : '?'}at=${encodeURIComponent(location.words)}#here`
}

/** "4.6 MB", "812 KB": in thousands, as every file manager but one counts. */
export function bytesInWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`
  const [unit, size] =
    bytes < 1e6 ? ['KB', 1e3] : bytes < 1e9 ? ['MB', 1e6] : (['GB', 1e9] as [string, number])
  const amount = bytes / Number(size)
  return `${amount < 10 ? Math.round(amount * 10) / 10 : Math.round(amount)} ${unit}`
}

import type { Location } from '@/lib/portfolio/model'

/** Where a version's bytes, thumbnail or readable rendition are; null attachment is the version's own file. */
export function fileAddress(
  versionId: string,
  what: 'file' | 'thumbnail' | 'rendition',
  attachmentId?: string,
): string {
  const query = attachmentId ? `?attachment=${encodeURIComponent(attachmentId)}` : ''
  return `/api/evidence/${encodeURIComponent(versionId)}/${what}${query}`
}

/** The part of an address that opens a rendition at a place. */
export function fragmentOf({ kind, value }: Location): string {
  if (kind === 'paragraph') return `#p${value}`
  if (kind === 'page') return `#s${value}`
  return kind === 'text' && value ? `#:~:text=${encodeURIComponent(value)}` : ''
}

/** "4.6 MB", "812 KB": in thousands, as every file manager but one counts. */
export function bytesInWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`
  const [unit, size] =
    bytes < 1e6 ? ['KB', 1e3] : bytes < 1e9 ? ['MB', 1e6] : (['GB', 1e9] as [string, number])
  const amount = bytes / Number(size)
  return `${amount < 10 ? Math.round(amount * 10) / 10 : Math.round(amount)} ${unit}`
}

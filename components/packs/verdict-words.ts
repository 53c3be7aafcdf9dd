import { formatDateTime } from '@/lib/kernel/dates'
import type { FaultKind, Verdict } from '@/lib/packs/rules/verify/model'

export const faultHeadings: Record<FaultKind, string> = {
  changed: 'changed',
  missing: 'missing',
  added: 'added',
  manifest: 'the list itself',
  trail: 'the trail',
  archive: 'the archive around it',
}

const some = (count: number, one: string, several: string): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : several}`

/** What was found, in a line, and what the pack says of itself. */
export function verdictWords({ manifest, manifestSha256, faults, files, entries }: Verdict): {
  title: string
  about: string[]
} {
  const looked = `${some(files, 'file', 'files')} and ${some(entries, 'entry', 'entries')} of the trail`
  return {
    title:
      faults.length === 0
        ? `Nothing was changed: ${looked} are as they were.`
        : `Not as it was: ${some(faults.length, 'thing', 'things')} found.`,
    about: manifest
      ? [
          `Made by ${manifest.centre} for ${manifest.askedBy}, who asked for it on ${formatDateTime(new Date(manifest.askedAt))}.`,
          `Hash of its list (manifest.json): ${manifestSha256}`,
        ]
      : [],
  }
}

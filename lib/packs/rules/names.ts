/**
 * Letters, digits and hyphens, all small: the same file on every system, whatever it takes for a folder, a
 * device, a hidden file or the same name in other letters.
 */
export function plainName(words: string, most: number): string {
  const plain = words
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, most)
    .replace(/^-+|-+$/g, '')
  return plain || 'unnamed'
}

/** Two of the same name, or none in letters that are known here, are still told apart. */
export const folderName = (candidate: string, registrationId: string): string =>
  `${plainName(candidate, 40)}-${registrationId.replaceAll('-', '').slice(-8)}`

/** The ending says what the bytes are, whatever the name said: "e3-v1-handover-notes.pdf". */
export const fileName = (prefix: string, name: string, extension: string): string =>
  `${prefix}-${plainName(name.replace(/\.[^.]{1,8}$/, ''), 60)}.${extension}`

export const evidencePage = (number: number): string => `evidence/e${number}.html`
export const unitPage = (reference: string): string => `units/${plainName(reference, 40)}.html`

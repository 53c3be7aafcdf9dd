/** What stands in a form, by the names of its fields. */
export type FormWords = Record<string, string | string[]>

export const isKept = (
  field: Element,
): field is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement =>
  (field instanceof HTMLInputElement &&
    !['file', 'hidden', 'search', 'submit'].includes(field.type)) ||
  field instanceof HTMLTextAreaElement ||
  field instanceof HTMLSelectElement

export const isTick = (field: Element): field is HTMLInputElement =>
  field instanceof HTMLInputElement && ['checkbox', 'radio'].includes(field.type)

/** What stands in the form, but for files, and for signatures: those are given at the end. */
export function wordsOf(form: HTMLFormElement, except: readonly string[]): FormWords {
  const words: FormWords = {}
  for (const field of form.elements) {
    if (!isKept(field) || !field.name || except.includes(field.name)) continue
    if (isTick(field) && !field.checked) continue
    if (!field.value) continue
    const before = words[field.name]
    words[field.name] = before === undefined ? field.value : [before, field.value].flat()
  }
  return words
}

/** The one word under a name; empty where there is none. */
export const one = (words: FormWords, name: string): string => [words[name] ?? ''].flat()[0] ?? ''

export const many = (words: FormWords, name: string): string[] => [words[name] ?? []].flat()

/** The numbers of the rows that a form holds under a name: `notes.3.words` is of row 3. */
export const rowsIn = (words: FormWords, name: string): number[] => {
  const numbers = Object.keys(words).flatMap((key) => {
    const [head, number] = key.split('.')
    return head === name && /^\d{1,3}$/.test(number ?? '') ? [Number(number)] : []
  })
  return [...new Set(numbers)].sort((a, b) => a - b)
}

/** A draft as it was kept, or nothing where it is of another shape. */
export function formWordsIn(draft: unknown): FormWords {
  if (typeof draft !== 'object' || draft === null) return {}
  return Object.fromEntries(
    Object.entries(draft).flatMap(([name, value]): [string, string | string[]][] => {
      if (typeof value === 'string') return [[name, value]]
      return Array.isArray(value) && value.every((each) => typeof each === 'string')
        ? [[name, value]]
        : []
    }),
  )
}

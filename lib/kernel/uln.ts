/** The official value while a learner waits for their own number: registered with, never claimed with. */
export const temporaryUln = '9999999999'

/** A unique learner number (domain.md §5): ten digits, first not 0, Σ digit·(10, 9, … 1) mod 11 = 10. */
export const isUln = (text: string): boolean =>
  /^[1-9]\d{9}$/.test(text) &&
  [...text].reduce((sum, digit, index) => sum + Number(digit) * (10 - index), 0) % 11 === 10

/** What may stand in the field: a number that checks, or the temporary one (which checks by chance or not at all). */
export const isAcceptedUln = (text: string): boolean => text === temporaryUln || isUln(text)

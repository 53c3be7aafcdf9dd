/** The official value for "not known yet": accepted at registration, never sent on a claim (domain.md §5). */
export const temporaryUln = '9999999999'

/** Ten digits, the first not 0; Σ digit·(10, 9 … 1) mod 11 = 10. The temporary value passes the sum and is none. */
export function isRealUln(uln: string): boolean {
  if (!/^[1-9]\d{9}$/.test(uln) || uln === temporaryUln) return false
  const sum = [...uln].reduce((total, digit, index) => total + Number(digit) * (10 - index), 0)
  return sum % 11 === 10
}

import { assuranceRows } from './assurance'
import { identityRows } from './identity'
import { portfolioRows } from './portfolio'
import { recordRows } from './records'
import { registrationRows } from './registration'
import type { Rows } from './row'

/** Every command by its name, and how it is tried with what is somebody else's. */
export const commandRows: Rows = {
  ...identityRows,
  ...registrationRows,
  ...recordRows,
  ...portfolioRows,
  ...assuranceRows,
}

import { appealRows } from './appeals'
import { assuranceRows } from './assurance'
import { claimRows } from './claims'
import { concernRows } from './concerns'
import { identityRows } from './identity'
import { importingRows } from './importing'
import { notificationRows } from './notifications'
import { packRows } from './packs'
import { planRows } from './plans'
import { planningRows } from './planning'
import { portfolioRows } from './portfolio'
import { questionRows } from './questions'
import { recordRows } from './records'
import { registrationRows } from './registration'
import { staffRows } from './staff'
import { standardisationRows } from './standardisation'
import { visitRows } from './visits'
import { witnessRows } from './witness'
import type { Rows } from './row'

/** Every command by its name, and how it is tried with what is somebody else's. */
export const commandRows: Rows = {
  ...identityRows,
  ...registrationRows,
  ...recordRows,
  ...staffRows,
  ...importingRows,
  ...planRows,
  ...portfolioRows,
  ...questionRows,
  ...planningRows,
  ...witnessRows,
  ...assuranceRows,
  ...standardisationRows,
  ...appealRows,
  ...concernRows,
  ...claimRows,
  ...packRows,
  ...visitRows,
  ...notificationRows,
}

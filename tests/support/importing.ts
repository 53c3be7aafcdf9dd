import { csvLine } from '@/lib/kernel/csv'
import { importColumns } from '@/lib/registration/model/importing'

export const qualificationNumber = '601/4756/8'

/** A row as a college's list has it: somebody new, registered in time. */
export const candidateRow = (turn: number): Record<string, string> => ({
  givenNames: 'Candidate',
  familyName: `Number ${turn}`,
  email: `candidate-${turn}@list.example`,
  dateOfBirth: '17/02/1994',
  uln: '9999999999',
  qualification: qualificationNumber,
  registeredOn: '02/03/2026',
  awardingBodyNumber: `LIST-${turn}`,
  employer: `Employer ${turn % 40}`,
  cohort: `Cohort ${turn % 12}`,
  startedOn: '2026-03-09',
  plannedEndOn: '2027-03-09',
})

export const fileOf = (rows: readonly Record<string, string>[]): Uint8Array =>
  new TextEncoder().encode(
    csvLine(importColumns.map(({ head }) => head)) +
      rows.map((row) => csvLine(importColumns.map(({ name }) => row[name] ?? ''))).join(''),
  )

/** So many rows, every one of which can be registered. */
export const goodFile = (many: number, from = 0): Uint8Array =>
  fileOf(Array.from({ length: many }, (_, turn) => candidateRow(from + turn)))

import { byteOrderMark, csvLine, ukDate } from '@/lib/kernel/csv'
import { registrationStateWords, type RegistrationState } from '@/lib/registration/lifecycle'

type Row = {
  name: string
  givenNames: string | null
  familyName: string | null
  email: string
  dateOfBirth: Date | null
  uln: string | null
  qualificationNumber: string
  qualification: string
  awardingBodyNumber: string | null
  registeredOn: Date
  startedOn: Date | null
  plannedEndOn: Date | null
  site: string | null
  employer: string | null
  cohort: string | null
  state: RegistrationState
  planned: number
  signedOff: number
  assessors: string[]
  iqas: string[]
}

const day = (date: Date | null): string => ukDate(date?.toISOString().slice(0, 10) ?? null)

const columns: readonly (readonly [string, (row: Row) => string | null])[] = [
  ['Name', (row) => row.name],
  ['Given names', (row) => row.givenNames],
  ['Family name', (row) => row.familyName],
  ['Email', (row) => row.email],
  ['Date of birth', (row) => day(row.dateOfBirth)],
  ['ULN', (row) => row.uln],
  ['Qualification number', (row) => row.qualificationNumber],
  ['Qualification', (row) => row.qualification],
  ['Registration number', (row) => row.awardingBodyNumber],
  ['Registered on', (row) => day(row.registeredOn)],
  ['Started on', (row) => day(row.startedOn)],
  ['Planned end', (row) => day(row.plannedEndOn)],
  ['Site', (row) => row.site],
  ['Employer', (row) => row.employer],
  ['Cohort', (row) => row.cohort],
  ['State', (row) => registrationStateWords[row.state]],
  ['Units planned', (row) => String(row.planned)],
  ['Units signed off', (row) => String(row.signedOff)],
  ['Assessors', (row) => row.assessors.join('; ')],
  ['IQAs', (row) => row.iqas.join('; ')],
]

export const registerCsvHead = (): string => byteOrderMark + csvLine(columns.map(([head]) => head))

export const registerCsv = (row: Row): string => csvLine(columns.map(([, cell]) => cell(row) ?? ''))

import { byteOrderMark, csvLine, ukDate } from '@/lib/kernel/csv'
import { unitRouteWords } from '@/lib/registration/model/routes'
import { claimKindWords, type ClaimKind, type FrozenClaim } from '@/lib/certification/model/claim'

type Claim = {
  number: number
  kind: ClaimKind
  frozen: FrozenClaim
  signOff: { by: string; reference: string | null; on: string } | null
}

const heads = [
  'Claim',
  'Claimed',
  'Centre approval',
  'Qualification number',
  'Qualification',
  'Registration number',
  'ULN',
  'Reason for no ULN',
  'Family name',
  'Given names',
  'Date of birth',
  'Registered',
  'Unit',
  'Unit title',
  'Level',
  'Credits',
  'Route',
  'Basis of route',
  'EQA',
  'EQA reference',
  'EQA date',
]

const rowsOf = ({ number, kind, frozen, signOff }: Claim): string[][] =>
  frozen.units.map((unit) => [
    String(number),
    claimKindWords[kind],
    frozen.approval.number,
    frozen.qualification.number,
    frozen.qualification.title,
    frozen.candidate.awardingBodyNumber,
    frozen.candidate.uln ?? '',
    frozen.candidate.ulnReason ?? '',
    frozen.candidate.familyName,
    frozen.candidate.givenNames,
    ukDate(frozen.candidate.dateOfBirth),
    ukDate(frozen.candidate.registeredOn),
    unit.reference,
    unit.title,
    String(unit.level),
    String(unit.credits),
    unitRouteWords[unit.route],
    unit.basis ?? '',
    signOff?.by ?? '',
    signOff?.reference ?? '',
    ukDate(signOff?.on ?? null),
  ])

/** A batch as a spreadsheet, a line for each unit of each claim. With a byte order mark: Excel asks for one. */
export const batchCsv = (claims: readonly Claim[]): string =>
  byteOrderMark + [heads, ...claims.flatMap(rowsOf)].map(csvLine).join('')

import type { ClaimFacts, UnitFact } from '@/lib/certification/model/facts'
import type { Specification } from '@/lib/specification/model'
import { readPublished } from '../specification/published'

const file = readPublished()

/** The published edition assembled without a database: a unit's reference serves as its id. */
export const specification: Specification = {
  id: 'edition',
  number: file.number,
  slug: '601-4756-8',
  edition: file.edition,
  title: file.title,
  level: file.level,
  registrationStart: file.registrationStart,
  registrationEnd: file.registrationEnd,
  evidenceKinds: file.evidenceKinds,
  groups: file.groups,
  units: file.units.map(({ outcomes: _, ...unit }, position) => ({
    ...unit,
    id: unit.reference,
    position,
    outcomes: [],
  })),
  file,
  sha256: '',
}

// Group A, twenty credits of B and three units of C: an award with nothing to spare.
export const awardUnits = [
  ...file.units.filter(({ group }) => group === 'A').map(({ reference }) => reference),
  'F/506/2176',
  'R/506/2179',
  'L/506/2181',
  'R/506/2960',
  'R/506/1999',
  'L/506/2004',
  'M/506/1962',
]

export const released = (reference: string): UnitFact => ({
  enrolmentId: `enrolment of ${reference}`,
  unitId: reference,
  state: 'released',
  route: 'assessment',
  basis: null,
  openActions: [],
})

/** Facts on which a full claim is right; a test changes the one it is about. */
export const factsOf = (changes: Partial<ClaimFacts> = {}): ClaimFacts => ({
  registrationId: 'registration',
  candidateSeatId: 'seat',
  candidatePersonId: 'person',
  name: 'Grace Adeyinka',
  qualificationVersionId: 'edition',
  state: 'active',
  awardingBodyNumber: 'PQ-260112-0418',
  registeredOn: '2026-01-12',
  startedOn: null,
  plannedEndOn: '2027-01-29',
  site: { id: 'harrogate', name: 'Harrogate' },
  details: {
    givenNames: 'Grace',
    familyName: 'Adeyinka',
    dateOfBirth: '1991-06-17',
    uln: '9276308686',
    ulnReason: null,
  },
  sharing: [],
  identity: { documentKind: 'Passport', seenOn: '2026-11-18', seenBy: 'Ruth Adeyemi' },
  extension: null,
  approval: {
    number: 'PQ-CA-20931',
    approvedOn: '2025-09-01',
    endsOn: null,
    siteIds: [],
    sanctions: [],
    directClaims: { held: true, fromOn: '2026-02-16', reference: 'PQ-DC-1' },
  },
  regulator: { certificationEnd: '2028-07-31', source: 'the register', recordedOn: '2026-11-18' },
  appeals: [],
  concerns: [],
  units: awardUnits.map(released),
  claims: [],
  ...changes,
})

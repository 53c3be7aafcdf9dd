import { formatDate } from '@/lib/kernel/dates'
import { isUln, temporaryUln } from '@/lib/kernel/uln'
import { registrationStateWords, type RegistrationState } from '@/lib/registration/lifecycle'
import type { EligibilityLine } from '@/lib/certification/model/claim'
import type { ClaimFacts } from '@/lib/certification/model/facts'

const day = (iso: string): string => formatDate(new Date(iso))

const line = (
  code: EligibilityLine['code'],
  title: string,
  stands: boolean,
  rests: string,
  todo: string,
): EligibilityLine => ({
  code,
  concerns: 'both',
  state: stands ? 'stands' : 'blocks',
  title,
  rests,
  todo: stands ? null : todo,
  place: code === 'state' ? 'registration' : 'details',
})

function ulnLine({ details }: ClaimFacts): EligibilityLine {
  const title = 'Legal names and ULN'
  const toRecord = 'Record the legal names, and the ULN or the reason why there is none.'
  if (!details) return line('uln', title, false, 'Nothing is on record yet.', toRecord)
  const { uln, ulnReason, givenNames, familyName } = details
  const names = `${givenNames} ${familyName}`
  if (uln === temporaryUln) {
    return line(
      'uln',
      title,
      false,
      `${uln} is the official temporary value: it is never sent on a claim.`,
      'Record the candidate’s own ULN, or the reason why there is none.',
    )
  }
  if (uln !== null) {
    return isUln(uln)
      ? line('uln', title, true, `${names}, ${uln}.`, '')
      : line('uln', title, false, `${uln} fails the check of its digits.`, 'Correct the ULN.')
  }
  return ulnReason
    ? line('uln', title, true, `${names}. No ULN: ${ulnReason}`, '')
    : line('uln', title, false, `${names}. No ULN and no reason for none.`, toRecord)
}

function identityLine({ identity }: ClaimFacts): EligibilityLine {
  const rests = identity
    ? `${identity.documentKind}, seen ${day(identity.seenOn)} by ${identity.seenBy}.`
    : 'Nobody has recorded that they saw who the candidate is.'
  const todo = 'See a document that shows who they are, and record that you did.'
  return line('identity', 'Identity checked', identity !== null, rests, todo)
}

function numberLine({ awardingBodyNumber }: ClaimFacts): EligibilityLine {
  const rests = awardingBodyNumber ?? 'The awarding body’s registration number is not on record.'
  const todo = 'Record the number the awarding body gave this registration.'
  return line('number', 'Awarding body’s number', awardingBodyNumber !== null, rests, todo)
}

/** The awarding body takes one person for two, or refuses, where a number is on record twice. */
function sharedLine({ sharing, details, awardingBodyNumber }: ClaimFacts): EligibilityLine {
  const said = sharing.map(({ what, name, awardingBodyNumber: theirs }) =>
    what === 'uln'
      ? `ULN ${details?.uln} is on record for ${name} too${theirs ? `, ${theirs}` : ''}.`
      : `Registration number ${awardingBodyNumber} is on record for ${name} too.`,
  )
  const rests = said.join(' ') || 'No other candidate here has this ULN or registration number.'
  const todo = 'Find out whose it is, and correct the other one.'
  return line('shared', 'Numbers of their own', said.length === 0, rests, todo)
}

const stateRests: Record<RegistrationState, [EligibilityLine['concerns'], string, string]> = {
  active: ['both', 'The registration is active.', ''],
  suspended: ['both', 'The registration is suspended.', 'Resume it first.'],
  transferred: [
    'both',
    'The candidate was transferred: the centre they went to claims.',
    'Nothing to do here.',
  ],
  withdrawn: [
    'full',
    'Withdrawn: units earned may be certificated, not the award.',
    'Reopen the registration to claim the award.',
  ],
  lapsed: [
    'full',
    'Lapsed: units earned may be certificated, not the award.',
    'Reopen the registration to claim the award.',
  ],
  completed: [
    'full',
    'Completed: the award is certificated; units that are surplus to it may be.',
    'Nothing to do.',
  ],
}

function stateLine({ state }: ClaimFacts): EligibilityLine {
  const [concerns, rests, todo] = stateRests[state]
  const title = `Registration ${registrationStateWords[state].toLowerCase()}`
  return { ...line('state', title, state === 'active', rests, todo), concerns }
}

/** What has to be known of the candidate and of the registration. */
export const personLines = (facts: ClaimFacts): EligibilityLine[] => [
  ulnLine(facts),
  identityLine(facts),
  numberLine(facts),
  sharedLine(facts),
  stateLine(facts),
]

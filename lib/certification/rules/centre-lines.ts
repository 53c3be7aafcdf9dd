import { daysBetween, formatDate } from '@/lib/kernel/dates'
import type { EligibilityLine } from '@/lib/certification/model/claim'
import type { ApprovalFact, ClaimFacts } from '@/lib/certification/model/facts'

export type Window = { registrationStart: string; registrationEnd: string | null }

const day = (iso: string): string => formatDate(new Date(iso))

type Said = { state: EligibilityLine['state']; rests: string; todo?: string }

const line = (
  code: EligibilityLine['code'],
  title: string,
  place: EligibilityLine['place'],
  { state, rests, todo = '' }: Said,
): EligibilityLine => ({
  code,
  concerns: 'both',
  state,
  title,
  rests,
  todo: todo || null,
  place,
})

const stands = (rests: string): Said => ({ state: 'stands', rests })
const blocks = (rests: string, todo: string): Said => ({ state: 'blocks', rests, todo })

function approvalSaid(approval: ApprovalFact | null, today: string): Said {
  if (!approval) {
    const rests = 'The centre’s approval for this qualification is not on record.'
    return blocks(rests, 'Record it, with its number and date.')
  }
  const { number, approvedOn, endsOn } = approval
  if (approvedOn > today) {
    return blocks(`${number} begins on ${day(approvedOn)}.`, 'Claim from that day on.')
  }
  if (endsOn && endsOn < today) {
    return blocks(
      `${number} ended on ${day(endsOn)}.`,
      'Ask the awarding body, and record the new date.',
    )
  }
  return stands(`${number}, since ${day(approvedOn)}${endsOn ? `, until ${day(endsOn)}` : ''}.`)
}

function siteSaid({ approval, site }: ClaimFacts): Said {
  if (!approval) return blocks('There is no approval to cover a site.', 'Record the approval.')
  if (approval.siteIds.length === 0) return stands('The approval holds at every site.')
  if (!site) {
    const rests = 'The approval names sites, and the registration names none.'
    return blocks(rests, 'Record the candidate’s site.')
  }
  return approval.siteIds.includes(site.id)
    ? stands(`The approval covers ${site.name}.`)
    : blocks(
        `The approval does not cover ${site.name}.`,
        'Ask the awarding body to approve it, or correct the site.',
      )
}

function sanctionSaid(approval: ApprovalFact | null): Said {
  const [first, ...more] = approval?.sanctions ?? []
  if (!first) return stands('No sanction stops claims.')
  const others = more.length > 0 ? ` And ${more.length} more.` : ''
  return blocks(
    `${first.reference}, since ${day(first.imposedOn)}: ${first.reason}${others}`,
    'Settle it with the awarding body, and record that it was lifted.',
  )
}

function windowSaid({ registeredOn, extension }: ClaimFacts, window: Window): Said {
  const { registrationStart, registrationEnd } = window
  const registered = `Registered ${day(registeredOn)}`
  if (registeredOn < registrationStart) {
    return blocks(
      `${registered}; registration opened on ${day(registrationStart)}.`,
      'Correct the date of registration.',
    )
  }
  if (registrationEnd === null) return stands(`${registered}; no last day is printed.`)
  if (registeredOn <= registrationEnd) {
    return stands(`${registered}, by the last day, ${day(registrationEnd)}.`)
  }
  return extension && registeredOn <= extension.lastRegistrationOn
    ? stands(
        `${registered}, by the extension to ${day(extension.lastRegistrationOn)}, ${extension.reference}.`,
      )
    : blocks(
        `${registered}, after the last day, ${day(registrationEnd)}${extension ? ` and after the extension ${extension.reference}` : ''}.`,
        'Record the awarding body’s extension, or correct the date.',
      )
}

function endSaid({ regulator }: ClaimFacts, today: string): Said {
  const end = regulator?.certificationEnd
  if (!regulator || !end) {
    return {
      state: 'warns',
      rests: regulator
        ? `${regulator.source} gives no certification end date.`
        : 'The certification end date in the regulator’s register is not on record.',
      todo: 'Look it up in the register, and record it with its source.',
    }
  }
  if (end < today) {
    return blocks(`It was ${day(end)} (${regulator.source}).`, 'Nothing can be certificated now.')
  }
  const days = daysBetween(new Date(today), new Date(end))
  return stands(`${day(end)}, in ${days === 1 ? '1 day' : `${days} days`} (${regulator.source}).`)
}

function directSaid(approval: ApprovalFact | null): Said {
  const direct = approval?.directClaims
  return stands(
    direct?.held
      ? `Direct claims since ${day(direct.fromOn)}, ${direct.reference}.`
      : 'No direct claims: the EQA signs each claim off.',
  )
}

/** What has to be right of the centre, its approval and the dates. */
export const centreLines = (
  facts: ClaimFacts,
  window: Window,
  today: string,
): EligibilityLine[] => [
  line('approval', 'Approval in force', 'qualification', approvalSaid(facts.approval, today)),
  line('site', 'Approval covers the site', 'qualification', siteSaid(facts)),
  line('sanctions', 'No sanction on claims', 'qualification', sanctionSaid(facts.approval)),
  line('direct-claims', 'The way of claiming', null, directSaid(facts.approval)),
  line('window', 'Registered in time', 'details', windowSaid(facts, window)),
  line('certification-end', 'Certification end', 'qualification', endSaid(facts, today)),
]

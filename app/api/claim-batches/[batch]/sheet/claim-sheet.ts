import { unitRouteWords } from '@/lib/registration/model/routes'
import { formatDate } from '@/lib/kernel/dates'
import { claimKindWords } from '@/lib/certification/model/claim'
import type { BatchClaim, BatchView } from '@/lib/certification/queries/batch'
import { paper } from './paper'

type Paper = ReturnType<typeof paper>

const day = (iso: string): string => formatDate(new Date(iso))

function candidate(on: Paper, { frozen, signOff }: BatchClaim) {
  const { candidate: who, qualification, approval } = frozen
  const facts: [string, string][] = [
    ['Qualification', `${qualification.title}, ${qualification.number}`],
    ['Registration', `${who.awardingBodyNumber}, ${day(who.registeredOn)}`],
    ['ULN', who.uln ?? `None: ${who.ulnReason ?? ''}`],
    ['Date of birth', who.dateOfBirth ? day(who.dateOfBirth) : 'Not given'],
    ['Centre approval', approval.number],
    [
      'EQA',
      signOff
        ? `Signed off by ${signOff.by}, ${day(signOff.on)}${signOff.reference ? `, ${signOff.reference}` : ''}`
        : 'Direct claims',
    ],
  ]
  const rest = on.width - 110
  on.table(
    [
      { words: 'About', width: 110 },
      { words: 'On record', width: rest },
    ],
    facts.map(([name, words]) => [
      { words: name, width: 110 },
      { words, width: rest },
    ]),
  )
}

function units(on: Paper, { frozen }: BatchClaim) {
  const [reference, level, credits, route] = [72, 40, 48, 118]
  const title = on.width - reference - level - credits - route
  on.table(
    [
      { words: 'Unit', width: reference },
      { words: 'Title', width: title },
      { words: 'Level', width: level, right: true },
      { words: 'Credits', width: credits, right: true },
      { words: 'Route', width: route },
    ],
    frozen.units.map((unit) => [
      { words: unit.reference, width: reference },
      { words: unit.title, width: title },
      { words: String(unit.level), width: level, right: true },
      { words: String(unit.credits), width: credits, right: true },
      {
        words: `${unitRouteWords[unit.route]}${unit.basis ? `: ${unit.basis}` : ''}`,
        width: route,
      },
    ]),
  )
  on.say('P', `${frozen.units.length} units, ${frozen.credits} credits in all.`, { strong: true })
}

/** A batch of claims as a document: who, for what, on what it rests, and where to sign. */
export async function claimSheet(batch: BatchView): Promise<Buffer> {
  const made = formatDate(batch.madeAt)
  const centre = `${batch.centre}${batch.centreNumber ? `, centre ${batch.centreNumber}` : ''}`
  const title = `Claim sheet, batch ${batch.number}, ${made}`
  const on = paper(title, batch.centre, `${centre} · claim sheet, batch ${batch.number}`)
  const count = batch.claims.length
  on.say('P', centre, { soft: true, gap: 2 })
  on.say('H1', 'Claim sheet', { size: 22, strong: true, gap: 6 })
  on.say(
    'P',
    `Batch ${batch.number}, ${made}. ${count === 1 ? 'One claim' : `${count} claims`}, submitted by ${batch.madeBy}.`,
    { soft: true, gap: 14 },
  )
  for (const claim of batch.claims) {
    const { givenNames, familyName } = claim.frozen.candidate
    on.room(240)
    on.rule(true)
    on.say('H2', `${givenNames} ${familyName}`, { size: 14, strong: true, gap: 2 })
    on.say('P', `Claim ${claim.number}: ${claimKindWords[claim.kind].toLowerCase()}`, { gap: 8 })
    candidate(on, claim)
    on.space(8)
    units(on, claim)
    on.say('P', claim.frozen.confirmed, { soft: true, gap: 18 })
  }
  on.room(90)
  on.rule(true)
  on.say('P', 'For the centre: name, signature and date', { soft: true, gap: 42 })
  on.rule()
  return on.finish()
}

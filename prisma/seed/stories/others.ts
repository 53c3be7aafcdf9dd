import { across } from '../files-described'
import { countersign, decide, judge } from '../judging'
import { addFile, declare, handInUnits, record } from '../portfolio'
import { criteriaOf } from '../specified'
import { releaseWithReason, sampleAndRelease, sampleWithAction } from '../quality'
import { scene, type Scene, type World } from '../world'
import { registered } from './centres'

const champion = 'D/506/2153'
const development = 'T/506/2952'
const operations = 'M/506/2898'

/** Criteria to know and criteria to do, by how their outcome begins. */
function halves(world: World, reference: string) {
  const all = criteriaOf(world, reference)
  const known = all.filter(({ outcome }) => /^(understand|know)/i.test(outcome))
  return { known, done: all.filter((each) => !known.includes(each)) }
}

/** Two candidates of one assessor who hand in the same notes: somebody has to ask them. */
const sharing = new Set(['siobhan', 'grace'])

const firstWords = (title: string) => title.charAt(0).toLowerCase() + title.slice(1)

/** Evidence for a whole unit: work, coaching notes and a recorded discussion; then handed in. */
export async function coverUnit(world: World, who: string, reference: string) {
  const { known, done } = halves(world, reference)
  const unit = world.specification.units.find((each) => each.reference === reference)
  const about = firstWords(unit?.title ?? '')
  const doing = done.length > 0 ? done : known
  await addFile(world, who, 'contact-centre-service-standards.pdf', across(doing, 'page', 1), {
    title: `Service standards: ${about}`,
    shows: `What I wrote and keep up to date for my team; it shows how I ${about}.`,
  })
  await addFile(world, who, 'coaching-record-may.docx', across(doing.slice(0, 5), 'whole', 1), {
    title: `Coaching notes: ${about}`,
    shows: 'Notes of two coaching talks, with what we agreed and what became of it.',
    shared: sharing.has(who),
  })
  if (known.length > 0 && done.length > 0) {
    await addFile(world, who, 'professional-discussion.mp3', across(known, 'time', 60), {
      title: `Recorded discussion: ${about}`,
      kind: 'professional discussion',
      producedOn: '2026-05-14',
      shows:
        'We talked through what has to be known for this unit; the times are in the cross-references.',
    })
  }
  await handInUnits(world, who, reference)
}

export async function signOff(world: World, assessor: string, who: string, reference: string) {
  await judge(world, assessor, who, reference)
  const words = 'Every criterion is met, on work of your own and in your own words. Signed off.'
  return decide(world, assessor, who, reference, 'achieved', words)
}

export const tomaszScenes: Scene[] = [
  registered('tomasz', '2026-07-29T09:00', {
    assessor: 'gareth',
    iqa: 'daniel',
    units: ['K/506/2169', 'R/506/2179'],
    employer: 'Pennine Energy Helpline',
    site: 'Halifax',
    number: 'PQ-260729-1180',
  }),
]

/** One unit declared and waiting. */
export const siobhanScenes: Scene[] = [
  registered('siobhan', '2026-03-16T09:00', {
    assessor: 'priya',
    iqa: 'daniel',
    units: ['F/506/2176', 'R/506/2179', 'R/506/2960', 'K/506/2172'],
    employer: 'Northern Rivers Building Society, Customer Correspondence and Complaints Resolution',
    site: 'Leeds, Wellington Street',
    number: 'PQ-260316-0652',
  }),
  scene('2026-11-05T18:00', async (world) => {
    await coverUnit(world, 'siobhan', champion)
  }),
  scene('2026-11-09T12:30', (world) => declare(world, 'siobhan', champion)),
]

/** Referred, put right, declared again. */
export const mohammedScenes: Scene[] = [
  registered('mohammed', '2026-02-23T09:00', {
    assessor: 'gareth',
    iqa: 'helen',
    units: ['R/506/2151', 'K/506/2169', 'D/506/2962', 'H/506/2963'],
    employer: 'Pennine Energy Helpline',
    site: 'Halifax',
    number: 'PQ-260223-0533',
  }),
  scene('2026-09-21T19:00', async (world) => {
    await coverUnit(world, 'mohammed', development)
    await declare(world, 'mohammed', development)
  }),
  scene('2026-10-01T14:00', async (world) => {
    await judge(world, 'gareth', 'mohammed', development, {
      notYet: {
        '1.2': 'You list the resources. Explain how you would choose between them.',
        '3.4': 'Show what you changed after the review, and what came of it.',
      },
    })
    await decide(
      world,
      'gareth',
      'mohammed',
      development,
      'referred',
      'Most of this unit is there. Two criteria need a little more; I have said what under each of them.',
    )
  }),
  scene('2026-11-16T20:40', async (world) => {
    const missing = criteriaOf(world, development).filter(({ number }) =>
      ['1.2', '3.4'].includes(number),
    )
    await addFile(world, 'mohammed', 'call-quality-scores.xlsx', across(missing, 'whole', 1), {
      title: 'My review after three months, with scores',
      shows: 'What I changed after the review in July, and the quality scores since.',
    })
    await handInUnits(world, 'mohammed', development)
    await declare(world, 'mohammed', development)
  }),
]

/** Units released, one of them after a countersignature; one more waits for one. */
export const leanneScenes: Scene[] = [
  registered('leanne', '2026-01-26T09:00', {
    assessor: 'gareth',
    iqa: 'helen',
    units: ['R/506/2151', 'K/506/2169', 'Y/506/2183'],
    employer: 'Aldgate & Row',
    site: 'Holbeck',
    number: 'PQ-260126-0438',
  }),
  scene('2026-06-02T18:00', async (world) => {
    await coverUnit(world, 'leanne', champion)
    await declare(world, 'leanne', champion)
  }),
  scene('2026-06-10T10:00', async (world) => {
    const decisionId = await signOff(world, 'gareth', 'leanne', champion)
    await countersign(
      world,
      'priya',
      decisionId,
      'I looked at 1.3, 2.2 and 3.4 in full. Sound, and the comments are specific.',
    )
    await sampleAndRelease(
      world,
      'helen',
      'leanne',
      champion,
      decisionId,
      'First decision of an assessor who is working towards the award: always sampled.',
    )
  }),
  scene('2026-09-07T18:00', async (world) => {
    await coverUnit(world, 'leanne', 'R/506/2151')
    await declare(world, 'leanne', 'R/506/2151')
  }),
  scene('2026-09-16T10:00', async (world) => {
    const decisionId = await signOff(world, 'gareth', 'leanne', 'R/506/2151')
    await countersign(world, 'priya', decisionId, 'Agreed. Three criteria looked at in full.')
    await sampleAndRelease(
      world,
      'helen',
      'leanne',
      'R/506/2151',
      decisionId,
      'Working towards the award: every early decision is sampled.',
    )
  }),
  scene('2026-11-02T18:00', async (world) => {
    await coverUnit(world, 'leanne', development)
    await declare(world, 'leanne', development)
  }),
  scene('2026-11-17T10:00', async (world) => {
    await signOff(world, 'gareth', 'leanne', development)
  }),
]

const award = [
  'R/506/2179',
  'R/506/2960',
  'F/506/2176',
  'L/506/2181',
  'R/506/1999',
  'T/506/1980',
  'D/504/4056',
]
const awardUnits = [champion, development, operations, ...award]

/** Enough for the award, once an action on the last unit is closed: every other unit of the plan is released. */
export const graceScenes: Scene[] = [
  registered('grace', '2026-01-12T11:00', {
    assessor: 'priya',
    iqa: 'helen',
    units: award,
    employer: 'Harrogate & District Housing',
    site: 'Harrogate',
    number: 'PQ-260112-0418',
  }),
  ...awardUnits.flatMap((reference, index) => {
    const month = String(2 + index).padStart(2, '0')
    return [
      scene(`2026-${month}-03T18:00`, async (world) => {
        await coverUnit(world, 'grace', reference)
        if (reference === operations) {
          await record(world, 'priya', 'grace', {
            type: 'observation',
            title: 'Observation: weekly planning meeting',
            heldOn: `2026-${month}-02`,
            place: 'Harrogate office',
            account:
              'Grace went through the week’s targets with six colleagues, moved two people to the repairs line and said why, and closed with what each had promised.',
            criteria: { [operations]: ['2.5', '4.1', '4.3'] },
          })
        }
        await declare(world, 'grace', reference)
      }),
      scene(`2026-${month}-10T10:00`, async (world) => {
        const decisionId = await signOff(world, 'priya', 'grace', reference)
        if (index === awardUnits.length - 1) {
          await sampleWithAction(world, 'helen', 'priya', reference, decisionId)
        } else if (index % 3 === 0) {
          const reason = 'One in three of the sign-offs of this quarter, drawn by date.'
          await sampleAndRelease(world, 'helen', 'grace', reference, decisionId, reason)
        } else if (month >= '10') {
          // By then Priya has declared her interest in this employer.
          const reason =
            'A declared conflict of interest: every sign-off for this employer is sampled.'
          await sampleAndRelease(world, 'helen', 'grace', reference, decisionId, reason)
        } else {
          await releaseWithReason(
            world,
            'helen',
            'grace',
            reference,
            'Not in this quarter’s sample; those of the same assessor and unit that were sampled were agreed.',
          )
        }
      }),
    ]
  }),
]

export const owenScenes: Scene[] = [
  registered('owen', '2026-04-13T09:00', {
    admin: 'frances',
    assessor: 'nadia',
    iqa: 'joseph',
    units: ['R/506/2151', 'R/506/2179'],
    employer: 'Severn Ferries',
    site: 'Bristol',
    number: 'PQ-260413-0903',
  }),
  scene('2026-10-12T19:00', async (world) => {
    await coverUnit(world, 'owen', champion)
    await declare(world, 'owen', champion)
  }),
]

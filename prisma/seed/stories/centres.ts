import { join } from 'node:path'
import { issueFoundingLink, foundCentre } from '@/lib/identity/commands/found-centre'
import { db } from '@/lib/infra/db'
import { installation } from '@/lib/kernel/actor'
import { approveQualification } from '@/lib/registration/commands/approvals'
import { registerCandidate } from '@/lib/registration/commands/registrations'
import { allocateStaff, recordAward, recordCompetence } from '@/lib/registration/commands/staff'
import { inviteToSeat } from '@/lib/identity/commands/seats'
import { accounts } from '../accounts'
import { declareConflict, mitigateConflict } from '@/lib/registration/commands/conflicts'
import { recordCpd } from '@/lib/registration/commands/development'
import { filesFolder } from '../files-described'
import { storeDocument } from '../store-file'
import { act, actorOf, portfolioOf, scene, seat, type Scene, type World } from '../world'

const assessing = 'Award in Assessing Competence in the Work Environment'
const development: [key: string, activity: string, minutes: number, learnt: string][] = [
  [
    'priya',
    'Standardisation meeting: professional discussions',
    90,
    'How to ask for an example without leading; we now agree on what shows analysis.',
  ],
  [
    'gareth',
    'Shadowed two days on the helpline floor',
    840,
    'How calls are shared out at peaks, and what the supervisors can see.',
  ],
  [
    'daniel',
    'Read the awarding body’s guidance on sampling',
    60,
    'Interim samples count when they are recorded like the others.',
  ],
]

const assuring = 'Award in the Internal Quality Assurance of Assessment Processes and Practices'
const leading =
  'Certificate in Leading the Internal Quality Assurance of Assessment Processes and Practices'

async function found(world: World, admin: string, centreName: string, centreNumber: string) {
  const account = accounts.find((each) => each.key === admin)
  if (!account) throw new Error(`no account for ${admin}`)
  const { name, email, password } = account
  const { token } = await act(world, installation, issueFoundingLink, {})
  const made = await act(world, installation, foundCentre, {
    token,
    centreName,
    centreNumber,
    name,
    email,
    password,
  })
  world.actors.set(admin, { ...made, role: 'centreAdmin' })
}

type Award = { title: string; targetOn?: string; awardedOn?: string; certificate?: string }

async function staff(
  world: World,
  admin: string,
  key: string,
  role: 'assessor' | 'iqa' | 'leadIqa',
  awards: (Award & { scan?: string })[],
) {
  const actor = await seat(world, admin, key, role)
  const by = actorOf(world, admin)
  for (const { title, targetOn, awardedOn, certificate, scan } of awards) {
    await act(world, by, recordAward, {
      seatId: actor.seatId,
      title,
      status: targetOn ? 'workingTowards' : 'held',
      ...(targetOn ? { targetOn } : {}),
      ...(awardedOn ? { awardedOn } : {}),
      ...(certificate ? { certificate } : {}),
      ...(scan ? { document: await storeDocument(by, scan) } : {}),
    })
  }
  const unitReferences = world.specification.units.map(({ reference }) => reference)
  await act(world, by, recordCompetence, { seatId: actor.seatId, unitReferences })
}

const approve = async (world: World, admin: string, number: string, approvedOn: string) => {
  const qualificationVersionId = world.specification.id
  await act(world, actorOf(world, admin), approveQualification, {
    qualificationVersionId,
    number,
    approvedOn,
    siteIds: [],
  })
}

/** A candidate takes a seat, is registered with the units of their plan, and gets an assessor and an IQA. */
export const registered = (
  key: string,
  on: string,
  about: {
    admin?: string
    assessor: string
    iqa: string
    units: string[]
    employer: string
    site: string
    number: string
  },
): Scene =>
  scene(on, async (world) => {
    const admin = about.admin ?? 'ruth'
    const by = actorOf(world, admin)
    const candidate = await seat(world, admin, key, 'candidate')
    const { registrationId } = await act(world, by, registerCandidate, {
      candidateSeatId: candidate.seatId,
      qualificationVersionId: world.specification.id,
      registeredOn: on.slice(0, 10),
      awardingBodyNumber: about.number,
      siteName: about.site,
      employer: about.employer,
      unitIds: world.specification.units
        .filter(({ reference }) => about.units.includes(reference))
        .map(({ id }) => id),
    })
    for (const [role, name] of [
      ['assessor', about.assessor],
      ['iqa', about.iqa],
    ] as const) {
      const { seatId } = actorOf(world, name)
      await act(world, by, allocateStaff, { registrationId, role, seatId })
    }
    world.portfolios.set(key, {
      registrationId,
      versions: new Map(),
      enrolments: new Map(await enrolmentsOf(registrationId)),
    })
  })

async function enrolmentsOf(registrationId: string): Promise<[string, string][]> {
  const rows = await db().unitEnrolment.findMany({
    where: { registrationId },
    select: { id: true, unit: { select: { reference: true } } },
  })
  return rows.map(({ id, unit }) => [unit.reference, id])
}

export const centreScenes: Scene[] = [
  scene('2026-01-05T08:30', async (world) => {
    await found(world, 'ruth', 'Calder Vale Training', '4417')
    await approve(world, 'ruth', 'PQ-CA-20931', '2025-09-01')
  }),
  scene('2026-01-05T10:00', async (world) => {
    await staff(world, 'ruth', 'priya', 'assessor', [
      {
        title: assessing,
        awardedOn: '2019-06-14',
        certificate: 'D-104-2291',
        scan: join(filesFolder, 'assessor-award-certificate.pdf'),
      },
    ])
    await staff(world, 'ruth', 'gareth', 'assessor', [{ title: assessing, targetOn: '2027-06-30' }])
    await staff(world, 'ruth', 'helen', 'leadIqa', [{ title: assuring }, { title: leading }])
    await staff(world, 'ruth', 'daniel', 'iqa', [{ title: assuring }])
  }),
  scene('2026-11-16T11:00', async (world) => {
    await act(world, actorOf(world, 'ruth'), inviteToSeat, {
      name: 'Beatrice Oyelaran',
      email: 'beatrice@calder.example',
      role: 'assessor',
    })
  }),
  scene('2026-10-05T09:00', async (world) => {
    for (const [key, activity, minutes, learnt] of development) {
      const entry = { doneOn: '2026-10-02', activity, minutes, learnt }
      await act(world, actorOf(world, key), recordCpd, entry)
    }
    const { conflictId } = await act(world, actorOf(world, 'priya'), declareConflict, {
      about: 'employer',
      employer: 'Harrogate & District Housing',
      nature: 'I worked there until March 2024 and still meet former colleagues.',
    })
    await act(world, actorOf(world, 'ruth'), mitigateConflict, {
      conflictId,
      text: 'Helen Marsh samples every sign-off of a candidate of this employer.',
    })
    await act(world, actorOf(world, 'ruth'), declareConflict, {
      seatId: actorOf(world, 'gareth').seatId,
      about: 'candidate',
      registrationId: portfolioOf(world, 'siobhan').registrationId,
      nature: 'Siobhán is my cousin.',
    })
  }),
]

export const northgateScenes: Scene[] = [
  scene('2026-02-02T09:00', async (world) => {
    await found(world, 'frances', 'Northgate College', '5120')
    await approve(world, 'frances', 'PQ-CA-21177', '2025-11-10')
    await staff(world, 'frances', 'nadia', 'assessor', [{ title: assessing }])
    await staff(world, 'frances', 'joseph', 'leadIqa', [{ title: assuring }])
  }),
]

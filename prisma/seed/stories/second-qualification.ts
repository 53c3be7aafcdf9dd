import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { db } from '@/lib/infra/db'
import { reuseEvidence } from '@/lib/portfolio/commands/reuse-evidence'
import { approveQualification } from '@/lib/registration/commands/approvals'
import { registerCandidate } from '@/lib/registration/commands/registrations'
import { allocateStaff, recordCompetence } from '@/lib/registration/commands/staff'
import { publishIfNew } from '@/lib/specification/commands'
import { readSpecification } from '@/lib/specification/queries'
import { across } from '../files-described'
import { addFile } from '../portfolio'
import { criteriaOf } from '../specified'
import { act, actorOf, portfolioOf, scene, type Scene } from '../world'

const file = join(
  process.cwd(),
  'prisma',
  'seed',
  'qualifications',
  'contact-centre-team-leading.json',
)

/**
 * A small qualification made up for the demonstration, which holds M/506/2898 too: Leanne takes evidence
 * of that unit over from her other portfolio.
 */
export const secondQualificationScenes: Scene[] = [
  scene('2026-09-21T09:00', async (world) => {
    const ruth = actorOf(world, 'ruth')
    const { versionId } = await publishIfNew(JSON.parse(await readFile(file, 'utf8')), world.now)
    const second = await readSpecification(db(), versionId)
    await act(world, ruth, approveQualification, {
      qualificationVersionId: versionId,
      number: 'DEMO-0417',
      approvedOn: '2026-08-24',
      siteIds: [],
    })
    const { seatId } = actorOf(world, 'leanne')
    const { registrationId } = await act(world, ruth, registerCandidate, {
      candidateSeatId: seatId,
      qualificationVersionId: versionId,
      registeredOn: '2026-09-21',
      awardingBodyNumber: 'DEMO-260921-01',
      siteName: '',
      employer: '',
      unitIds: second.units
        .filter(({ group }) => group !== 'A')
        .slice(0, 2)
        .map(({ id }) => id),
    })
    const unitReferences = second.units.map(({ reference }) => reference)
    for (const [key, role] of [
      ['priya', 'assessor'],
      ['daniel', 'iqa'],
    ] as const) {
      const staff = actorOf(world, key).seatId
      await act(world, ruth, allocateStaff, { registrationId, role, seatId: staff })
      await act(world, ruth, recordCompetence, { seatId: staff, unitReferences })
    }
    const operations = criteriaOf(world, 'M/506/2898')
    const files = [
      [
        'How I run the contact centre',
        'contact-centre-service-standards.pdf',
        operations.slice(0, 6),
      ],
      ['How I coach my team', 'coaching-record-may.docx', operations.slice(6, 9)],
    ] as const
    for (const [title, name, criteria] of files) {
      await addFile(world, 'leanne', name, across([...criteria], 'whole', 1), {
        title,
        shows: 'What I plan, agree and put right; both my qualifications ask for it.',
      })
      const { versionId: taken } = portfolioOf(world, 'leanne').versions.get(title) ?? {}
      if (!taken) throw new Error(`${title} is not in the portfolio`)
      await act(world, actorOf(world, 'leanne'), reuseEvidence, {
        versionId: taken,
        registrationId,
        declared: true,
      })
    }
  }),
]

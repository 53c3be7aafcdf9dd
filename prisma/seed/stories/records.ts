import { csvLine } from '@/lib/kernel/csv'
import { checkImport } from '@/lib/registration/commands/importing'
import { importColumns } from '@/lib/registration/model/importing'
import { decideAdjustment, requestAdjustment } from '@/lib/registration/commands/adjustments'
import { recordDirectClaims } from '@/lib/registration/commands/approvals'
import {
  acknowledgeInduction,
  correctDetails,
  recordIdentity,
} from '@/lib/registration/commands/details'
import { db } from '@/lib/infra/db'
import { act, actorOf, portfolioOf, scene, type Scene, type World } from '../world'

/** Whose details are on record, and who has shown a document and acknowledged their induction. */
const people = [
  ['amara', 'Amara Ngozi', 'Okafor', '1999-04-17', '1032004583'],
  ['siobhan', 'Siobhán', 'O’Connell-Featherstonehaugh', '1987-11-02', '1136733905'],
  ['mohammed', 'Mohammed', 'Iqbal-Hussain', '1994-06-30', '9999999999'],
  ['leanne', 'Leanne', 'Whitaker', '1990-01-21', '1241463238'],
  ['grace', 'Grace Temitope', 'Adeyinka-Thornton', '1985-08-09', '1346192560'],
] as const

async function keep(world: World, person: (typeof people)[number]): Promise<void> {
  const [key, givenNames, familyName, dateOfBirth, uln] = person
  const by = actorOf(world, 'ruth')
  const candidate = actorOf(world, key)
  const { registrationId } = portfolioOf(world, key)
  await act(world, by, correctDetails, {
    candidateSeatId: candidate.seatId,
    version: -1,
    givenNames,
    familyName,
    dateOfBirth,
    uln,
  })
  await act(world, by, recordIdentity, {
    candidateSeatId: candidate.seatId,
    registrationId,
    documentKind: 'Passport',
    seenOn: '2026-11-10',
  })
  await act(world, candidate, acknowledgeInduction, { registrationId, acknowledged: 'on' })
}

/** Calder Vale's records: direct claims held, details of all but the newest candidate, one adjustment granted. */
export const recordScenes: Scene[] = [
  scene('2026-02-10T09:00', async (world) => {
    const by = actorOf(world, 'ruth')
    const approval = await db().centreApproval.findFirstOrThrow({
      where: { centreId: by.centreId },
      select: { id: true },
    })
    await act(world, by, recordDirectClaims, {
      approvalId: approval.id,
      held: 'yes',
      fromOn: '2026-02-09',
      reference: 'EQA report 2026/02/4417',
    })
  }),
  scene('2026-11-17T08:00', async (world) => {
    for (const person of people) await keep(world, person)
    const { registrationId } = portfolioOf(world, 'siobhan')
    const { adjustmentId } = await act(world, actorOf(world, 'siobhan'), requestAdjustment, {
      registrationId,
      kind: 'reasonableAdjustment',
      request: 'More time for written accounts, or professional discussion in their place.',
    })
    await act(world, actorOf(world, 'ruth'), decideAdjustment, {
      adjustmentId,
      outcome: 'granted',
      reasons: 'Within what the centre may decide by itself.',
      fromOn: '2026-11-17',
      reference: 'CV-RA-7',
    })
  }),
]

/** What a college sent this autumn: read and checked, not registered yet; one row wants mending. */
export const importScenes: Scene[] = [
  scene('2026-11-20T16:00', async (world) => {
    const row = (
      givenNames: string,
      familyName: string,
      email: string,
      registeredOn: string,
    ): Record<string, string> => ({
      givenNames,
      familyName,
      email,
      dateOfBirth: '17/02/1994',
      uln: '9999999999',
      qualification: '601/4756/8',
      registeredOn,
      awardingBodyNumber: `PQ-${registeredOn.replaceAll('/', '')}-${familyName.slice(0, 3)}`,
      employer: 'Kirkstall College',
      cohort: 'Autumn',
    })
    const rows = [
      row('Aoife', 'Brennan-Castellanos', 'aoife@kirkstall.example', '06/07/2026'),
      row('Dariusz', 'Kowalczyk', 'dariusz@kirkstall.example', '06/07/2026'),
      row('Nkechi', 'Eze', 'nkechi@kirkstall.example', '02/11/2026'),
    ]
    const file =
      csvLine(importColumns.map(({ head }) => head)) +
      rows.map((each) => csvLine(importColumns.map(({ name }) => each[name] ?? ''))).join('')
    await act(world, actorOf(world, 'ruth'), checkImport, {
      fileName: 'kirkstall-college-autumn.csv',
      bytes: new TextEncoder().encode(file),
    })
  }),
]

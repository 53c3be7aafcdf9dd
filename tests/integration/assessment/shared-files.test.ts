import { expect, test } from 'vitest'
import { lookAtSharedFile } from '@/lib/assessment/commands/shared-file'
import { mayLookAtSharedFile } from '@/lib/assessment/policy'
import { markingView } from '@/lib/assessment/queries/marking'
import { sharedFilesView, sharedFileView } from '@/lib/assessment/queries/shared-files'
import { trailOfRegistration } from '@/lib/audit/queries/trail'
import { run } from '@/lib/infra/command'
import { db } from '@/lib/infra/db'
import { readScope } from '@/lib/registration/queries/scope'
import { everything } from '../../support/acting'
import { withDatabase } from '../../support/database'
import { sharedBy } from '../../support/hostile/shared'
import { actorOf, everyActor, registrationOf } from '../../support/people'

withDatabase('demo')

const siobhan = 'siobhan@calder.example'
const grace = 'grace@calder.example'

test('only those who assess or quality-assure a candidate see that their file lies elsewhere, and the policy agrees', async () => {
  const { id, centreId } = await registrationOf(siobhan)
  const versionId = await sharedBy(id)
  const scope = await readScope(db(), centreId, id)
  if (!scope) throw new Error('there is no such registration')
  const seeing: string[] = []
  for (const actor of await everyActor()) {
    const view = await sharedFileView(db(), actor, versionId)
    const may = mayLookAtSharedFile(actor, scope) === null
    expect(view !== null, actor.email).toBe(may)
    const listed = await sharedFilesView(db(), actor)
    expect(
      listed.some((row) => row.versionId === versionId),
      actor.email,
    ).toBe(may)
    if (may) seeing.push(actor.email)
  }
  expect(seeing).toContain('priya@calder.example')
  expect(seeing).not.toContain(siobhan)
  expect(seeing).not.toContain('ruth@calder.example')
})

test('whoever sees both portfolios sees both sides; whoever sees one learns nothing of the other', async () => {
  const versionId = await sharedBy((await registrationOf(siobhan)).id)
  const both = await sharedFileView(db(), await actorOf('priya@calder.example'), versionId)
  expect(both?.others.map(({ candidate }) => candidate)).toContain(
    (await db().person.findUniqueOrThrow({ where: { email: grace } })).name,
  )
  expect(both?.hidden).toBe(false)
  const one = await sharedFileView(db(), await actorOf('daniel@calder.example'), versionId)
  expect(one).toMatchObject({ others: [], hidden: true })
  const other = await registrationOf(grace)
  expect(JSON.stringify(one)).not.toContain(other.id)
  expect(JSON.stringify(one)).not.toContain('Grace')
})

test('the assessor is told while marking, and what came of it is on record, hidden from the candidate', async () => {
  const priya = await actorOf('priya@calder.example')
  const { id } = await registrationOf(siobhan)
  const versionId = await sharedBy(id)
  const item = await db().submissionItem.findFirstOrThrow({
    where: { evidenceVersionId: versionId },
    select: { unitEnrolmentId: true },
  })
  const hint = async () => {
    const view = await markingView(db(), priya, item.unitEnrolmentId, new Date())
    const reference = view?.references.find((each) => each.versionId === versionId)
    return reference?.hints.find(({ about }) => about === 'a')?.words
  }
  expect(await hint()).toBe('the same file was handed in by another candidate')
  const input = { versionId, outcome: 'explained', note: 'They wrote it together, and say so.' }
  expect(await run(lookAtSharedFile, { actor: priya }, input)).toMatchObject({ ok: true })
  expect(await hint()).toMatch(/looked at, and explained$/)

  const sentences = async (email: string) => {
    const trail = await trailOfRegistration(db(), await actorOf(email), id)
    return (trail?.entries ?? []).map(({ sentence }) => sentence).join('\n')
  }
  expect(await sentences('priya@calder.example')).toContain('They wrote it together')
  expect(await sentences(siobhan)).toContain('handed in')
  expect(await sentences(siobhan)).not.toContain('another candidate')
})

test('a file that nobody else has handed in is refused, and nothing changes', async () => {
  const priya = await actorOf('priya@calder.example')
  const { id } = await registrationOf('amara@calder.example')
  const alone = await db().evidenceVersion.findFirstOrThrow({
    where: { registrationId: id, fileKey: { not: null }, submissionItems: { some: {} } },
    select: { id: true },
  })
  const before = await everything()
  const input = { versionId: alone.id, outcome: 'suspected', note: 'It looks familiar.' }
  expect(await run(lookAtSharedFile, { actor: priya }, input)).toMatchObject({
    ok: false,
    refusal: { code: 'not-shared' },
  })
  expect(await everything()).toEqual(before)
})

import { expect, test } from 'vitest'
import { run } from '@/lib/infra/command'
import { db } from '@/lib/infra/db'
import { newId } from '@/lib/infra/id'
import { rewriteAccount, writeAccount } from '@/lib/portfolio/commands/write-account'
import { aiUseIn } from '@/lib/portfolio/model/ai-use'
import { listOwnUploads, takenAlready } from '@/lib/portfolio/queries/uploads'
import { withDatabase } from '../../support/database'
import { actorOf, registrationOf } from '../../support/people'

withDatabase('demo')

const at = new Date('2026-11-30T12:00:00Z')
const amara = 'amara@calder.example'

/** A file that waits in the portfolio, sent for a form's field alone or for anything. */
async function waiting(purpose: string) {
  const { seatId, centreId } = await actorOf(amara)
  const { id: registrationId } = await registrationOf(amara)
  const { fileKey, sha256, mediaType, size } = await db().evidenceVersion.findFirstOrThrow({
    where: { registrationId, mediaType: 'text/plain' },
  })
  const { id } = await db().upload.create({
    data: {
      ...{ centreId, registrationId, seatId, mediaType, sha256, fileKey, state: 'ready', purpose },
      ...{ fileName: 'chat.txt', declaredSize: size ?? 0, receivedSize: size ?? 0 },
      ...{ id: newId(), createdAt: at, updatedAt: at },
    },
  })
  return id
}

test('what a tool gave out goes along to the next version when it is said again, and only then', async () => {
  const { id: registrationId } = await registrationOf(amara)
  const actor = await actorOf(amara)
  const purpose = `output/account/${registrationId}`
  const [uploadId, unused] = [await waiting(purpose), await waiting(purpose)]
  const kind = (await db().evidenceVersion.findFirstOrThrow({ where: { registrationId } })).kind
  const words = {
    ...{ title: 'What I learnt', kind, producedOn: '2026-11-24', setting: 'workplace' },
    ...{ shows: 'Reflection.', introduction: 'It went well.', declared: true },
  }
  // It waits for its own form, and is no evidence by itself.
  const offered = (await listOwnUploads(db(), actor, registrationId)).map(({ id }) => id)
  expect(offered).not.toContain(uploadId)
  expect((await listOwnUploads(db(), actor, registrationId, purpose)).length).toBe(2)

  const ai = { used: 'yes', tool: 'A chat', purpose: 'spelling', uploadId }
  // Refused, it waits still.
  const early = { registrationId, ...words, kind: 'no such kind', ai }
  expect((await run(writeAccount, { actor, at }, early)).ok).toBe(false)
  const made = await run(writeAccount, { actor, at }, { registrationId, ...words, ai })
  if (!made.ok) throw new Error(made.refusal.message)
  expect(await takenAlready(db(), actor, [uploadId, unused, 'nothing'])).toEqual([uploadId])
  expect(await listOwnUploads(db(), actor, registrationId, purpose)).toEqual([])

  const { evidenceId } = made.value
  const edit = async (said: object) => {
    const done = await run(rewriteAccount, { actor, at }, { evidenceId, ...words, ai: said })
    if (!done.ok) throw new Error(done.refusal.message)
    const { aiUse, attachments } = await db().evidenceVersion.findUniqueOrThrow({
      where: { id: done.value.versionId },
      select: { aiUse: true, attachments: true },
    })
    return { use: aiUseIn(aiUse), attachments }
  }
  const again = await edit({ used: 'same' })
  expect(again.use).toMatchObject({ used: 'yes', tool: 'A chat', purpose: 'spelling' })
  expect(again.attachments).toMatchObject([{ fileName: 'chat.txt' }])
  expect(again.use).toMatchObject({ attachmentId: again.attachments[0]?.id })
  expect(await edit({ used: 'no' })).toEqual({ use: { used: 'no' }, attachments: [] })
  expect((await edit({ used: 'same' })).use).toEqual({ used: 'no' })
})

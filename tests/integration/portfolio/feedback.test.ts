import { expect, test } from 'vitest'
import { evidenceInPlace } from '@/lib/assessment/queries/evidence-in-place'
import { portfolioView } from '@/lib/assessment/queries/portfolio'
import { run } from '@/lib/infra/command'
import { db } from '@/lib/infra/db'
import { readDrafts, saveDraft } from '@/lib/infra/drafts'
import { answerFeedback, dealWithFeedback, giveFeedback } from '@/lib/portfolio/commands/feedback'
import { removeEvidence } from '@/lib/portfolio/commands/change-evidence'
import { candidateEvidenceItem } from '@/lib/portfolio/queries/candidate-evidence'
import { candidateFeedback } from '@/lib/portfolio/queries/candidate-feedback'
import { candidateToday } from '@/lib/portfolio/queries/candidate-today'
import { withDatabase } from '../../support/database'
import { actorOf, registrationOf } from '../../support/people'

withDatabase('demo')

const at = new Date('2026-11-30T12:00:00Z')
const amara = 'amara@calder.example'
const priya = 'priya@calder.example'

/** A spreadsheet that Amara has not handed in. */
async function unhanded() {
  const { id: registrationId } = await registrationOf(amara)
  return db().evidenceVersion.findFirstOrThrow({
    where: { registrationId, fileName: 'call-quality-scores.xlsx', submissionItems: { none: {} } },
  })
}

test('feedback is given before anything is handed in, reaches the candidate, and is dealt with once', async () => {
  const { id: versionId, evidenceId, registrationId } = await unhanded()
  const [assessor, candidate] = [await actorOf(priya), await actorOf(amara)]
  await saveDraft(assessor.personId, `feedback/${versionId}`, { text: 'half of it' })
  const text = 'Say what you changed because of it.'
  const given = await run(
    giveFeedback,
    { actor: assessor, at },
    { versionId, location: 'Sheet 2, row 14', text },
  )
  if (!given.ok) throw new Error(given.refusal.message)
  const { commentId } = given.value
  expect(await readDrafts(db(), assessor.personId, 'feedback/')).toEqual([])

  const today = await candidateToday(db(), candidate)
  expect(today?.feedback).toContainEqual(
    expect.objectContaining({ evidenceId, many: 1, by: 'Priya Shah' }),
  )
  const rows = (await candidateFeedback(db(), candidate))?.rows
  expect(rows?.[0]).toMatchObject({
    what: 'advice',
    words: text,
    evidence: { id: evidenceId, location: { kind: 'words', words: 'Sheet 2, row 14' } },
  })
  const told = await db().notification.findMany({ where: { seatId: candidate.seatId, at } })
  expect(told.map(({ sentence }) => sentence)).toContainEqual(
    expect.stringMatching(/gave you feedback on E\d+\. It is advice, not a judgement\.$/),
  )

  const answer = { commentId, text: 'The rota. I add it.' }
  expect(await run(answerFeedback, { actor: candidate, at }, answer)).toMatchObject({ ok: true })
  const deal = () => run(dealWithFeedback, { actor: candidate, at }, { commentId })
  expect(await deal()).toMatchObject({ ok: true })
  expect(await deal()).toMatchObject({ refusal: { code: 'dealt-with' } })

  const seen = await evidenceInPlace(db(), assessor, versionId)
  expect(seen?.isAllocated).toBe(true)
  expect(seen?.comments).toMatchObject([
    { text, replies: [{ text: answer.text, by: 'Amara Okafor' }], dealt: { by: 'Amara Okafor' } },
  ])
  const own = await candidateEvidenceItem(db(), candidate, evidenceId)
  expect(own?.comments).toEqual(seen?.comments)
  const listed = await portfolioView(db(), assessor, registrationId, at)
  expect(listed?.evidence.find((each) => each.versionId === versionId)?.openFeedback).toBe(0)
  const trail = await db().auditEvent.findMany({ where: { registrationId, at } })
  expect(trail.map(({ type }) => type)).toEqual(
    expect.arrayContaining(['feedback-given', 'feedback-answered', 'feedback-dealt-with']),
  )
  expect(JSON.stringify(trail.map(({ data }) => data))).not.toContain(text)

  // Advice stays on record, and the evidence with it.
  expect(await run(removeEvidence, { actor: candidate, at }, { evidenceId })).toMatchObject({
    refusal: { code: 'commented' },
  })
  await expect(
    db().evidenceComment.updateMany({ where: { id: commentId }, data: { text: 'Other.' } }),
  ).rejects.toThrow()
})

test('only an assessor of the candidate gives it, at a place the evidence can have', async () => {
  const { id: versionId } = await unhanded()
  const give = async (email: string, location: unknown = '') =>
    run(
      giveFeedback,
      { actor: await actorOf(email), at },
      { versionId, location, text: 'Well done.' },
    )
  expect(await give(amara)).toMatchObject({ refusal: { code: 'own-work' } })
  expect(await give('helen@calder.example')).toMatchObject({ refusal: { code: 'not-allocated' } })
  expect(await give('gareth@calder.example')).toMatchObject({ refusal: { code: 'not-allocated' } })
  expect(await give(priya, { kind: 'page', page: 2 })).toMatchObject({
    refusal: { code: 'no-such-place' },
  })
  expect(
    await evidenceInPlace(db(), await actorOf('helen@calder.example'), versionId, []),
  ).toMatchObject({ isAllocated: false })
})

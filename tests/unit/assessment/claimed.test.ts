import { expect, test } from 'vitest'
import { whole } from '@/lib/portfolio/model/location-words'
import { claimedBy } from '@/components/assessment/claimed'
import type { BenchJudgement, BenchReference } from '@/components/assessment/bench-model'

const criterion = (number: string, standing: 'handedIn' | 'met' | 'notYetMet' | 'covered') => ({
  id: number,
  number,
  text: 'Explain',
  outcome: 'Outcome 1',
  help: null,
  phrases: [],
  standing,
})

const reference = (criterionId: string, over: Partial<BenchReference> = {}): BenchReference => ({
  referenceId: `r${criterionId}`,
  criterionId,
  location: whole,
  where: 'whole',
  claim: '',
  itemId: `i${criterionId}`,
  submission: 1,
  evidence: 3,
  form: 'file',
  witnessAt: null,
  versionId: 'v',
  version: 1,
  title: 'Plan',
  kindTitle: 'Work',
  producedOn: new Date(),
  simulated: false,
  shows: '',
  fileName: null,
  mediaType: null,
  size: null,
  text: null,
  aiUse: null,
  attachments: [],
  hints: [],
  authentic: null,
  current: null,
  confirmedAt: null,
  confirmedBy: null,
  feedbackAt: '',
  ...over,
})

const judgement = (criterionId: string, sequence: number): BenchJudgement => ({
  id: `j${criterionId}${sequence}`,
  criterionId,
  sequence,
  verdict: 'notYetMet',
  sufficient: false,
  comment: 'More.',
  at: new Date(),
  by: 'Priya',
  validItemIds: [],
  itemIds: [],
})

const none = (): boolean => false

test('all that waits and is claimed by this version is taken, with what was judged before', () => {
  const { waiting, left } = claimedBy(
    'v',
    [criterion('1.1', 'handedIn'), criterion('1.2', 'handedIn'), criterion('1.3', 'handedIn')],
    [reference('1.1'), reference('1.2'), reference('1.3', { versionId: 'another' })],
    [judgement('1.2', 1), judgement('1.2', 2)],
    none,
  )
  expect(waiting.map(({ criterion: { number }, after }) => [number, after])).toEqual([
    ['1.1', 0],
    ['1.2', 2],
  ])
  expect(left).toEqual([])
})

test.each([
  ['met', {}, none, /met already/],
  ['notYetMet', {}, none, /not yet met; judge it by itself/],
  ['covered', { itemId: null }, none, /not handed in/],
  ['handedIn', {}, (): boolean => true, /begun a comment/],
] as const)('one that is %s is left as it is, and why', (standing, over, hasWords, why) => {
  const found = claimedBy('v', [criterion('2.1', standing)], [reference('2.1', over)], [], hasWords)
  expect(found.waiting).toEqual([])
  expect(found.left).toEqual([{ number: '2.1', why: expect.stringMatching(why) }])
})

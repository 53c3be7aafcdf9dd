import { describe, expect, test } from 'vitest'
import { hiddenFileName, withoutName } from '@/lib/standardisation/rules/hiding'
import { mayClose, mayHandIn, mayMinute, mayOpen } from '@/lib/standardisation/rules/rounds'

const round = {
  criterionIds: ['a', 'b'],
  judges: ['priya', 'gareth'],
  handedIn: [] as string[],
  closed: false,
  minuted: false,
}
const said = (...ids: string[]) =>
  ids.map((criterionId) => ({ criterionId, verdict: 'met' as const, reason: 'Page 2.' }))

describe('a sheet', () => {
  test('is handed in whole, by one of the invited', () => {
    expect(mayHandIn(round, 'priya', said('a', 'b'))).toBeNull()
    expect(mayHandIn(round, 'daniel', said('a', 'b'))?.code).toBe('not-invited')
    const missing = mayHandIn(round, 'priya', said('a'))
    expect(missing?.message).toMatch(/1 is left/)
    expect(missing?.fields).toHaveProperty('verdict.b')
    const silent = said('a', 'b').map((each) => ({ ...each, reason: '' }))
    expect(mayHandIn(round, 'priya', silent)?.fields).toHaveProperty('reason.a')
  })

  test('is handed in once, and not after the closing', () => {
    const after = { ...round, handedIn: ['priya'] }
    expect(mayHandIn(after, 'priya', said('a', 'b'))?.code).toBe('handed-in')
    const closed = mayHandIn({ ...round, closed: true }, 'priya', said('a', 'b'))
    expect(closed?.message).toMatch(/not be blind/)
  })

  test('judges the criteria of the round, each once', () => {
    expect(mayHandIn(round, 'priya', said('a', 'c'))?.code).toBe('unknown-criterion')
    expect(mayHandIn(round, 'priya', said('a', 'a'))?.code).toBe('unknown-criterion')
  })
})

describe('a round', () => {
  const well = {
    unknownCriteria: 0,
    unknownPieces: 0,
    unknownJudges: 0,
    ownWork: 0,
    dueOn: '2026-12-04',
    today: '2026-11-30',
  }
  test('is opened on what the IQA sees, for people who may judge it', () => {
    expect(mayOpen(well)).toBeNull()
    expect(mayOpen({ ...well, unknownPieces: 1 })?.message).toMatch(/portfolios you see/)
    expect(mayOpen({ ...well, ownWork: 1 })?.message).toMatch(/Nobody judges their own work/)
    expect(mayOpen({ ...well, dueOn: '2026-11-29' })?.code).toBe('past')
  })

  test('closes without somebody only with a reason, and once', () => {
    expect(mayClose(round, '')?.message).toMatch(/2 of the invited have not handed in/)
    expect(mayClose(round, 'Both are ill.')).toBeNull()
    expect(mayClose({ ...round, handedIn: ['priya', 'gareth'] }, '')).toBeNull()
    expect(mayClose({ ...round, closed: true }, 'Again.')?.code).toBe('closed')
  })

  test('is minuted once, after the closing, with every criterion agreed', () => {
    const agreed = ['a', 'b'].map((criterionId) => ({ criterionId, why: 'The verb asks for it.' }))
    const about = { agreed, heldOn: '2026-11-30', today: '2026-11-30' }
    const closed = { ...round, closed: true }
    expect(mayMinute(closed, about)).toBeNull()
    expect(mayMinute(round, about)?.message).toMatch(/not blind/)
    expect(mayMinute({ ...closed, minuted: true }, about)?.code).toBe('minuted')
    expect(mayMinute(closed, { ...about, heldOn: '2026-12-01' })?.code).toBe('future')
    expect(mayMinute(closed, { ...about, agreed: agreed.slice(1) })?.fields).toHaveProperty(
      'agreed.a',
    )
  })
})

describe('whose work it is', () => {
  test('is taken out of words, whole and in part, and out of nothing else', () => {
    const name = 'Mohammed Iqbal-Hussain'
    expect(withoutName('Mohammed Iqbal-Hussain’s review', name)).toBe('the candidate’s review')
    expect(withoutName('I saw MOHAMMED coach', name)).toBe('I saw the candidate coach')
    expect(withoutName('Mohammedan history', name)).toBe('Mohammedan history')
    expect(withoutName('The rota', 'Li O')).toBe('The rota')
    expect(withoutName('Li O wrote it', 'Li O')).toBe('the candidate wrote it')
  })

  test('is in no file’s name', () => {
    expect(hiddenFileName(2, 'mohammed review.final.PDF')).toBe('piece-2.pdf')
    expect(hiddenFileName(1, 'photo.jpg', 3)).toBe('piece-1-3.jpg')
    expect(hiddenFileName(1, 'mohammed')).toBe('piece-1')
    expect(hiddenFileName(1, null)).toBe('piece-1')
  })
})

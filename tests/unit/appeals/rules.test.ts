import { describe, expect, test } from 'vitest'
import { effectOf, dueOn, mayAsk, tookPart, type Part } from '@/lib/appeals/rules'
import { appealStates, isOpenAppeal, mayMoveAppeal } from '@/lib/appeals/lifecycle'
import { enrolmentStates } from '@/lib/registration/lifecycle'

const part = (changes: Partial<Part> = {}): Part => ({
  hands: {
    candidate: 'amara',
    judged: ['priya'],
    decided: ['priya'],
    countersigned: ['nadia'],
    recorded: ['gareth'],
    testified: ['owen'],
  },
  assured: ['helen'],
  involved: ['ruth'],
  registrationId: 'r',
  employer: 'Aldgate & Row',
  conflicts: [],
  ...changes,
})

const conflict = {
  id: 'c',
  personId: 'joseph',
  name: 'Joseph',
  nature: 'her brother',
  registrationId: 'r',
  employer: null,
  colleaguePersonId: null,
  colleague: null,
  mitigation: 'Somebody looks on.',
  endedAt: null,
}

describe('whoever answers took no part in the decision', () => {
  test.each([
    ['the candidate', 'amara', 'own-work'],
    ['who judged and decided', 'priya', 'took-part'],
    ['who countersigned', 'nadia', 'took-part'],
    ['who recorded evidence', 'gareth', 'took-part'],
    ['who testified', 'owen', 'took-part'],
    ['who sampled or released it', 'helen', 'took-part'],
    ['who answered before, or asked', 'ruth', 'answered-before'],
  ])('not %s', (_, personId, code) => {
    expect(tookPart(personId, part())?.code).toBe(code)
  })

  test('nor somebody in conflict with the candidate, even with a mitigation', () => {
    expect(tookPart('joseph', part())).toBeNull()
    expect(tookPart('joseph', part({ conflicts: [conflict] }))?.code).toBe('conflict')
  })

  test('nor somebody in conflict with who decided', () => {
    const other = { ...conflict, registrationId: null, colleaguePersonId: 'priya' }
    expect(tookPart('joseph', part({ conflicts: [other] }))?.code).toBe('conflict')
  })
})

describe('asking', () => {
  test('is for a decision that stands, once, on a unit that is not released', () => {
    const askable = enrolmentStates.filter(
      (state) => mayAsk({ state, standing: true, asked: 0 }) === null,
    )
    expect(askable).toEqual(['referred', 'achieved', 'returned'])
    expect(mayAsk({ state: 'referred', standing: false, asked: 0 })?.code).toBe('not-standing')
    expect(mayAsk({ state: 'referred', standing: true, asked: 1 })?.code).toBe('asked')
  })
})

describe('an answer', () => {
  test('not upheld leaves the unit alone', () => {
    const effect = effectOf('notUpheld', { state: 'referred', standing: true }, undefined)
    expect(effect).toEqual({ ok: true, value: { returnedTo: null } })
  })

  test('upheld sends the unit back, and says to whom', () => {
    const standing = { state: 'referred', standing: true } as const
    expect(effectOf('upheld', standing, 'candidate')).toMatchObject({
      value: { returnedTo: 'candidate' },
    })
    expect(effectOf('upheld', standing, undefined)).toMatchObject({
      refusal: { code: 'return-to' },
    })
  })

  test('upheld leaves a unit where it is when the candidate went on meanwhile', () => {
    for (const seen of [
      { state: 'declared', standing: true },
      { state: 'referred', standing: false },
    ] as const) {
      expect(effectOf('upheld', seen, 'assessor')).toMatchObject({ value: { returnedTo: null } })
    }
  })

  test('is not upheld over a release', () => {
    const released = { state: 'released', standing: true } as const
    expect(effectOf('upheld', released, 'assessor')).toMatchObject({
      refusal: { code: 'released' },
    })
  })

  test('is due from the centre, and from nobody else', () => {
    const at = new Date('2026-11-24T12:00:00Z')
    expect(dueOn('enquiry', at, { enquiry: 10, appeal: 20 })?.toISOString()).toMatch(/^2026-12-04/)
    expect(dueOn('appeal', at, { enquiry: 10, appeal: 20 })?.toISOString()).toMatch(/^2026-12-14/)
    expect(dueOn('awardingBody', at, { enquiry: 10, appeal: 20 })).toBeNull()
  })
})

test('somebody owes an answer at three stages, and only what was not upheld goes further', () => {
  expect(appealStates.filter(isOpenAppeal)).toEqual(['enquiry', 'appeal', 'awardingBody'])
  expect(appealStates.filter((state) => mayMoveAppeal('takeFurther', state))).toEqual([
    'enquiryNotUpheld',
  ])
  expect(appealStates.filter((state) => mayMoveAppeal('passOn', state))).toEqual([
    'appealNotUpheld',
  ])
})

import { describe, expect, test } from 'vitest'
import { definitions } from '@/lib/audit/events'
import { kindPlans, kindsFor, notificationKinds } from '@/lib/notifications/model'
import { digestAt, nextTry, withNames, wordsOf } from '@/lib/notifications/rules/letters'
import { merged } from '@/lib/notifications/rules/merging'
import { tellings } from '@/lib/notifications/rules/told/all'

/** Events that nobody waits for: of the centre's own records, of what somebody does for themselves, of the IQA's file. */
const untold = [
  // Their invitation says it; a spreadsheet registers thousands.
  'candidate-registered',
  ...['founding-link-issued', 'centre-founded', 'seat-given', 'invitation-renewed'],
  ...['invitation-accepted', 'seat-ended', 'session-started', 'session-ended', 'sessions-ended'],
  ...['seat-taken', 'password-changed', 'password-link-sent', 'password-reset'],
  ...['qualification-published', 'edition-moved', 'qualification-approved', 'approval-changed'],
  ...['direct-claims-recorded', 'sanction-imposed', 'sanction-lifted', 'regulator-dates-recorded'],
  ...['registration-extended', 'registration-corrected', 'details-corrected', 'identity-seen'],
  ...['induction-acknowledged', 'route-recorded', 'route-ended', 'unit-planned', 'unit-dropped'],
  ...['scan-answered', 'note-kept', 'note-removed', 'award-recorded', 'competence-recorded'],
  ...['award-ended', 'competence-ended', 'cpd-recorded', 'cpd-struck-out'],
  ...['conflict-declared', 'conflict-mitigated', 'conflict-ended'],
  ...['import-checked', 'import-started', 'import-advanced', 'import-discarded'],
  ...['evidence-added', 'evidence-reused', 'evidence-replaced', 'evidence-described'],
  ...[
    'versions-declared',
    'evidence-removed',
    'criteria-cross-referenced',
    'reference-amended',
    'place-checked',
  ],
  ...['reference-removed', 'witness-asked', 'witness-request-taken-back', 'witness-code-sent'],
  ...['witness-contacted', 'shared-file-looked-at', 'sample-taken', 'staff-seat-ended'],
  // Whoever gave the feedback sees it beside the evidence.
  'feedback-dealt-with',
  ...['question-added', 'question-changed', 'question-retired', 'account-written'],
  ...['phrase-kept', 'phrase-changed', 'phrase-retired'],
  // A strategy is read where plans are drawn by it.
  ...['strategy-drafted', 'strategy-approved'],
  ...['claim-prepared', 'claim-submitted', 'claim-withdrawn', 'certificate-moved'],
  ...['certificate-replaced', 'notifications-chosen', 'letter-queued-again'],
  // The log of concerns is restricted: nobody is told of it.
  ...['appeals-procedure-kept', 'concern-recorded', 'concern-moved'],
  'calendar-feed-opened',
  // Who has handed in stands beside the round, and what they judged is nobody's to know yet.
  'standardisation-judged',
  'sample-questions-kept',
  // Whoever asked for a pack is told what became of it.
  'pack-asked',
  // The centre opens and closes visits itself, and an EQA looks, picks and finds: what they ask for is told.
  ...['visit-opened', 'visit-extended', 'visit-link-renewed', 'visit-closed'],
  ...['visit-portfolio-picked', 'visit-finding-left', 'visit-action-closed'],
  ...['second-factor-enrolled', 'second-factor-given'],
]

describe('what happens', () => {
  test('tells somebody, or is said to concern nobody else', () => {
    const told = tellings.map(({ type }) => type)
    expect(new Set(told).size).toBe(told.length)
    expect([...told, ...untold].sort()).toEqual(definitions.map(({ type }) => type).sort())
  })
})

describe('a kind', () => {
  test('is offered to whoever it can reach', () => {
    for (const kind of notificationKinds) expect(kindPlans[kind].label).not.toBe('')
    expect(kindsFor(['candidate'])).not.toContain('countersigning')
    expect(kindsFor(['candidate', 'assessor'])).toContain('countersigning')
    expect(kindsFor(['eqa'])).toEqual(['claims', 'packs'])
  })
})

describe('the day’s letter', () => {
  const at = (iso: string) => digestAt(new Date(iso), 7).toISOString()
  test('goes out at the hour it is in London, in winter and in summer', () => {
    expect(at('2026-11-24T05:00:00Z')).toBe('2026-11-24T07:00:00.000Z')
    expect(at('2026-11-24T12:00:00Z')).toBe('2026-11-25T07:00:00.000Z')
    expect(at('2026-07-24T12:00:00Z')).toBe('2026-07-25T06:00:00.000Z')
    // The clocks go back in the night to 25 October, and forward in the night to 29 March.
    expect(at('2026-10-24T12:00:00Z')).toBe('2026-10-25T07:00:00.000Z')
    expect(at('2026-03-28T12:00:00Z')).toBe('2026-03-29T06:00:00.000Z')
    expect(digestAt(new Date('2026-11-24T23:30:00Z'), 0).toISOString()).toBe(
      '2026-11-25T00:00:00.000Z',
    )
  })
  test('takes along only what cannot still be under way when it goes out', () => {
    expect(at('2026-11-24T06:44:00Z')).toBe('2026-11-24T07:00:00.000Z')
    expect(at('2026-11-24T06:50:00Z')).toBe('2026-11-25T07:00:00.000Z')
    expect(at('2026-11-24T07:00:00Z')).toBe('2026-11-25T07:00:00.000Z')
  })
})

describe('a letter', () => {
  test('is tried again after longer and longer, and given up within a day', () => {
    const start = new Date('2026-11-24T12:00:00Z')
    let now = start
    let waited = 0
    for (let attempts = 1; ; attempts += 1) {
      const next = nextTry(attempts, now)
      if (!next) break
      expect(next.getTime() - now.getTime()).toBeGreaterThan(waited)
      waited = next.getTime() - now.getTime()
      now = next
    }
    expect(now.getTime() - start.getTime()).toBeLessThan(24 * 3_600_000)
    expect(now.getTime() - start.getTime()).toBeGreaterThan(12 * 3_600_000)
  })

  test('has the sentence and the link, and that is all there is of anybody in it', () => {
    const lines = [{ id: '01', sentence: 'Priya Shah judged 1.1.' }]
    const { subject, text } = wordsOf({ digest: false, lines, address: 'https://a.example' })
    expect(subject).toBe('Priya Shah judged 1.1.')
    expect(text.split('\n').slice(0, 3)).toEqual([
      subject,
      '',
      'https://a.example/notifications/01',
    ])
  })

  test('names nobody who cannot be named', () => {
    const names = { by: null, candidate: '{by} $& <b>' }
    expect(withNames('{by} wrote to {candidate}.', names)).toBe('Somebody wrote to {by} $& <b>.')
  })
})

describe('one act that concerns somebody in many places', () => {
  const one = (path: string) => ({
    seatId: 'a',
    registrationId: path,
    kind: 'work' as const,
    channel: 'digest' as const,
    sentence: path,
    path: `/assessor/candidates/${path}`,
    once: false,
  })
  test('is one piece of news', () => {
    const roles = new Map([['a', 'assessor' as const]])
    expect(merged(['1', '2', '3'].map(one), roles)).toHaveLength(3)
    const [only, ...others] = merged(['1', '2', '3', '4'].map(one), roles)
    expect(others).toEqual([])
    expect(only).toMatchObject({ path: '/assessor/caseload', registrationId: null })
    expect(only?.sentence).toContain('4 places')
  })
})

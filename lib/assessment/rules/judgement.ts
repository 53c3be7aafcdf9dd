import { ok, refuse, type Result } from '@/lib/kernel/result'
import type { EnrolmentStanding } from '@/lib/registration/lifecycle'
import type { Verdict } from '@/lib/assessment/model'
import { mayJudge, type Confirmed } from '@/lib/assessment/rules/judging'

/** A pinned cross-reference, and how often its version was confirmed before. */
export type Before = {
  itemId: string
  versionId: string
  evidenceNumber: number
  confirmed: Confirmed | null
  confirmations: number
}

type Said = {
  verdict: Verdict
  sufficient: boolean
  comment: string
  validItemIds: string[]
  confirmations: ({ versionId: string } & Confirmed)[]
  after: number
}

type About = {
  enrolment: EnrolmentStanding & { reference: string }
  criterion: { number: string }
  before: number
  grounds: Before[]
}

type Judged = {
  grounds: { itemId: string; evidence: number; valid: boolean }[]
  confirmations: ({ id: string; versionId: string; sequence: number } & Confirmed)[]
}

/** What a judgement of one criterion rests on and confirms, or why it may not be given. */
export function judgementOn(
  { enrolment, criterion, before, grounds }: About,
  input: Said,
  newId: () => string,
): Result<Judged> {
  if (before !== input.after) {
    return refuse(
      'changed-meanwhile',
      `Somebody else judged ${criterion.number} while you were working. Nothing of yours was saved over it. Look at their judgement, then judge again.`,
    )
  }
  const said = new Map(input.confirmations.map((each) => [each.versionId, each]))
  const valid = new Set(input.validItemIds)
  const found = grounds.map((ground) => ({
    ...ground,
    valid: valid.has(ground.itemId),
    confirmed: said.get(ground.versionId) ?? ground.confirmed,
  }))
  const denial = mayJudge(enrolment, input.verdict, input.sufficient, input.comment, found)
  if (denial) return { ok: false, refusal: denial }
  const changed = new Map(
    grounds.flatMap(({ versionId, confirmed, confirmations }) => {
      const now = said.get(versionId)
      const same =
        !now || (confirmed?.authentic === now.authentic && confirmed.current === now.current)
      return same
        ? []
        : [[versionId, { ...now, id: newId(), sequence: confirmations + 1 }] as const]
    }),
  )
  return ok({
    grounds: found.map(({ itemId, evidenceNumber, valid: isValid }) => ({
      itemId,
      evidence: evidenceNumber,
      valid: isValid,
    })),
    confirmations: [...changed.values()],
  })
}

/** The grounds of the next criterion, once a version was confirmed with an earlier one of the same turn. */
export const confirmedBy = (grounds: Before[], { confirmations }: Judged): Before[] =>
  grounds.map((ground) => {
    const now = confirmations.find(({ versionId }) => versionId === ground.versionId)
    return now
      ? {
          ...ground,
          confirmed: { authentic: now.authentic, current: now.current },
          confirmations: now.sequence,
        }
      : ground
  })

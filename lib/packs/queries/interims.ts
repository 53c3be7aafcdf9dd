import type { Prisma } from '@/lib/infra/generated/client'
import type { PackedInterim } from '@/lib/packs/model/portfolio'
import { actionsOf, actionSelect } from '@/lib/packs/queries/decisions'
import type { NameOf } from '@/lib/packs/queries/names'
import { findingRows, findingWords } from '@/lib/quality-assurance/model'
import { interimFrozen } from '@/lib/quality-assurance/model/interim'

const select = {
  ...{ reason: true, frozen: true, frozenSha256: true, findings: true, feedback: true },
  ...{ seatId: true, at: true, actions: actionSelect },
} as const

/** For a candidate's own pack none is taken along. */
export const interimSelect = (forCandidate: boolean) =>
  ({ orderBy: { at: 'asc' }, select, ...(forCandidate && { take: 0 }) }) as const

type Row = Prisma.InterimSampleGetPayload<{ select: typeof select }>

/** Units that were looked at before their sign-off, with what was found and asked. */
export const interimsOf = (rows: readonly Row[], nameOf: NameOf): PackedInterim[] =>
  rows.map(({ seatId, at, reason, frozen, frozenSha256, findings, feedback, actions }) => {
    const { criteria } = interimFrozen.parse(frozen)
    const numbers = new Map(criteria.map(({ criterionId, number }) => [criterionId, number]))
    return {
      ...{ by: nameOf(seatId), at, reason, frozenSha256, feedback },
      findings: findingRows.parse(findings).map(({ criterionId, verdict, note }) => ({
        criterion: numbers.get(criterionId) ?? '',
        verdict: findingWords[verdict],
        note,
      })),
      actions: actionsOf(actions, nameOf),
    }
  })

import { command } from '@/lib/infra/command'
import { happened } from '@/lib/kernel/event'
import { toIsoDate } from '@/lib/kernel/dates'
import { ok, refuse } from '@/lib/kernel/result'
import { strategyApproved, strategyDrafted } from '@/lib/quality-assurance/events/sampling'
import {
  approveStrategyInput,
  approveWording,
  draftStrategyInput,
  strategySettings,
} from '@/lib/quality-assurance/model/strategy'
import { mayApproveStrategy, mayPlanSampling } from '@/lib/quality-assurance/policy'
import { ratesFall } from '@/lib/quality-assurance/rules/rating'
import { keepApproval, keepStrategy } from '@/lib/quality-assurance/store/sampling'

/** An IQA drafts the next version of the strategy for a qualification; nothing of it stands yet. */
export const draftStrategy = command({
  name: 'draftStrategy',
  input: draftStrategyInput,
  load: async (db, { qualificationNumber }, actor) => {
    const { centreId } = actor
    const approval = await db.centreApproval.findFirst({
      where: { centreId, qualificationNumber },
      select: { id: true },
    })
    const last = await db.samplingStrategy.findFirst({
      where: { centreId, qualificationNumber },
      orderBy: { number: 'desc' },
      select: { number: true },
    })
    return approval && { number: (last?.number ?? 0) + 1, actor }
  },
  allow: mayPlanSampling,
  decide: ({ number }, input, { newId, at }) => {
    const { qualificationNumber, reasons, reviewBy } = input
    if (ratesFall(input.rates)) {
      return refuse('rates-fall', 'A greater risk is not sampled less often than a smaller one.', {
        fields: { 'rates.high': 'Give rates that do not fall from low to high.' },
      })
    }
    if (reviewBy <= toIsoDate(at)) {
      return refuse('past', 'A strategy is reviewed on a day that is still to come.', {
        fields: { reviewBy: 'Give a later date.' },
      })
    }
    return ok(
      happened(strategyDrafted, newId(), null, {
        qualificationNumber,
        number,
        settings: strategySettings.parse(input),
        reasons,
        reviewBy,
      }),
    )
  },
  save: async (db, { subject, data }, { actor }, at) => {
    await keepStrategy(
      db,
      actor.centreId,
      { seatId: actor.seatId, at },
      { id: subject.id, ...data },
    )
    return { strategyId: subject.id, qualificationNumber: data.qualificationNumber }
  },
})

/** The lead IQA approves it: from then on it is how the centre samples. */
export const approveStrategy = command({
  name: 'approveStrategy',
  input: approveStrategyInput,
  load: async (db, { strategyId }, actor) => {
    const strategy = await db.samplingStrategy.findFirst({
      where: { id: strategyId, centreId: actor.centreId },
      select: {
        id: true,
        qualificationNumber: true,
        number: true,
        approval: { select: { id: true } },
      },
    })
    if (!strategy) return null
    const { qualificationNumber, number } = strategy
    const later = await db.samplingStrategy.count({
      where: { centreId: actor.centreId, qualificationNumber, number: { gt: number } },
    })
    return { strategy, later, actor }
  },
  allow: mayApproveStrategy,
  decide: ({ strategy, later }, _, { newId }) => {
    if (strategy.approval) return refuse('approved', 'This strategy is approved already.')
    if (later > 0) {
      return refuse('superseded', 'A later version has been drafted: approve that one.')
    }
    const { qualificationNumber, number } = strategy
    const approval = { approvalId: newId(), wording: approveWording }
    return ok(
      happened(strategyApproved, strategy.id, null, { ...approval, qualificationNumber, number }),
    )
  },
  save: async (db, { subject, data }, { actor }, at) => {
    const approval = { id: data.approvalId, strategyId: subject.id, wording: data.wording }
    await keepApproval(db, actor.centreId, { seatId: actor.seatId, at }, approval)
    return { strategyId: subject.id }
  },
})

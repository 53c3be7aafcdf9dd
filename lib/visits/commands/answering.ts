import { command } from '@/lib/infra/command'
import { happened } from '@/lib/kernel/event'
import { ok, refuse } from '@/lib/kernel/result'
import { visitActionClosed } from '@/lib/visits/events'
import { closeVisitActionInput } from '@/lib/visits/model'
import { mayAnswerVisits } from '@/lib/visits/policy'
import { keepVisitActionClosure } from '@/lib/visits/store'

/** The centre says what it did about an action of the EQA; also after the visit is closed. */
export const closeVisitAction = command({
  name: 'closeVisitAction',
  input: closeVisitActionInput,
  load: async (db, input, actor) => {
    const action = await db.visitAction.findFirst({
      where: { id: input.actionId, centreId: actor.centreId },
      select: {
        id: true,
        visit: { select: { id: true, number: true } },
        closure: { select: { id: true } },
      },
    })
    return action && { action, input, actor }
  },
  allow: mayAnswerVisits,
  decide: ({ action }, _, { newId }) =>
    action.closure
      ? refuse('action-closed', 'This action is closed already. Its note says what was done.')
      : ok(
          happened(visitActionClosed, action.visit.id, null, {
            closureId: newId(),
            actionId: action.id,
            number: action.visit.number,
          }),
        ),
  save: async (db, { data }, { action, input, actor }, at) => {
    const { centreId, seatId } = actor
    const closure = { id: data.closureId, actionId: action.id, note: input.note }
    await keepVisitActionClosure(db, { centreId, seatId, at }, closure)
    return { actionId: action.id, visitId: action.visit.id }
  },
})

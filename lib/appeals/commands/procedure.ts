import { command } from '@/lib/infra/command'
import { happened } from '@/lib/kernel/event'
import { ok, refuse } from '@/lib/kernel/result'
import { mayAdministerCentre } from '@/lib/identity/policy'
import { appealsProcedureKept } from '@/lib/appeals/events'
import { procedureInput } from '@/lib/appeals/model'
import { readProcedure } from '@/lib/appeals/queries/procedure'
import { keepProcedure } from '@/lib/appeals/store'

/** The administrator writes down how the centre deals with appeals; what was asked before keeps its day. */
export const writeAppealsProcedure = command({
  name: 'writeAppealsProcedure',
  input: procedureInput,
  load: async (db, _, actor) => ({ actor, last: await readProcedure(db, actor.centreId) }),
  allow: mayAdministerCentre,
  decide: ({ last }, { seen, ...written }, { newId }) =>
    last.number === seen
      ? ok(happened(appealsProcedureKept, newId(), null, { ...written, number: seen + 1 }))
      : refuse(
          'changed-meanwhile',
          `${last.written?.by ?? 'Somebody'} changed the procedure meanwhile. Yours is still in the form: open the page anew, compare, and keep it then.`,
        ),
  save: async (db, { subject, data }, { actor }, at) => {
    await keepProcedure(db, {
      id: subject.id,
      centreId: actor.centreId,
      seatId: actor.seatId,
      at,
      ...data,
    })
  },
})

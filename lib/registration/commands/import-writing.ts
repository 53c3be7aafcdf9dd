import { command } from '@/lib/infra/command'
import type { Db } from '@/lib/infra/db'
import { newId } from '@/lib/infra/id'
import { mayAdministerCentre } from '@/lib/identity/policy'
import type { Actor } from '@/lib/kernel/actor'
import { happened } from '@/lib/kernel/event'
import { ok, refuse } from '@/lib/kernel/result'
import { importAdvanced } from '@/lib/registration/events/importing'
import { candidateRegistered } from '@/lib/registration/events/registrations'
import {
  importBatch,
  importInput,
  importKey,
  importPatience,
  isWritable,
  type KeptRow,
} from '@/lib/registration/model/importing'
import { readImport, readWorld } from '@/lib/registration/queries/importing'
import { mayGoOn, mayWriteImport, rowsAfter } from '@/lib/registration/rules/import-moves'
import { judgeRows } from '@/lib/registration/rules/importing'
import { advanceImport, keepRegistrations, type KeptPlan } from '@/lib/registration/store/importing'

/** An import with the rows whose turn it is, each held against the rules once more: much may have changed. */
async function readTurn(db: Db, actor: Actor, importId: string, at: Date, most: number) {
  const found = await readImport(db, actor, importId)
  if (!found || mayAdministerCentre(actor)) return found && { found, actor, turn: [], plans: [] }
  const { sha256, written } = found
  const writable = found.kept.rows.filter(isWritable)
  const rows = writable.slice(written, written + most)
  const world = await readWorld(db, actor.centreId, sha256, rows)
  const judged = judgeRows(rows, world, { actor, at, newId: () => newId() })
  const plans = judged.flatMap(({ row, plan }): KeptPlan[] =>
    plan ? [{ ...plan, registrationId: newId(), importKey: importKey(sha256, row.line) }] : [],
  )
  return { found, actor, turn: judged, plans, isLast: written + rows.length === writable.length }
}

const registeredEvents = (plans: readonly KeptPlan[]) =>
  plans.map(({ registrationId, data }) =>
    happened(candidateRegistered, registrationId, registrationId, data),
  )

/** Registers every row of an import in one transaction, or none of them. */
export const writeWholeImport = command({
  name: 'writeWholeImport',
  patience: importPatience,
  input: importInput,
  load: (db, { importId }, actor, at) => readTurn(db, actor, importId, at, Infinity),
  allow: mayAdministerCentre,
  decide: ({ found, turn, plans }) => {
    const denial = mayWriteImport({ state: found.state, rows: found.kept.rows }, 'whole')
    if (denial) return { ok: false, refusal: denial }
    const refused = turn.find(({ plan }) => plan === null)
    if (refused) {
      const why = refused.reasons.join(' ')
      return refuse(
        'row-refused',
        `Line ${refused.row.line}, good before, cannot be registered now, so none was. ${why}`,
      )
    }
    const done = { registered: plans.length, refused: 0, whole: true, finished: true }
    return ok([...registeredEvents(plans), happened(importAdvanced, found.id, null, done)])
  },
  save: async (db, _, { found, actor, plans }, at) => {
    const rows = { ...found.kept, rows: rowsAfter(found.kept.rows) }
    const written = found.kept.rows.filter(isWritable).length
    await advanceImport(db, found, { state: 'finished', written, rows, finishedAt: at })
    const { centreId, seatId } = actor
    await keepRegistrations(db, { centreId, seatId, at }, plans)
    return { registered: plans.length }
  },
})

/** What became of a row in its turn: refused now, or registered from elsewhere meanwhile. */
const turnedBad = (row: KeptRow, reasons: string[]): KeptRow => ({
  ...row,
  verdict: 'late',
  reasons,
})

/** Registers the next good rows of an import that was started; those refused by now are left, with the reason. */
export const continueImport = command({
  name: 'continueImport',
  patience: importPatience,
  input: importInput,
  load: (db, { importId }, actor, at) => readTurn(db, actor, importId, at, importBatch),
  allow: mayAdministerCentre,
  decide: ({ found, turn, plans, isLast = false }) => {
    const denial = mayGoOn(found)
    if (denial) return { ok: false, refusal: denial }
    const registered = plans.length
    const refused = turn.length - registered
    const done = { registered, refused, whole: false, finished: isLast }
    return ok([...registeredEvents(plans), happened(importAdvanced, found.id, null, done)])
  },
  save: async (db, _, { found, actor, turn, plans, isLast = false }, at) => {
    const late = new Map(
      turn.flatMap(({ row, plan, reasons }) => (plan ? [] : [[row.line, reasons] as const])),
    )
    const marked = found.kept.rows.map((row) => {
      const reasons = late.get(row.line)
      return reasons ? turnedBad(row, reasons) : row
    })
    const rows = { ...found.kept, rows: isLast ? rowsAfter(marked) : marked }
    await advanceImport(db, found, {
      state: isLast ? 'finished' : 'running',
      written: found.written + turn.length,
      ...((late.size > 0 || isLast) && { rows }),
      ...(isLast && { finishedAt: at }),
    })
    const { centreId, seatId } = actor
    await keepRegistrations(db, { centreId, seatId, at }, plans)
    return { finished: isLast }
  },
})

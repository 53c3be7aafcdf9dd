import { createHash } from 'node:crypto'
import { command } from '@/lib/infra/command'
import { newId } from '@/lib/infra/id'
import { mayAdministerCentre } from '@/lib/identity/policy'
import { happened } from '@/lib/kernel/event'
import { ok, refuse } from '@/lib/kernel/result'
import { importChecked, importDiscarded, importStarted } from '@/lib/registration/events/importing'
import {
  checkImportInput,
  importInput,
  importPatience,
  isWritable,
  type KeptImport,
} from '@/lib/registration/model/importing'
import { readImport, readWorld } from '@/lib/registration/queries/importing'
import { readImportFile } from '@/lib/registration/rules/import-file'
import { mayWriteImport } from '@/lib/registration/rules/import-moves'
import { judgeRows } from '@/lib/registration/rules/importing'
import { advanceImport, keepImport } from '@/lib/registration/store/importing'

/** The dry run: reads a file of candidates and says of every row what registering it would come to. */
export const checkImport = command({
  name: 'checkImport',
  patience: importPatience,
  input: checkImportInput,
  load: async (db, { bytes, fileName }, actor, at) => {
    const denial = mayAdministerCentre(actor)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const about = { fileName, sha256, actor }
    if (denial) return { ...about, file: { ok: false as const, refusal: denial }, judged: [] }
    const file = readImportFile(bytes)
    if (!file.ok) return { ...about, file, judged: [] }
    const world = await readWorld(db, actor.centreId, sha256, file.value.rows)
    const judged = judgeRows(file.value.rows, world, { actor, at, newId: () => newId() })
    return { ...about, file, judged }
  },
  allow: mayAdministerCentre,
  decide: ({ sha256, file, judged }, _, circumstances) => {
    if (!file.ok) return file
    const count = (verdict: string) => judged.filter((each) => each.verdict === verdict).length
    return ok(
      happened(importChecked, circumstances.newId(), null, {
        sha256,
        rows: judged.length,
        writable: count('good') + count('look'),
        bad: count('bad'),
        already: count('already'),
      }),
    )
  },
  save: async (db, { subject }, { fileName, sha256, actor, file, judged }, at) => {
    const rows: KeptImport = {
      unread: file.ok ? file.value.unread : [],
      rows: judged.map(({ row, verdict, reasons }) => ({ ...row, verdict, reasons })),
    }
    const { centreId, seatId: madeBySeatId } = actor
    const total = judged.length
    const of = { id: subject.id, centreId, fileName, sha256, madeBySeatId, madeAt: at }
    await keepImport(db, { ...of, rows, total })
    return { importId: subject.id }
  },
})

/** The administrator chooses to register the good rows and to leave the others: from now on it goes on by itself. */
export const startImport = command({
  name: 'startImport',
  input: importInput,
  load: (db, { importId }, actor) => readImport(db, actor, importId),
  allow: mayAdministerCentre,
  decide: (found) => {
    const { rows } = found.kept
    const denial = mayWriteImport({ state: found.state, rows }, 'goodRows')
    if (denial) return { ok: false, refusal: denial }
    const writable = rows.filter(isWritable).length
    const left = rows.length - writable
    return ok(happened(importStarted, found.id, null, { writable, left }))
  },
  save: async (db, { subject }, found) => {
    await advanceImport(db, found, { state: 'running' })
    return { importId: subject.id }
  },
})

/** Forgets what was read from a file. What was registered from it stays registered. */
export const discardImport = command({
  name: 'discardImport',
  input: importInput,
  load: (db, { importId }, actor) => readImport(db, actor, importId),
  allow: mayAdministerCentre,
  decide: (found) => {
    const { rows } = found.kept
    if (rows.length === 0)
      return refuse(
        'import-discarded',
        'This import was discarded before. There is nothing left to forget.',
      )
    const late = rows
      .filter(isWritable)
      .slice(0, found.written)
      .filter(({ verdict }) => verdict === 'late')
    const registered =
      found.state === 'finished'
        ? rows.filter(({ verdict }) => verdict === 'registered').length
        : found.written - late.length
    return ok(happened(importDiscarded, found.id, null, { registered }))
  },
  save: async (db, { subject }, found, at) => {
    const state = found.state === 'finished' ? ('finished' as const) : ('stopped' as const)
    const rows: KeptImport = { unread: [], rows: [] }
    await advanceImport(db, found, { state, rows, ...(state === 'stopped' && { finishedAt: at }) })
    return { importId: subject.id }
  },
})

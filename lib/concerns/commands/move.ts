import { command } from '@/lib/infra/command'
import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import { happened, type EventOf } from '@/lib/kernel/event'
import { ok, type Result } from '@/lib/kernel/result'
import { concernMoved } from '@/lib/concerns/events'
import { concernStateAfter, type ConcernMove } from '@/lib/concerns/lifecycle'
import {
  closeInput,
  investigateInput,
  noteInput,
  passOnInput,
  reopenInput,
} from '@/lib/concerns/model'
import { mayKeepConcerns } from '@/lib/concerns/policy'
import { readConcern, type ReadConcern } from '@/lib/concerns/queries/naming'
import { mayTake } from '@/lib/concerns/rules'
import { keepStep } from '@/lib/concerns/store'

type Said = { concernId: string; words: string; reference?: string }
type Subject = ReadConcern & { said: Said; actor: Actor }

async function load(db: Db, said: Said, actor: Actor): Promise<Subject | null> {
  const concern = await readConcern(db, actor, said.concernId)
  return concern && { ...concern, said, actor }
}

function decide(move: ConcernMove, subject: Subject, stepId: string): Result<Moved> {
  const { id, number, state, sequence } = subject
  const denial = mayTake(move, state)
  if (denial) return { ok: false, refusal: denial }
  return ok(
    happened(concernMoved, id, null, {
      stepId,
      number,
      sequence: sequence + 1,
      move,
      state: concernStateAfter(move, state),
    }),
  )
}

type Moved = EventOf<typeof concernMoved>

async function save(db: Db, { data }: Moved, { id, said, actor }: Subject, at: Date) {
  const { stepId, sequence, move, state } = data
  const { words, reference } = said
  await keepStep(
    db,
    { centreId: actor.centreId, seatId: actor.seatId, at },
    { id: stepId, concernId: id, sequence, move, state, words, reference: reference || null },
  )
  return { concernId: id }
}

/** Something is noted; the concern stays where it is. */
export const noteOnConcern = command({
  name: 'noteOnConcern',
  input: noteInput,
  load,
  allow: mayKeepConcerns,
  decide: (subject, _, { newId }) => decide('note', subject, newId()),
  save,
})

export const investigateConcern = command({
  name: 'investigateConcern',
  input: investigateInput,
  load,
  allow: mayKeepConcerns,
  decide: (subject, _, { newId }) => decide('investigate', subject, newId()),
  save,
})

/** The awarding body is told, under its reference. */
export const passConcernOn = command({
  name: 'passConcernOn',
  input: passOnInput,
  load,
  allow: mayKeepConcerns,
  decide: (subject, _, { newId }) => decide('passOn', subject, newId()),
  save,
})

/** Founded or not, with what follows: the claims it touched may go on. */
export const closeConcern = command({
  name: 'closeConcern',
  input: closeInput,
  load,
  allow: mayKeepConcerns,
  decide: (subject, { outcome }, { newId }) => decide(outcome, subject, newId()),
  save,
})

export const reopenConcern = command({
  name: 'reopenConcern',
  input: reopenInput,
  load,
  allow: mayKeepConcerns,
  decide: (subject, _, { newId }) => decide('reopen', subject, newId()),
  save,
})

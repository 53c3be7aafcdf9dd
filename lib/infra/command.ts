import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { recordAttempt, type By } from '@/lib/infra/attempts'
import { db, isRetryable, isTaken, type Db } from '@/lib/infra/db'
import { followed } from '@/lib/infra/following'
import { newId } from '@/lib/infra/id'
import { append } from '@/lib/infra/trail'
import { isActor, type Actor, type Caller } from '@/lib/kernel/actor'
import type { DomainEvent } from '@/lib/kernel/event'
import { refusal, type Refusal, type Result } from '@/lib/kernel/result'

/** What `decide` may know beside its subject: who, when, and where new ids come from. */
export type Circumstances<Who> = { actor: Who; at: Date; newId: () => string }

/** What a command decides: one thing happened, or, where many rows are written together, several. */
export type Happening = DomainEvent | readonly DomainEvent[]

/**
 * A write, as six answers. `run` asks them in order, in one transaction, and the event that `decide`
 * returns is the audit entry. See docs/decisions/0003-command.md.
 */
export type Command<
  Input extends z.ZodType,
  Subject,
  Event extends Happening,
  Output,
  Who extends Caller = Actor,
> = {
  name: string
  /** Who may call at all: somebody from a seat, or anyone (the door, the installation). */
  by: Who extends Actor ? 'seat' : 'anyone'
  /** How long its transaction may take, in milliseconds, where that is longer than most need. */
  patience?: number
  /** Is it well-formed? */
  input: Input
  /** What is it about? Scoped to the actor's centre; null is "not found". */
  load: (db: Db, input: z.output<Input>, actor: Who, at: Date) => Promise<Subject | null>
  /** May they? */
  allow: (actor: Who, subject: Subject, at: Date) => Refusal | null
  /** What happens, or why not. Pure. */
  decide: (
    subject: Subject,
    input: z.output<Input>,
    circumstances: Circumstances<Who>,
  ) => Result<Event>
  /** Keep it. Throws `ChangedMeanwhile` when somebody else was first. */
  save: (db: Db, event: Event, subject: Subject, at: Date) => Promise<Output>
}

/** A command done by somebody from one of their seats. */
export const command = <Input extends z.ZodType, Subject, Event extends Happening, Output>(
  definition: Omit<Command<Input, Subject, Event, Output>, 'by'>,
): Command<Input, Subject, Event, Output> => ({ ...definition, by: 'seat' })

/** A command that needs no seat: at the door, or by the installation itself. */
export const openCommand = <Input extends z.ZodType, Subject, Event extends Happening, Output>(
  definition: Omit<Command<Input, Subject, Event, Output, Caller>, 'by'>,
): Command<Input, Subject, Event, Output, Caller> => ({ ...definition, by: 'anyone' })

// A list of commands of every shape has no narrower type than this.
export type AnyCommand = {
  name: string
  by: 'seat' | 'anyone'
  input: z.ZodType
}

/** A refusal on its way out of the transaction, so that whatever was begun is rolled back. */
class Refused extends Error {
  constructor(
    readonly refusal: Refusal,
    /** An attempt at what isn't theirs: it goes to the security log. */
    readonly denied = false,
  ) {
    super(refusal.message)
  }
}

/** Thrown in `save` when the row is no longer as `load` saw it; everything is rolled back. */
export class ChangedMeanwhile extends Refused {
  constructor(message = 'Somebody else changed this while you were working.') {
    super(
      refusal(
        'changed-meanwhile',
        `${message} Nothing of yours was saved over it. Look at what changed, then try again.`,
      ),
    )
  }
}

/**
 * All of a command was done, and then the database did not answer whether it kept it: the connection went
 * at COMMIT. Trying again by itself might do it twice, so whoever asked is told to look.
 */
export class PerhapsSaved extends Error {
  constructor(cause: unknown) {
    super('The database did not answer whether it committed.', { cause })
  }
}

/** For `updateMany … where version`: no row changed means that somebody was first. */
export function expectChanged(result: { count: number }, message?: string): void {
  if (result.count === 0) throw new ChangedMeanwhile(message)
}

const notFound = refusal(
  'not-found',
  'There is nothing here that you can see. It may have been removed, or it is not yours.',
)

const tries = 3
const timeout = 15_000

/** Runs a command: parse, load, allow, decide, save, tell, record; in one transaction, or not at all. */
export async function run<
  Input extends z.ZodType,
  Subject,
  Event extends Happening,
  Output,
  Who extends Caller,
>(
  command: Command<Input, Subject, Event, Output, Who>,
  by: By,
  raw: unknown,
): Promise<Result<Output>> {
  if (command.by === 'seat' && !isActor(by.actor)) {
    return { ok: false, refusal: refusal('sign-in', 'Sign in, then try again.') }
  }
  // The check above is what makes it so: a command by seat only ever sees an Actor.
  const who = by.actor as Who
  const parsed = command.input.safeParse(raw)
  if (!parsed.success) return { ok: false, refusal: malformed(parsed.error) }
  const requestId = by.requestId ?? randomUUID()

  let done = false
  const attempt = () => {
    done = false
    return db().$transaction(
      async (tx): Promise<Output> => {
        const at = by.at ?? new Date()
        const subject = await command.load(tx, parsed.data, who, at)
        if (subject === null) throw new Refused(notFound, true)
        const denial = command.allow(who, subject, at)
        if (denial) throw new Refused(denial, true)
        const decision = command.decide(subject, parsed.data, {
          actor: who,
          at,
          newId: () => newId(),
        })
        if (!decision.ok) throw new Refused(decision.refusal)
        const output = await command.save(tx, decision.value, subject, at)
        await followed(tx, { caller: who, at }, [decision.value].flat())
        await append(tx, { caller: who, at, requestId }, decision.value)
        done = true
        return output
      },
      { timeout: command.patience ?? timeout, maxWait: timeout },
    )
  }

  for (let left = tries; ; left -= 1) {
    try {
      return { ok: true, value: await attempt() }
    } catch (fault) {
      if (fault instanceof Refused) {
        if (fault.denied) await recordAttempt(by, command.name, fault.refusal.code, raw, requestId)
        return { ok: false, refusal: fault.refusal }
      }
      if (isTaken(fault)) return { ok: false, refusal: new ChangedMeanwhile().refusal }
      // Two that met are told apart by the server, and neither has left anything.
      if (isRetryable(fault)) {
        if (left > 1) continue
        throw fault
      }
      throw done ? new PerhapsSaved(fault) : fault
    }
  }
}

function malformed(error: z.ZodError): Refusal {
  const fields: Record<string, string> = {}
  for (const issue of error.issues) fields[issue.path.join('.')] ??= issue.message
  const count = Object.keys(fields).length
  return refusal(
    'malformed',
    count === 1 ? 'One thing to put right.' : `${count} things to put right.`,
    { fields },
  )
}

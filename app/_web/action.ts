import 'server-only'
import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import type { ActionState } from '@/components/ui/form-state'
import type { By } from '@/lib/infra/attempts'
import { run, type Command, type Happening } from '@/lib/infra/command'
import { logFault } from '@/lib/infra/log'
import type { Caller } from '@/lib/kernel/actor'
import type { Result } from '@/lib/kernel/result'
import { withDocument, type DocumentField } from './document'
import { wordsFor } from './fault'
import { echo, fromForm } from './form-data'
import { caller, currentActor, type SignedIn } from './session'

type Options<Output> = {
  /** Where to go when it is done; without it the page stays and shows what is new. */
  to?: (value: Output) => string | null
  /** What to say when it is done. */
  message?: string | ((value: Output) => string)
  /** A one-time link to show, once, to whoever made it. */
  link?: (value: Output) => string | null
  /** Where to find what was made, for when the page stays. */
  next?: (value: Output) => { href: string; label: string } | null
  /** What the server adds to the input, from who is signed in. */
  also?: (who: SignedIn) => Record<string, unknown>
  /** A field that holds a document the centre keeps: its bytes are stored first, then the command runs. */
  document?: DocumentField
}

/**
 * Makes a server action for a form out of a command: `export const judge = action(commands.judge)`.
 * It finds out who acts and turns the answer into what the form shows; it decides nothing.
 */
export function action<
  Input extends z.ZodType,
  Subject,
  Event extends Happening,
  Output,
  Who extends Caller,
>(command: Command<Input, Subject, Event, Output, Who>, options: Options<Output> = {}) {
  return async (previous: ActionState, form: FormData): Promise<ActionState> => {
    const who = await currentActor()
    const raw = { ...fromForm(form), ...(who && options.also?.(who)) }
    const result = await withDocument(form, options.document, who?.actor ?? null, async (kept) =>
      attempt(command, await caller(), { ...raw, ...kept }),
    )
    const attempted = previous.attempt + 1
    if (!result.ok) {
      return { ok: false, attempt: attempted, refusal: result.refusal, values: echo(form) }
    }
    refresh()
    const away = options.to?.(result.value)
    if (away) redirect(away)
    const { message } = options
    const said = typeof message === 'function' ? message(result.value) : message
    const link = options.link?.(result.value)
    const next = options.next?.(result.value)
    return {
      ok: true,
      attempt: attempted,
      ...(said && { message: said }),
      ...(link && { link }),
      ...(next && { next }),
    }
  }
}

/** Makes a server action that client components call with an object instead of a form. */
export function call<
  Input extends z.ZodType,
  Subject,
  Event extends Happening,
  Output,
  Who extends Caller,
>(command: Command<Input, Subject, Event, Output, Who>) {
  return async (raw: z.input<Input>): Promise<Result<Output>> =>
    attempt(command, await caller(), raw)
}

/** Faults are logged under the request's id and never shown as they are. */
async function attempt<
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
  try {
    return await run(command, by, raw)
  } catch (fault) {
    logFault(fault, { command: command.name, requestId: by.requestId })
    return { ok: false, refusal: wordsFor(fault, by.requestId ?? '') }
  }
}

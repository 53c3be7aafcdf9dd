import 'server-only'
import { refresh } from 'next/cache'
import type { z } from 'zod'
import type { ActionState } from '@/components/ui/form-state'
import { run, type Command } from '@/lib/infra/command'
import { logFault } from '@/lib/infra/log'
import type { DomainEvent } from '@/lib/kernel/event'
import { refusal, type Refusal } from '@/lib/kernel/result'
import { wordsFor } from './fault'
import { echo, fromForm } from './form-data'
import { caller } from './session'

/** More than one page of a list is sent again, page by page. */
const most = 100

const listOf = (value: unknown): unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value]

/**
 * Makes a server action that runs one command for each of several ticked rows, each in a transaction
 * of its own: those that may be done are done, and of the others it says how many and why.
 */
export function severally<Input extends z.ZodType, Subject, Event extends DomainEvent, Output>(
  command: Command<Input, Subject, Event, Output>,
  options: { each: string; done: (count: number) => string },
) {
  return async (previous: ActionState, form: FormData): Promise<ActionState> => {
    const by = await caller()
    const raw = fromForm(form)
    const chosen = listOf(raw[options.each]).slice(0, most)
    const attempt = previous.attempt + 1
    const back = (why: Refusal): ActionState => ({
      ok: false,
      attempt,
      refusal: why,
      values: echo(form),
    })
    if (chosen.length === 0) {
      const words = 'Choose at least one.'
      return back(refusal('nothing-chosen', words, { fields: { [options.each]: words } }))
    }
    const refused: Refusal[] = []
    for (const each of chosen) {
      try {
        const result = await run(command, by, { ...raw, [options.each]: each })
        if (!result.ok) refused.push(result.refusal)
      } catch (fault) {
        logFault(fault, { command: command.name, requestId: by.requestId })
        refused.push(wordsFor(fault, by.requestId ?? ''))
      }
    }
    refresh()
    const count = chosen.length - refused.length
    const [first] = refused
    if (!first) return { ok: true, attempt, message: options.done(count) }
    const reasons = [...new Set(refused.map(({ message }) => message))].join(' ')
    const words =
      count > 0 ? `${options.done(count)} ${refused.length} could not be done: ${reasons}` : reasons
    return back({ ...first, message: words })
  }
}

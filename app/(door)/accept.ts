import 'server-only'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { giveSessionCookie } from '@/app/_web/auth'
import { echo, fromForm } from '@/app/_web/form-data'
import { requester } from '@/app/_web/request'
import { caller } from '@/app/_web/session'
import type { ActionState } from '@/components/ui/form-state'
import { run, type Command } from '@/lib/infra/command'
import { nobody, type Caller } from '@/lib/kernel/actor'
import type { DomainEvent } from '@/lib/kernel/event'
import { startSession } from '@/lib/identity/commands/sessions'

/** Runs a command behind a one-time link and signs in the person it names, who has just chosen a password. */
export async function acceptAndEnter<
  Input extends z.ZodType,
  Subject,
  Event extends DomainEvent,
  Output extends { personId: string },
>(
  command: Command<Input, Subject, Event, Output, Caller>,
  previous: ActionState,
  form: FormData,
): Promise<ActionState> {
  const by = { ...(await caller()), actor: nobody }
  const accepted = await run(command, by, fromForm(form))
  const attempt = previous.attempt + 1
  if (!accepted.ok) return { ok: false, attempt, refusal: accepted.refusal, values: echo(form) }

  const { personId } = accepted.value
  const actor = { ...nobody, personId }
  const session = await run(startSession, { ...by, actor }, { personId, ...(await requester()) })
  if (!session.ok) redirect('/sign-in')
  await giveSessionCookie(session.value.sessionId)
  redirect('/')
}

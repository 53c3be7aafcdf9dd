'use server'

import { redirect } from 'next/navigation'
import { giveSessionCookie } from '@/app/_web/auth'
import { echo, valuesOf } from '@/app/_web/form-data'
import { requester } from '@/app/_web/request'
import { acceptAndEnter } from '@/app/(door)/accept'
import type { ActionState } from '@/components/ui/form-state'
import { enterByLink } from '@/lib/identity/commands/second-factor'
import { acceptInvitation } from '@/lib/identity/commands/seats'

export async function accept(previous: ActionState, form: FormData): Promise<ActionState> {
  return acceptAndEnter(acceptInvitation, previous, form)
}

/** The same for a seat that asks for a second factor: a password and the first code, then in. */
export async function enrol(previous: ActionState, form: FormData): Promise<ActionState> {
  const { token, password, code } = valuesOf(form)
  const words = (typed: typeof token) => (typeof typed === 'string' ? typed : '')
  const from = { ...(await requester()), at: new Date() }
  const entered = await enterByLink(
    { token: words(token), password: words(password), code: words(code) },
    from,
  )
  const attempt = previous.attempt + 1
  if (!entered.ok) return { ok: false, attempt, refusal: entered.refusal, values: echo(form) }
  await giveSessionCookie(entered.value.sessionId)
  redirect('/')
}

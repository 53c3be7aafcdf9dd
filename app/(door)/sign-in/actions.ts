'use server'

import { redirect } from 'next/navigation'
import { giveSessionCookie } from '@/app/_web/auth'
import { echo, valuesOf } from '@/app/_web/form-data'
import { ownPath, requester } from '@/app/_web/request'
import type { ActionState } from '@/components/ui/form-state'
import { signIn } from '@/lib/identity/commands/sign-in'

/** Checks email and password; then goes to the page one came for, or to one's desk. */
export async function enter(previous: ActionState, form: FormData): Promise<ActionState> {
  const { email, password, next } = valuesOf(form)
  const given = {
    email: typeof email === 'string' ? email : '',
    password: typeof password === 'string' ? password : '',
  }
  const result = await signIn({ ...given, ...(await requester()), at: new Date() })
  if (!result.ok) {
    const { refusal } = result
    return { ok: false, attempt: previous.attempt + 1, refusal, values: echo(form) }
  }
  const { sessionId, needsCode } = result.value
  await giveSessionCookie(sessionId)
  const back = ownPath(next) ?? '/'
  redirect(needsCode ? `/sign-in/code?next=${encodeURIComponent(back)}` : back)
}

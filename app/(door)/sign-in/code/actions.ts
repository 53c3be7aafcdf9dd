'use server'

import { redirect } from 'next/navigation'
import { sessionIdInCookie } from '@/app/_web/auth'
import { echo, valuesOf } from '@/app/_web/form-data'
import { ownPath, requester } from '@/app/_web/request'
import type { ActionState } from '@/components/ui/form-state'
import { giveCode } from '@/lib/identity/commands/second-factor'
import { awaitingCode } from '@/lib/identity/queries/session'
import { db } from '@/lib/infra/db'

/** Takes the code of the second factor; then goes to the page one came for, or to one's desk. */
export async function give(previous: ActionState, form: FormData): Promise<ActionState> {
  const { code, next } = valuesOf(form)
  const at = new Date()
  const sessionId = await sessionIdInCookie()
  const waiting = sessionId && (await awaitingCode(db(), sessionId, at))
  if (!sessionId || !waiting) redirect('/sign-in')
  const { address } = await requester()
  const given = {
    personId: waiting.personId,
    sessionId,
    code: typeof code === 'string' ? code : '',
  }
  const result = await giveCode(given, { address, at })
  if (!result.ok) {
    const { refusal } = result
    return { ok: false, attempt: previous.attempt + 1, refusal, values: echo(form) }
  }
  redirect(ownPath(next) ?? '/')
}

'use server'

import { redirect } from 'next/navigation'
import { dropSessionCookie } from '@/app/_web/auth'
import { echo, fromForm } from '@/app/_web/form-data'
import { caller } from '@/app/_web/session'
import type { ActionState } from '@/components/ui/form-state'
import { resetPassword } from '@/lib/identity/commands/forgotten'
import { run } from '@/lib/infra/command'
import { nobody } from '@/lib/kernel/actor'

/** Sets the new password; whoever did it signs in with it, on this device too. */
export async function choose(previous: ActionState, form: FormData): Promise<ActionState> {
  const by = { ...(await caller()), actor: nobody }
  const result = await run(resetPassword, by, fromForm(form))
  if (!result.ok) {
    const { refusal } = result
    return { ok: false, attempt: previous.attempt + 1, refusal, values: echo(form) }
  }
  await dropSessionCookie()
  redirect('/sign-in?changed=password')
}

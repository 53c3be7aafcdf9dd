'use server'

import { after } from 'next/server'
import { echo, valuesOf } from '@/app/_web/form-data'
import { requester } from '@/app/_web/request'
import type { ActionState } from '@/components/ui/form-state'
import { askForPasswordLink, sendPasswordLink } from '@/lib/identity/commands/forgotten'
import { logFault } from '@/lib/infra/log'

/** Asks for a letter with a link. The answer is the same whether there is such an account or not. */
export async function ask(previous: ActionState, form: FormData): Promise<ActionState> {
  const { email } = valuesOf(form)
  const { address } = await requester()
  const by = { address, at: new Date() }
  const asked = await askForPasswordLink({ ...by, email: typeof email === 'string' ? email : '' })
  const attempt = previous.attempt + 1
  if (!asked.ok) return { ok: false, attempt, refusal: asked.refusal, values: echo(form) }
  // Written when the answer is on its way, so that it takes as long for an account there is not.
  after(() =>
    sendPasswordLink(asked.value, by).catch((fault: unknown) =>
      logFault(fault, { command: 'sendPasswordLink' }),
    ),
  )
  return {
    ok: true,
    attempt,
    message:
      'If there is an account with this email, a letter with a link is on its way. It opens once, for an hour.',
  }
}

'use server'

import { redirect } from 'next/navigation'
import { wordsFor } from '@/app/_web/fault'
import { echo, fromForm } from '@/app/_web/form-data'
import { requester, requestId } from '@/app/_web/request'
import type { ActionState } from '@/components/ui/form-state'
import { logFault } from '@/lib/infra/log'
import type { Result } from '@/lib/kernel/result'
import { askForWitnessCode, signAsWitness } from '@/lib/portfolio/commands/witness-door'

type Deed = typeof askForWitnessCode | typeof signAsWitness

/** Who is signed in does not matter here: what is done behind the link is done by the witness. */
async function attempt(
  deed: Deed,
  to: string,
  previous: ActionState,
  form: FormData,
): Promise<ActionState> {
  const raw = fromForm(form)
  const id = await requestId()
  const { address } = await requester()
  let result: Result<unknown>
  try {
    result = await deed(raw, { address, at: new Date(), requestId: id })
  } catch (fault) {
    logFault(fault, { command: deed.name, requestId: id })
    result = { ok: false, refusal: wordsFor(fault, id) }
  }
  if (!result.ok) {
    const { refusal } = result
    return { ok: false, attempt: previous.attempt + 1, refusal, values: echo(form) }
  }
  const { token } = raw
  redirect(`/witness/${encodeURIComponent(String(token))}?${to}`)
}

/** Sends the six digits for what was written. */
export async function sendCode(previous: ActionState, form: FormData): Promise<ActionState> {
  return attempt(askForWitnessCode, 'sent=1', previous, form)
}

/** Signs by the six digits. */
export async function sign(previous: ActionState, form: FormData): Promise<ActionState> {
  return attempt(signAsWitness, 'signed=1', previous, form)
}

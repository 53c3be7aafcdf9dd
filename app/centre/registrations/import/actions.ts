'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { after } from 'next/server'
import { chosenFile } from '@/app/_web/chosen'
import { action } from '@/app/_web/action'
import { wordsFor } from '@/app/_web/fault'
import { echo, fromForm } from '@/app/_web/form-data'
import { caller, currentActor } from '@/app/_web/session'
import type { ActionState } from '@/components/ui/form-state'
import { mayAdministerCentre } from '@/lib/identity/policy'
import { recordAttempt, type By } from '@/lib/infra/attempts'
import { run } from '@/lib/infra/command'
import { logFault } from '@/lib/infra/log'
import { id } from '@/lib/kernel/fields'
import { refusal, type Refusal, type Result } from '@/lib/kernel/result'
import { importOn, importWhole } from '@/lib/registration/commands/import-run'
import { checkImport, discardImport, startImport } from '@/lib/registration/commands/importing'
import { importMaxBytes } from '@/lib/registration/model/importing'

const page = (importId: string) => `/centre/registrations/import/${importId}`

const fileFault = (words: string): Refusal => refusal('no-file', words, { fields: { file: words } })

/** Faults are logged under the request's id and never shown as they are. */
async function attempt<Output>(
  by: By,
  work: () => Promise<Result<Output>>,
): Promise<Result<Output>> {
  try {
    return await work()
  } catch (fault) {
    logFault(fault, { requestId: by.requestId })
    return { ok: false, refusal: wordsFor(fault, by.requestId ?? '') }
  }
}

/** Reads the chosen file and shows what registering it would come to. Nothing is registered by this. */
export async function check(previous: ActionState, form: FormData): Promise<ActionState> {
  const back = (why: Refusal): ActionState => ({
    ok: false,
    attempt: previous.attempt + 1,
    refusal: why,
    values: echo(form),
  })
  const who = await currentActor()
  if (!who) return back(refusal('sign-in', 'Sign in, then try again.'))
  // Before the file is read, however large it is.
  const denial = mayAdministerCentre(who.actor)
  if (denial) {
    await recordAttempt(await caller(), checkImport.name, denial.code, {})
    return back(denial)
  }
  const file = chosenFile(form.get('file'))
  if (!file) {
    return back(fileFault('Choose the file with your candidates.'))
  }
  if (file.size > importMaxBytes) {
    return back(fileFault('This file is too large. Choose one of up to 8 MB, or cut it in two.'))
  }
  const bytes = new Uint8Array(await file.arrayBuffer())
  const by = await caller()
  const result = await attempt(by, () => run(checkImport, by, { fileName: file.name, bytes }))
  if (!result.ok) return back(result.refusal)
  redirect(page(result.value.importId))
}

/** Registers all rows or none, or has the good ones registered; or goes on with what was interrupted. */
export async function write(previous: ActionState, form: FormData): Promise<ActionState> {
  const attempted = previous.attempt + 1
  const by = await caller()
  const raw = fromForm(form)
  const importId = id.safeParse(raw['importId']).data ?? ''
  const result = await attempt<{ registered?: number; importId?: string }>(by, async () => {
    if (raw['choice'] === 'whole') return importWhole(by, importId)
    if (raw['choice'] === 'on') return { ok: true, value: {} }
    return run(startImport, by, { importId })
  })
  if (!result.ok) {
    return { ok: false, attempt: attempted, refusal: result.refusal, values: echo(form) }
  }
  if (raw['choice'] !== 'whole') {
    // Begun before the page is made anew, which shows how far it is; the answer does not wait for its end.
    const going = importOn(by, importId)
    after(() => going)
  }
  refresh()
  return { ok: true, attempt: attempted }
}

export const discard = action(discardImport, { to: () => '/centre/registrations/import' })

'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { caller, currentActor } from '@/app/_web/session'
import type { LoadState } from '@/components/centre/load-qualification'
import { mayAdministerCentre } from '@/lib/identity/policy'
import { run } from '@/lib/infra/command'
import { db } from '@/lib/infra/db'
import { refusal, type Refusal } from '@/lib/kernel/result'
import { loadQualification } from '@/lib/specification/commands'
import { longestFile } from '@/lib/specification/model'
import { previewOf } from '@/lib/registration/queries/preview'

/** Checks a chosen file and shows what is in it; or publishes what was shown. */
export async function load(previous: LoadState, form: FormData): Promise<LoadState> {
  const attempt = previous.attempt + 1
  const who = await currentActor()
  const denied = who
    ? mayAdministerCentre(who.actor)
    : refusal('sign-in', 'Sign in, then try again.')
  if (!who || denied) return { ok: false, attempt, ...(denied && { refusal: denied }) }
  if (form.get('do') === 'publish') {
    const text = typeof form.get('text') === 'string' ? String(form.get('text')) : ''
    const result = await run(loadQualification, await caller(), { text })
    if (!result.ok) return { ok: false, attempt, refusal: result.refusal }
    refresh()
    redirect(`/centre/qualifications/editions/${result.value.versionId}`)
  }
  const text = await textIn(form.get('file'))
  if (typeof text !== 'string') return { ok: false, attempt, refusal: text }
  return { attempt, ...(await previewOf(db(), who.actor, text)) }
}

async function textIn(file: FormDataEntryValue | null): Promise<string | Refusal> {
  const fault = (words: string) => refusal('no-file', words, { fields: { file: words } })
  if (!(file instanceof File) || file.size === 0) return fault('Choose a qualification’s file.')
  if (file.size > longestFile) {
    return fault('This is longer than any qualification. Choose a qualification’s file.')
  }
  return file.text()
}

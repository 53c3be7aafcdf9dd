'use server'

import type { z } from 'zod'
import { call } from '@/app/_web/action'
import { echo, fromForm } from '@/app/_web/form-data'
import type { ActionState } from '@/components/ui/form-state'
import type { Refusal } from '@/lib/kernel/result'
import { declareVersions, handIn } from '@/lib/portfolio/commands/hand-in'
import type { declareVersionsInput, handInInput } from '@/lib/portfolio/model'
import { refresh } from 'next/cache'

/** Signs what is not signed yet among the chosen, and hands the chosen in. */
export async function signAndHandIn(previous: ActionState, form: FormData): Promise<ActionState> {
  const raw = fromForm(form)
  const attempt = previous.attempt + 1
  const refused = (refusal: Refusal): ActionState => ({
    ok: false,
    attempt,
    refusal,
    values: echo(form),
  })
  const chosen = new Set([raw['referenceIds'] ?? []].flat())
  const unsigned = Object.entries((raw['unsigned'] ?? {}) as Record<string, unknown>)
  const versionIds = [
    ...new Set(
      unsigned.flatMap(([reference, version]) => (chosen.has(reference) ? [version] : [])),
    ),
  ]
  if (versionIds.length > 0) {
    const input = { versionIds, declared: raw['declared'] }
    const signed = await call(declareVersions)(input as z.input<typeof declareVersionsInput>)
    if (!signed.ok) return refused(signed.refusal)
  }
  const result = await call(handIn)(raw as z.input<typeof handInInput>)
  if (!result.ok) return refused(result.refusal)
  refresh()
  const { number, criteria } = result.value
  return {
    ok: true,
    attempt,
    message: `Submission ${number} is handed in: ${criteria === 1 ? 'one cross-reference' : `${criteria} cross-references`}. Your assessor marks next.`,
  }
}

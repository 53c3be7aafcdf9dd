'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { action, call } from '@/app/_web/action'
import { fromForm, valuesOf } from '@/app/_web/form-data'
import type { ActionState } from '@/components/ui/form-state'
import {
  recordCertificates as recordCertificatesCommand,
  rejectClaim,
  revokeClaim,
} from '@/lib/certification/commands/answer'
import { moveCertificate, replaceCertificate } from '@/lib/certification/commands/certificates'
import { prepareClaim } from '@/lib/certification/commands/prepare'
import { sendClaimToEqa, signClaimOff, withdrawClaim } from '@/lib/certification/commands/sign-off'
import { submitClaim } from '@/lib/certification/commands/submit'
import { newId } from '@/lib/infra/id'
import { id, several, ticked } from '@/lib/kernel/fields'

export const prepare = action(prepareClaim, { to: ({ claimId }) => `/centre/claims/${claimId}` })
export const sendToEqa = action(sendClaimToEqa, { message: 'The claim is with the EQA.' })
export const signOff = action(signClaimOff, { message: 'The sign-off is on record.' })
export const withdraw = action(withdrawClaim, { message: 'The claim is taken back.' })
export const reject = action(rejectClaim, { message: 'The rejection is on record.' })
export const revoke = action(revokeClaim, { message: 'The revocation is on record.' })
export const recordCertificates = action(recordCertificatesCommand, {
  message: 'The certificates are on record.',
})
export const stepCertificate = action(moveCertificate, { message: 'It is on record.' })
export const replace = action(replaceCertificate, { message: 'The certificate is on record.' })

const submitOne = call(submitClaim)

/** Submits the chosen claims as one batch; a claim that is refused is named, and holds up no other. */
export async function submit(previous: ActionState, form: FormData): Promise<ActionState> {
  const attempt = previous.attempt + 1
  const typed = fromForm(form)
  const refuse = (code: string, message: string): ActionState => ({
    ok: false,
    attempt,
    refusal: { code, message },
    values: valuesOf(form),
  })
  const chosen = several(id).safeParse(typed['claimId'])
  if (!chosen.success || chosen.data.length === 0 || chosen.data.length > 200) {
    return refuse('none-chosen', 'Choose the claims to submit, 200 at most.')
  }
  const confirmed = ticked('').safeParse(typed['confirmed'])
  if (!confirmed.success)
    return refuse('not-confirmed', 'Tick the statement, or settle the matter first.')
  const batchId = newId()
  const refused: string[] = []
  let done = 0
  for (const claimId of new Set(chosen.data)) {
    const result = await submitOne({ claimId, batchId, confirmed: true })
    if (result.ok) done += 1
    else refused.push(result.refusal.message)
  }
  if (refused.length > 0) {
    const before = done > 0 ? `${done} submitted. ` : ''
    if (done > 0) refresh()
    return refuse('some-refused', `${before}${refused.join(' ')}`)
  }
  redirect(`/centre/claims/batches/${batchId}`)
}

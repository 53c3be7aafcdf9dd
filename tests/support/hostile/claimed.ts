import { recordCertificates } from '@/lib/certification/commands/answer'
import { sendClaimToEqa, signClaimOff } from '@/lib/certification/commands/sign-off'
import { submitClaim } from '@/lib/certification/commands/submit'
import { db } from '@/lib/infra/db'
import { newId } from '@/lib/infra/id'
import { done, identify, pair, prepared } from '../certification/claiming'
import { actorOf } from '../people'
import type { Victim } from './victim'

const happenedOn = '2026-11-23'

/**
 * A claim of the victim’s that went the whole way, with its batch and a certificate. Made by the one
 * administrator of a centre without direct claims, so that its EQA had to do with it, too.
 */
export async function claimed(victim: Victim) {
  const { email, registrationId, rightful } = victim
  if ((await db().claim.count({ where: { registrationId } })) > 0) return idsOf(registrationId)
  const admin = await actorOf(rightful.admin[0] ?? '')
  const eqa = await actorOf(rightful.eqa[0] ?? '')
  await identify(admin, email)
  const claimId = await prepared(admin, email, 'units')
  await done(sendClaimToEqa, admin, { claimId })
  await done(signClaimOff, eqa, { claimId, happenedOn, reference: 'EQA-7' })
  await done(submitClaim, admin, { claimId, batchId: newId(), confirmed: true })
  const certificates = pair('7').filter(({ kind }) => kind === 'units')
  await done(recordCertificates, admin, { claimId, certificates })
  return idsOf(registrationId)
}

async function idsOf(registrationId: string) {
  const claim = await db().claim.findFirstOrThrow({
    where: { registrationId, state: 'certificated' },
    select: { id: true, batchId: true, certificates: { select: { id: true } } },
  })
  const [certificate] = claim.certificates
  if (!claim.batchId || !certificate) throw new Error('A certificated claim has both.')
  return { claimId: claim.id, batchId: claim.batchId, certificateId: certificate.id }
}

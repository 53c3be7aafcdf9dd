import { recordCertificates, rejectClaim, revokeClaim } from '@/lib/certification/commands/answer'
import { prepareClaim } from '@/lib/certification/commands/prepare'
import { sendClaimToEqa, signClaimOff, withdrawClaim } from '@/lib/certification/commands/sign-off'
import { submitClaim } from '@/lib/certification/commands/submit'
import type { ClaimState } from '@/lib/certification/lifecycle'
import { db } from '@/lib/infra/db'
import { newId } from '@/lib/infra/id'
import type { Move, Target } from './moves'

/** A claim of the registration that may be in this state, else the last there is: to be refused. */
async function claimOf({ registrationId }: Target, state: ClaimState): Promise<string> {
  const claims = await db().claim.findMany({
    where: { registrationId },
    orderBy: { number: 'desc' },
    select: { id: true, state: true },
  })
  return (claims.find((each) => each.state === state) ?? claims[0])?.id ?? newId()
}

const answered = (claimId: string) => ({
  claimId,
  happenedOn: '2026-11-24',
  note: 'They wrote so.',
})

/** Everything that an administrator can do to the claims of a registration. */
export const claimMoves = {
  prepareClaim: async (act, { registrationId, enrolmentId }, { favourable }) => {
    const claimable = await db().unitEnrolment.findMany({
      where: { registrationId, state: 'released' },
      select: { id: true },
    })
    const enrolmentIds = favourable ? claimable.map(({ id }) => id) : [enrolmentId]
    return act(prepareClaim, { registrationId, kind: 'units', enrolmentIds, confirmed: true })
  },
  sendToEqa: async (act, target) =>
    act(sendClaimToEqa, { claimId: await claimOf(target, 'prepared') }),
  signClaimOff: async (act, target) => {
    const claimId = await claimOf(target, 'awaitingEqa')
    const who = { signedOffBy: 'Marion Blythe', reference: 'EQA-1' }
    return act(signClaimOff, { ...answered(claimId), ...who })
  },
  submitClaim: async (act, target, { favourable }) => {
    const waiting = await claimOf(target, 'awaitingEqa')
    const claimId = favourable ? waiting : await claimOf(target, 'prepared')
    return act(submitClaim, { claimId, batchId: newId(), confirmed: true })
  },
  certificate: async (act, target, { favourable, from }) => {
    const claimId = await claimOf(target, 'submitted')
    // Now and then a number that is there already.
    const number = favourable ? newId() : `U-${from % 3}`
    const certificates = [{ kind: 'units', number, issuedOn: '2026-11-24' }]
    return act(recordCertificates, { claimId, certificates })
  },
  rejectClaim: async (act, target) =>
    act(rejectClaim, answered(await claimOf(target, 'submitted'))),
  revokeClaim: async (act, target) =>
    act(revokeClaim, answered(await claimOf(target, 'certificated'))),
  withdrawClaim: async (act, target) => {
    const claimId = await claimOf(target, 'prepared')
    return act(withdrawClaim, { claimId, note: 'To be claimed otherwise.' })
  },
} satisfies Record<string, Move>

/** What the centre has to have on record before anything of these registrations is claimed. */
export async function keepDetails(registrationIds: string[], administrators: string[]) {
  await db().$executeRaw`
    insert into "CandidateDetails" ("candidateSeatId", "centreId", "givenNames", "familyName",
      "ulnReason", "updatedAt")
    select r."candidateSeatId", r."centreId", 'A', 'Candidate', 'Declined.', now()
    from "Registration" r where r."id" = any(${registrationIds}::uuid[])
    on conflict ("candidateSeatId") do update set "uln" = null, "ulnReason" = 'Declined.'`
  await db().$executeRaw`
    insert into "IdentityCheck" ("id", "centreId", "candidateSeatId", "documentKind", "seenOn",
      "seenBySeatId", "recordedAt")
    select gen_random_uuid(), r."centreId", r."candidateSeatId", 'Passport', '2026-11-01',
      s."id", '2026-11-01'
    from "Registration" r
    join "Seat" s on s."centreId" = r."centreId" and s."id" = any(${administrators}::uuid[])
    where r."id" = any(${registrationIds}::uuid[])`
}

import { expectChanged } from '@/lib/infra/command'
import type { Db } from '@/lib/infra/db'
import { registrationLifecycle, type RegistrationState } from '@/lib/registration/lifecycle'

/** An award completes a registration; revoking it reopens it. Moved by certification, if it stands as it was seen. */
export async function stepByAward(
  db: Db,
  seen: { id: string; centreId: string; state: RegistrationState; version: number },
  step: { id: string; move: 'complete' | 'reopen'; reason: string; seatId: string },
  at: Date,
): Promise<void> {
  const { to } = registrationLifecycle.moves[step.move]
  expectChanged(
    await db.registration.updateMany({
      where: { id: seen.id, version: seen.version },
      data: { state: to, version: { increment: 1 } },
    }),
    'Somebody else changed the registration while you were working.',
  )
  await db.registrationStep.create({
    data: { ...step, centreId: seen.centreId, registrationId: seen.id, from: seen.state, to, at },
  })
}

import { expectChanged } from '@/lib/infra/command'
import type { Db } from '@/lib/infra/db'
import type { RegistrationMove, RegistrationState } from '@/lib/registration/lifecycle'

/** Moves a registration, if it still stands as it was seen, and keeps the step. Certification moves it through this too. */
export async function moveRegistrationRow(
  db: Db,
  seen: { id: string; centreId: string; version: number },
  step: {
    id: string
    move: RegistrationMove
    from: RegistrationState
    to: RegistrationState
    reason: string
    transferredTo: string | null
    seatId: string
    at: Date
  },
): Promise<void> {
  expectChanged(
    await db.registration.updateMany({
      where: { id: seen.id, version: seen.version, state: step.from },
      data: { state: step.to, version: { increment: 1 } },
    }),
    'Somebody else changed this registration while you were working.',
  )
  await db.registrationStep.create({
    data: { ...step, centreId: seen.centreId, registrationId: seen.id },
  })
}

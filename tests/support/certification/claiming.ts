import { closeAction, releaseSampled } from '@/lib/quality-assurance/commands/release'
import { prepareClaim } from '@/lib/certification/commands/prepare'
import { submitClaim } from '@/lib/certification/commands/submit'
import { run, type Command } from '@/lib/infra/command'
import { db } from '@/lib/infra/db'
import { newId } from '@/lib/infra/id'
import type { Actor } from '@/lib/kernel/actor'
import type { DomainEvent } from '@/lib/kernel/event'
import type { z } from 'zod'
import { actorOf, registrationOf } from '../people'

export const grace = 'grace@calder.example'
export const bethan = 'bethan@northgate.example'

/** Runs a command that has to go through. */
export async function done<I extends z.ZodType, S, E extends DomainEvent, O>(
  command: Command<I, S, E, O>,
  actor: Actor,
  input: unknown,
): Promise<O> {
  const result = await run(command, { actor }, input)
  if (!result.ok) throw new Error(`${result.refusal.code}: ${result.refusal.message}`)
  return result.value
}

/** Runs a command: "done", or the code of its refusal. */
export async function codeOf<I extends z.ZodType, S, E extends DomainEvent, O>(
  command: Command<I, S, E, O>,
  actor: Actor,
  input: unknown,
): Promise<string> {
  const result = await run(command, { actor }, input)
  return result.ok ? 'done' : result.refusal.code
}

/** The one thing that Grace's award lacks in the demonstration. */
export async function closeLastAction(): Promise<void> {
  const helen = await actorOf('helen@calder.example')
  const { id: registrationId } = await registrationOf(grace)
  const action = await db().action.findFirstOrThrow({ where: { registrationId, closure: null } })
  await done(closeAction, helen, { actionId: action.id, note: 'Put right.' })
  const { unitEnrolmentId: enrolmentId } = action
  await done(releaseSampled, helen, { enrolmentId, signed: true })
}

/** Whether the centre of this administrator claims directly, from today on. */
export async function directClaims(admin: Actor, held: boolean): Promise<void> {
  const { centreId, seatId } = admin
  const approval = await db().centreApproval.findFirstOrThrow({ where: { centreId } })
  await db().directClaimsStatus.create({
    data: {
      centreId,
      approvalId: approval.id,
      held,
      fromOn: new Date(new Date().toISOString().slice(0, 10)),
      reference: 'PQ-DC',
      recordedBySeatId: seatId,
      recordedAt: new Date(),
    },
  })
}

export const preparing = async (email: string, kind: 'full' | 'units' = 'full') => {
  const { id: registrationId } = await registrationOf(email)
  const units = await db().unitEnrolment.findMany({ where: { registrationId, state: 'released' } })
  const enrolmentIds = kind === 'units' ? units.slice(0, 1).map(({ id }) => id) : []
  return { registrationId, kind, enrolmentIds, confirmed: true }
}

export async function prepared(admin: Actor, email: string, kind: 'full' | 'units' = 'full') {
  const { claimId } = await done(prepareClaim, admin, await preparing(email, kind))
  return claimId
}

export async function submitted(admin: Actor, email: string, kind: 'full' | 'units' = 'full') {
  const claimId = await prepared(admin, email, kind)
  await done(submitClaim, admin, { claimId, batchId: newId(), confirmed: true })
  return claimId
}

export const pair = (number: string) => [
  { kind: 'qualification', number: `Q-${number}`, issuedOn: '2026-11-23' },
  { kind: 'units', number: `U-${number}`, issuedOn: '2026-11-23' },
]

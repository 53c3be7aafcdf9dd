import { closeAction, releaseSampled } from '@/lib/quality-assurance/commands/release'
import { prepareClaim } from '@/lib/certification/commands/prepare'
import { submitClaim } from '@/lib/certification/commands/submit'
import { recordDirectClaims } from '@/lib/registration/commands/approvals'
import { recordIdentity } from '@/lib/registration/commands/details'
import { run, type Command, type Happening } from '@/lib/infra/command'
import { db } from '@/lib/infra/db'
import { newId } from '@/lib/infra/id'
import type { Actor } from '@/lib/kernel/actor'
import type { z } from 'zod'
import { actorOf, registrationOf } from '../people'

export const grace = 'grace@calder.example'
export const bethan = 'bethan@northgate.example'

/** Runs a command that has to go through. */
export async function done<I extends z.ZodType, S, E extends Happening, O>(
  command: Command<I, S, E, O>,
  actor: Actor,
  input: unknown,
): Promise<O> {
  const result = await run(command, { actor }, input)
  if (!result.ok) throw new Error(`${result.refusal.code}: ${result.refusal.message}`)
  return result.value
}

/** Runs a command: "done", or the code of its refusal. */
export async function codeOf<I extends z.ZodType, S, E extends Happening, O>(
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

/** Somebody of the centre has seen who the candidate is. */
export async function identify(admin: Actor, email: string): Promise<void> {
  const { seatId: candidateSeatId } = await actorOf(email)
  const { id: registrationId } = await registrationOf(email)
  const seen = { documentKind: 'Passport', seenOn: '2026-11-20' }
  await done(recordIdentity, admin, { candidateSeatId, registrationId, ...seen })
}

/** Whether the centre of this administrator claims directly, from today on. */
export async function directClaims(admin: Actor, held: boolean): Promise<void> {
  const { centreId } = admin
  const { id: approvalId } = await db().centreApproval.findFirstOrThrow({ where: { centreId } })
  const fromOn = new Date().toISOString().slice(0, 10)
  const answer = held ? 'yes' : 'no'
  await done(recordDirectClaims, admin, { approvalId, held: answer, fromOn, reference: 'PQ-DC' })
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

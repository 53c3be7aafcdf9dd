import 'server-only'
import { after } from 'next/server'
import { db } from '@/lib/infra/db'
import { newId } from '@/lib/infra/id'
import { logFault } from '@/lib/infra/log'
import type { Actor } from '@/lib/kernel/actor'
import { id } from '@/lib/kernel/fields'
import { keepView } from '@/lib/visits/store'

type View = { path: string; registrationId?: string | undefined; refused?: boolean }

/** Writes down what an EQA looked at, once the answer is on its way; of nobody else. */
export function recordView(actor: Actor, { path, registrationId, refused = false }: View): void {
  if (actor.role !== 'eqa') return
  const { centreId, seatId } = actor
  const at = new Date()
  const view = {
    id: newId(at),
    path: path.slice(0, 500),
    registrationId: id.safeParse(registrationId).data ?? null,
    refused,
  }
  after(() =>
    keepView(db(), { centreId, seatId, at }, view).catch((fault: unknown) =>
      logFault(fault, { command: 'keepView' }),
    ),
  )
}

/** A recording is asked for in pieces: the first of them is the view. */
export const isFirstPiece = (request: Request): boolean =>
  request.method !== 'HEAD' && /^(bytes=0-|$)/.test(request.headers.get('range') ?? '')

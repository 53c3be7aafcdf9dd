import type { Db } from '@/lib/infra/db'
import type { Caller } from '@/lib/kernel/actor'
import type { DomainEvent } from '@/lib/kernel/event'

/** What else is kept of what happened, in the transaction it happened in. */
export type Follower = (
  db: Db,
  by: { caller: Caller; at: Date },
  events: readonly DomainEvent[],
) => Promise<void>

const holder = globalThis as { assayFollower?: Follower }

/**
 * Says who follows what commands decide. `run` is earlier in the import order than whoever tells people
 * of it, so whoever starts a process hands it in; see docs/decisions/0010-notifications.md.
 */
export function followEvents(follower: Follower): void {
  holder.assayFollower = follower
}

/** A process that nobody follows writes nothing: what happens there would be told to no one. */
export function followed(...happening: Parameters<Follower>): Promise<void> {
  if (!holder.assayFollower) throw new Error('nobody follows the events of this process')
  return holder.assayFollower(...happening)
}

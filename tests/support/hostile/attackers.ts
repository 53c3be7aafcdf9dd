import { nobody, type Caller } from '@/lib/kernel/actor'
import { everyActor } from '../people'
import { emailOfVictim, victimOf, type Rightful, type Victim, type Whose } from './victim'

export type Somebody = Caller & { email: string }

export const stranger: Somebody = { ...nobody, email: 'nobody signed in' }

/** A victim, read once. */
export function victims() {
  const known = new Map<Whose, Victim>()
  return async (key: Whose): Promise<Victim> => {
    const victim = known.get(key) ?? (await victimOf(emailOfVictim(key)))
    known.set(key, victim)
    return victim
  }
}

/**
 * Everybody of the demonstration, of both centres, in two: those who may, and those who try it all the
 * same. Of candidates who have nothing to do with it, one of each centre tries.
 */
export async function split(by: Rightful[], { rightful }: Victim) {
  const everybody: Somebody[] = await everyActor()
  const emails = by.flatMap((each) => (each === 'installation' ? [] : rightful[each]))
  return {
    rightful: everybody.filter(({ email }) => emails.includes(email)),
    attackers: unlike(everybody.filter(({ email }) => !emails.includes(email))),
  }
}

function unlike(attackers: Somebody[]): Somebody[] {
  const centres = new Set<string | null>()
  return attackers.filter(({ role, centreId }) => {
    if (role !== 'candidate') return true
    const isFirst = !centres.has(centreId)
    centres.add(centreId)
    return isFirst
  })
}

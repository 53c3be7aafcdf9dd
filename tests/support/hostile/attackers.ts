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

/** Everybody of the demonstration, of both centres, in two: those who may, and those who try it all the same. */
export async function split(by: Rightful[], { rightful }: Victim) {
  const everybody: Somebody[] = await everyActor()
  const emails = by.flatMap((each) => (each === 'installation' ? [] : rightful[each]))
  return {
    rightful: everybody.filter(({ email }) => emails.includes(email)),
    attackers: everybody.filter(({ email }) => !emails.includes(email)),
  }
}

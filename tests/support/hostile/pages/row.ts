import type { Role } from '@/lib/kernel/actor'
import type { Rightful, Victim, Whose } from '../victim'

/** How a page is tried by those whose it is not. */
export type PageRow =
  /** Anybody may read it: why. */
  | { open: string }
  /** Everybody who is signed in has their own. */
  | { signedIn: string }
  /** A page of a desk: those who sit at one like it see their own things there. */
  | { address: string; seats: Role[] }
  /** A page about somebody: at these addresses, for these, and for nobody else. */
  | {
      whose: Whose
      by: Rightful[]
      at: (victim: Victim) => string[] | Promise<string[]>
    }

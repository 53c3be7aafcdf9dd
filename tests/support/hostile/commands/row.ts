import type { Rightful, Victim, Whose } from '../victim'

/** How a command is tried with what is somebody else's. */
export type Row =
  | {
      /** The candidate whose things it names. */
      whose: Whose
      /** Who may do this with them; everybody else tries, and is refused. */
      by: [Rightful, ...Rightful[]]
      /** What the rightful would send: every id is real. */
      input: (victim: Victim) => unknown
      /** It names nothing of anybody's: an administrator of elsewhere does it at their own centre. */
      atOwnCentre?: true
    }
  /** It rests on a one-time link: the input guesses one, and nobody gets anywhere. */
  | { guesses: (victim: Victim) => unknown }
  /** It touches nothing but the caller's own, whatever it is sent: nobody signed in is refused. */
  | { ownOnly: unknown }
  /** No page or route leads to it: why, and by which function it is called. */
  | { within: string; calledBy: string }

export type Rows = Record<string, Row>

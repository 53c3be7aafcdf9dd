import 'server-only'
import { signOut, switchDesk } from '@/app/account/actions'
import { currentEntry, desks, type Desk } from '@/components/layout/desks'
import { Bell } from '@/components/layout/bell'
import { Masthead } from '@/components/layout/masthead'
import { WhoMenu } from '@/components/layout/who-menu'
import { roleTitles } from '@/lib/kernel/actor'
import { currentPath } from './request'
import type { SignedIn } from './session'

/** The masthead of a desk, with the entry of the present page marked. */
export async function DeskMasthead({ who, desk }: { who: SignedIn; desk: Desk }) {
  const { home, nav } = desks[desk]
  const path = (await currentPath()).split('?')[0] ?? '/'
  return (
    <Masthead home={home} nav={nav} current={currentEntry(desk, path)}>
      <Bell unread={who.unread} />
      <WhoMenu
        name={who.person.name}
        role={roleTitles[who.actor.role]}
        centre={who.centre.name}
        desks={<OtherDesks who={who} />}
        signOut={
          <form action={signOut}>
            <button>Sign out</button>
          </form>
        }
      />
    </Masthead>
  )
}

/** A button for each other seat of this person. */
export function OtherDesks({ who }: { who: SignedIn }) {
  return who.seats
    .filter((seat) => seat.id !== who.actor.seatId)
    .map((seat) => (
      <form action={switchDesk} key={seat.id}>
        <input type="hidden" name="seatId" value={seat.id} />
        <button>
          Go to your desk as {roleTitles[seat.role].toLowerCase()}, {seat.centreName}
          {seat.unread > 0 && `, ${seat.unread} unread`}
        </button>
      </form>
    ))
}

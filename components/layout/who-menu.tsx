import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'

/**
 * Who is here, at which desk; opens to the other desks, the account and the way out. The browser's
 * own popover: it opens, closes by Escape and by a press elsewhere, and needs no script.
 */
export function WhoMenu({
  name,
  role,
  centre,
  desks,
  signOut,
}: {
  name: string
  role: string
  centre: string
  /** A button for each other desk. */
  desks: ReactNode
  /** The form that signs out. */
  signOut: ReactNode
}) {
  return (
    <div className="who">
      <p>
        <button type="button" className="who-name" popoverTarget="who-menu">
          {name}
        </button>
        <br />
        <span className="role">
          {role}, {centre}
        </span>
      </p>
      <div id="who-menu" popover="auto" className="who-menu" role="group" aria-label="You">
        <p>
          <b className="block">{name}</b>
          <span className="muted">
            {role}, {centre}
          </span>
        </p>
        {desks}
        <Link href="/account">Your account</Link>
        {signOut}
      </div>
    </div>
  )
}

import type { ReactNode } from 'react'
import { Masthead } from './masthead'
import { Shell } from './shell'

/** A page that says one thing: not found, out of order, a link that is too old. */
export function MessagePage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Shell masthead={<Masthead home="/" nav={[]} />}>
      <div className="message">
        <h1>{title}</h1>
        {children}
      </div>
    </Shell>
  )
}

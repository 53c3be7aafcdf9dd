import type { ReactNode } from 'react'
import { GoTo } from '@/components/planning/go-to'
import { latestFirst } from '@/lib/planning/rules/late'
import { WaitingItem } from './waiting-item'

/** One thing that waits, as a list of several kinds holds it. */
export type Wait = {
  id: string
  href: string
  title: string
  since: Date
  /** `since` is the day by which it is due. */
  due?: boolean
  /** The button that leads to it: what it is called, and about what. */
  goTo?: { label: string; about: string }
  /** Another thing to do about it. */
  act?: ReactNode
  words: ReactNode
}

/** What is latest, or has waited longest, first. */
export function WaitingList({ waits, now, none }: { waits: Wait[]; now: Date; none: string }) {
  return (
    <div className="lines">
      {latestFirst(waits).map(({ id, goTo, act, words, ...wait }) => (
        <WaitingItem
          key={id}
          {...wait}
          now={now}
          act={goTo ? <GoTo href={wait.href} {...goTo} /> : act}
        >
          {words}
        </WaitingItem>
      ))}
      {waits.length === 0 && <p className="muted">{none}</p>}
    </div>
  )
}

import type { ReactNode } from 'react'

/** An ink rule, a head, the matter. Not a card. */
export function Section({
  id,
  title,
  aside,
  className = '',
  children,
}: {
  /** Becomes the heading's id, for links and for the section's name. */
  id: string
  title: ReactNode
  aside?: ReactNode
  className?: string
  children: ReactNode
}) {
  return (
    <section className={`sec ${className}`.trim()} aria-labelledby={id}>
      <div className="head">
        <h2 id={id}>{title}</h2>
        {aside && <span className="sm muted">{aside}</span>}
      </div>
      {children}
    </section>
  )
}

/** A list whose items are divided by hairlines, for things that are read one by one. */
export function Lines({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <ul className="lines" {...(label && { 'aria-label': label })}>
      {children}
    </ul>
  )
}

import type { ReactNode } from 'react'
import { Link } from './link'

export type Tab = { href: string; label: ReactNode; count?: number; current?: boolean }

/** Tabs are links: each has its own address and the current one sits on the rule. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <Link key={tab.href} href={tab.href} aria-current={tab.current ? 'page' : undefined}>
          {tab.label}
          {tab.count !== undefined && <span className="n num"> {tab.count}</span>}
        </Link>
      ))}
    </nav>
  )
}

/** A filter with few values. */
export function Segments({
  label,
  tabs,
  className = '',
}: {
  label: string
  tabs: readonly Tab[]
  className?: string
}) {
  return (
    <nav className={`segs ${className}`.trim()} aria-label={label}>
      {tabs.map((tab) => (
        <Link
          key={tab.href}
          href={tab.href}
          scroll={false}
          aria-current={tab.current ? 'true' : undefined}
        >
          {tab.label}
          {tab.count !== undefined && ` ${tab.count}`}
        </Link>
      ))}
    </nav>
  )
}

/** Where this page stands; the last one is the page itself and no link. */
export function Crumbs({ trail }: { trail: readonly { href?: string; label: ReactNode }[] }) {
  return (
    <nav className="crumbs" aria-label="Where you are">
      <ol>
        {trail.map((step, index) => (
          <li key={step.href ?? index} aria-current={step.href ? undefined : 'page'}>
            {step.href ? <Link href={step.href}>{step.label}</Link> : step.label}
          </li>
        ))}
      </ol>
    </nav>
  )
}

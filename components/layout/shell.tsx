import type { ReactNode } from 'react'

/** Every page: the way past the masthead, the masthead, the main matter. */
export function Shell({
  masthead,
  className = 'wrap',
  children,
}: {
  masthead?: ReactNode
  /** Of the main matter; `wrap` keeps it to the page's measure. */
  className?: string
  children: ReactNode
}) {
  return (
    <>
      <a className="skip" href="#main">
        Skip to the main matter
      </a>
      {masthead}
      <main id="main" className={className} tabIndex={-1}>
        {children}
      </main>
    </>
  )
}

/** A page's title, what it is about, and what can be done with it. */
export function PageHead({
  title,
  actions,
  children,
}: {
  title: ReactNode
  actions?: ReactNode
  children?: ReactNode
}) {
  return (
    <div className="page-head">
      <div>
        <h1>{title}</h1>
        {children && <div className="about">{children}</div>}
      </div>
      {actions && <div className="row">{actions}</div>}
    </div>
  )
}

import type { ComponentProps, ReactNode } from 'react'
import { Icon } from './icon'
import { Link } from './link'

/**
 * The one table, for rows that are compared. The caption names it for those who cannot see it;
 * `showCaption` prints it too. It scrolls within itself when it is wider than the page.
 */
export function Table({
  caption,
  showCaption = false,
  className = '',
  children,
}: {
  caption: string
  showCaption?: boolean
  className?: string
  children: ReactNode
}) {
  return (
    <div className="tbl-scroll" role="group" aria-label={caption} tabIndex={0}>
      <table className={`tbl ${className}`.trim()}>
        <caption className={showCaption ? 'sm muted' : 'sr'}>{caption}</caption>
        {children}
      </table>
    </div>
  )
}

/** A column's head; `right` for figures. */
export function Column({ right = false, ...rest }: ComponentProps<'th'> & { right?: boolean }) {
  return (
    <th scope="col" {...rest} className={`${right ? 'r' : ''} ${rest.className ?? ''}`.trim()} />
  )
}

/** A column that can be sorted by; a link, so that a sorted list has its own address. */
export function SortColumn({
  href,
  sorted,
  right = false,
  className = '',
  children,
}: {
  href: string
  sorted?: 'ascending' | 'descending'
  right?: boolean
  className?: string
  children: ReactNode
}) {
  return (
    <th
      scope="col"
      className={`${right ? 'r' : ''} ${className}`.trim()}
      {...(sorted && { 'aria-sort': sorted })}
    >
      <Link href={href}>
        {children} {sorted && <Icon name={sorted === 'ascending' ? 'arrow-up' : 'arrow-down'} />}
      </Link>
    </th>
  )
}

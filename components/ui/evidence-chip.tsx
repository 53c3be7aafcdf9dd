import { Icon } from './icon'
import type { IconName } from './icon-names'
import { Link } from './link'

const byPrefix: readonly (readonly [string, IconName])[] = [
  ['image/', 'image'],
  ['video/', 'film'],
  ['audio/', 'audio-lines'],
  ['text/csv', 'table-2'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml', 'table-2'],
  ['application/vnd.ms-excel', 'table-2'],
  ['application/vnd.openxmlformats-officedocument.presentationml', 'presentation'],
  ['application/vnd.ms-powerpoint', 'presentation'],
]

/** The icon for a file's media type. */
export const mediaIcon = (mediaType: string): IconName =>
  byPrefix.find(([prefix]) => mediaType.startsWith(prefix))?.[1] ?? 'file-text'

/** A piece of evidence by its number, with the place in it where that is known. */
export function EvidenceChip({
  href,
  icon,
  number,
  title,
  location,
}: {
  href: string
  icon: IconName
  /** E14 */
  number: string
  title?: string
  /** p 2, 03:40, para 4, whole */
  location?: string
}) {
  return (
    <Link className="ev" href={href}>
      <Icon name={icon} />
      <span className="no">{number}</span>
      {title && <span className="t">{title}</span>}
      {location && <span className="at">{location}</span>}
    </Link>
  )
}

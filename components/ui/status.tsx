import type { ReactNode } from 'react'
import type { IconName } from './icon-names'
import { Icon } from './icon'

type Appearance = { icon: IconName; word: string; short?: string }

/** Each status has one icon, one word and one hue, wherever it appears. */
export const statuses = {
  'not-started': { icon: 'circle-dashed', word: 'Not started' },
  covered: { icon: 'contrast', word: 'Covered' },
  'handed-in': { icon: 'send', word: 'Handed in' },
  met: { icon: 'circle-check', word: 'Met' },
  'not-yet': { icon: 'rotate-ccw', word: 'Not yet met', short: 'Not yet' },
  'signed-off': { icon: 'pen-line', word: 'Signed off' },
  countersign: { icon: 'hourglass', word: 'Awaiting countersignature', short: 'To countersign' },
  sampled: { icon: 'search-check', word: 'Sampled' },
  released: { icon: 'stamp', word: 'Released' },
  returned: { icon: 'corner-up-left', word: 'Returned' },
  credited: { icon: 'badge-check', word: 'Credited' },
  locked: { icon: 'lock', word: 'Locked' },
} as const satisfies Record<string, Appearance>

export type StatusCode = keyof typeof statuses

export const statusWord = (code: StatusCode, short = false): string => {
  const appearance: Appearance = statuses[code]
  return short ? (appearance.short ?? appearance.word) : appearance.word
}

/** Plain in tables and lists, a chip when it stands alone; the short word is for narrow cells. */
export function Status({
  code,
  chip = false,
  short = false,
  children,
}: {
  code: StatusCode
  chip?: boolean
  short?: boolean
  /** A count or date that says the same more exactly ("6 of 16"); never another status's word. */
  children?: ReactNode
}) {
  return (
    <span className={`st st-${code}${chip ? ' chip' : ''}`}>
      <Icon name={statuses[code].icon} />
      {children ? (
        <span>
          <span className="sr">{statusWord(code)}: </span>
          {children}
        </span>
      ) : (
        statusWord(code, short)
      )}
    </span>
  )
}

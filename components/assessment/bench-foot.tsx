'use client'

import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Kbd } from '@/components/ui/kbd'

/** The keys, how to switch them off, and how much is left. */
export function BenchFoot({
  left,
  keysOn,
  onHelp,
  onSwitch,
}: {
  left: number
  keysOn: boolean
  onHelp: () => void
  onSwitch: () => void
}) {
  return (
    <footer className="footkeys keys">
      {foot.map(([keys, does]) => (
        <span key={does}>
          {[...keys].map((key) => (
            <Kbd key={key}>{key}</Kbd>
          ))}{' '}
          {does}
        </span>
      ))}
      <span className="end">
        <Button small icon="info" onClick={onHelp}>
          All keys
        </Button>
        <Button small aria-pressed={!keysOn} onClick={onSwitch}>
          {keysOn ? 'Switch keys off' : 'Switch keys on'}
        </Button>
        <span>
          <Icon name="send" size={16} /> {left} left to judge
        </span>
      </span>
    </footer>
  )
}

const foot = [
  ['jk', 'next, previous criterion'],
  ['m', 'met'],
  ['e', 'all this evidence claims'],
  ['n', 'not yet'],
  ['vacs', 'VACS'],
  ['w', 'comment'],
  ['[]', 'evidence'],
] as const

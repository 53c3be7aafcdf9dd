'use client'

import { useState, type ReactNode } from 'react'
import { Icon } from './icon'

/**
 * Says that something was done, at the foot of the page, until it is put away. It never holds the
 * only copy of a message. Give it a new `key` for each new message.
 */
export function Toast({
  children,
  undo,
}: {
  children: ReactNode
  undo?: { label: string; onUndo: () => void }
}) {
  const [shown, setShown] = useState(true)
  if (!shown) return null
  return (
    <div className="toast floating" role="status">
      <Icon name="check" size={16} />
      <span>{children}</span>
      <button
        type="button"
        onClick={() => {
          undo?.onUndo()
          setShown(false)
        }}
      >
        {undo?.label ?? 'Close'}
      </button>
    </div>
  )
}

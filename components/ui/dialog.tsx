'use client'

import { Dialog as Radix } from 'radix-ui'
import type { ReactNode } from 'react'

/**
 * A question that must be answered before going on. It needs scripts, so what it asks for must also
 * be reachable without it: open it from a link or a form that works by itself.
 */
export function Dialog({
  trigger,
  title,
  description,
  open,
  onOpenChange,
  children,
}: {
  /** The button that opens it. */
  trigger?: ReactNode
  title: ReactNode
  description?: ReactNode
  open?: boolean
  onOpenChange?: (open: boolean) => void
  children: ReactNode
}) {
  return (
    <Radix.Root {...(open !== undefined && { open })} {...(onOpenChange && { onOpenChange })}>
      {trigger && <Radix.Trigger asChild>{trigger}</Radix.Trigger>}
      <Radix.Portal>
        <Radix.Overlay className="veil">
          <Radix.Content
            className="dialog"
            {...(!description && { 'aria-describedby': undefined })}
          >
            <Radix.Title asChild>
              <h2>{title}</h2>
            </Radix.Title>
            {description && <Radix.Description>{description}</Radix.Description>}
            {children}
          </Radix.Content>
        </Radix.Overlay>
      </Radix.Portal>
    </Radix.Root>
  )
}

/** Closes the dialog it stands in; wrap the button that says "Not now". */
export function DialogClose({ children }: { children: ReactNode }) {
  return <Radix.Close asChild>{children}</Radix.Close>
}

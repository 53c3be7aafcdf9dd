'use client'

import { useLayoutEffect, useRef, useSyncExternalStore } from 'react'

const place = 'assay.single-keys'
const listeners = new Set<() => void>()

const areOn = (): boolean => {
  try {
    return window.localStorage.getItem(place) !== 'off'
  } catch {
    return true
  }
}

/** Whether single keys do anything (WCAG 2.1.4: they can be switched off); kept on this device. */
export function useKeysOn(): [boolean, (on: boolean) => void] {
  const on = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    areOn,
    () => true,
  )
  return [
    on,
    (next) => {
      try {
        window.localStorage.setItem(place, next ? 'on' : 'off')
      } catch {
        // A forbidden storage: the switch cannot be kept, and the keys stay on.
      }
      for (const listener of listeners) listener()
    },
  ]
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type)))

/**
 * Single-key shortcuts: never while somebody types, with a modifier held, or in a dialog. They are
 * there as soon as the page is seen: an effect after the paint would lose the first quick key.
 */
export function useShortcuts(keys: Record<string, () => void>, on: boolean): void {
  const latest = useRef(keys)
  useLayoutEffect(() => {
    latest.current = keys
  })
  useLayoutEffect(() => {
    if (!on) return
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      if (isTyping(event.target) || document.querySelector('[role="dialog"]')) return
      const act = latest.current[event.key.length === 1 ? event.key.toLowerCase() : event.key]
      if (!act) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [on])
}

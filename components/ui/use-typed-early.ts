'use client'

import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react'

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** What somebody did to a control while the page's scripts were still on their way. */
type Early = { control: Control; value: string; checked: boolean }

const isTick = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && ['checkbox', 'radio'].includes(control.type)

const isFile = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && control.type === 'file'

const isPassedOver = (control: Control): boolean =>
  control.disabled || ['hidden', 'submit', 'button', 'reset'].includes(control.type)

/** A control that does not stand as the server sent it. */
function isTouched(control: Control): boolean {
  if (isFile(control)) return (control.files?.length ?? 0) > 0
  if (isTick(control)) return control.checked !== control.defaultChecked
  if (control instanceof HTMLSelectElement) {
    const sent = [...control.options].findLastIndex(({ defaultSelected }) => defaultSelected)
    return control.selectedIndex !== Math.max(0, sent)
  }
  return control.value !== control.defaultValue
}

const controlsIn = (place: Element): Control[] => [
  ...place.querySelectorAll<Control>('input, textarea, select'),
]

// React reads a control through a property of its own on the element; this goes past it.
function setPast(control: Control, name: 'value' | 'checked', to: string | boolean): void {
  Reflect.set(Object.getPrototypeOf(control) as object, name, to, control)
}

/** Does again what was done, so that whatever listens to the control hears of it. */
function again({ control, value, checked }: Early): void {
  if (!control.isConnected) return
  if (isTick(control)) {
    // Of a group of radio buttons only the one that was chosen speaks.
    if (control.type === 'radio' && !checked) return
    control.checked = !checked
    control.click()
    return
  }
  if (!isFile(control)) {
    control.value = control instanceof HTMLSelectElement ? '' : control.defaultValue
    setPast(control, 'value', value)
    control.dispatchEvent(new Event('input', { bubbles: true }))
  }
  control.dispatchEvent(new Event('change', { bubbles: true }))
}

/**
 * Nothing chosen or typed while scripts are on their way is lost. A field that scripts control would
 * go back to what the server sent as soon as they draw it again, and a draft would never hear of it.
 * What was done early is noted before anything is drawn again, and done again once all listens.
 */
export function useTypedEarly(place: RefObject<HTMLElement | null>): void {
  const early = useRef<Early[] | null>(null)
  useLayoutEffect(() => {
    early.current ??= controlsIn(place.current ?? document.createElement('div'))
      .filter((control) => !isPassedOver(control) && isTouched(control))
      .map((control) => ({
        control,
        value: control.value,
        checked: isTick(control) && control.checked,
      }))
  }, [place])
  useEffect(() => {
    const done = early.current ?? []
    early.current = []
    // One after the other, each taken in before the next: not while effects are still running.
    if (done.length > 0) queueMicrotask(() => done.forEach(again))
  }, [place])
}

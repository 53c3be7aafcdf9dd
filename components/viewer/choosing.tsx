'use client'

import { useState, type ReactNode } from 'react'
import type { Location } from '@/lib/portfolio/model/location'
import { locationWords, typedLocation } from '@/lib/portfolio/model/location-words'

/** The form's field that takes a place chosen here, and which attachment places here lie in. */
export type ChoosesFor = { fieldId: string; attachment?: { id: string; number: number } }

/** Puts a place into the field of a form as if it were typed there, so that drafts and forms notice. */
function putPlace(fieldId: string, location: Location): boolean {
  const field = document.getElementById(fieldId)
  if (!(field instanceof HTMLInputElement)) return false
  field.value = typedLocation(location)
  field.dispatchEvent(new Event('input', { bubbles: true }))
  field.closest('details')?.setAttribute('open', '')
  return true
}

export type Choosing = { said: string; choose: (location: Location) => void }

/** How a viewer hands a place to the form that asks where; null where none asks. */
export function useChoosing(into: ChoosesFor | undefined): Choosing | null {
  const [said, setSaid] = useState('')
  if (!into) return null
  const { fieldId, attachment } = into
  return {
    said,
    choose: (chosen) => {
      const location: Location =
        attachment && chosen.kind !== 'whole'
          ? { ...chosen, attachmentId: attachment.id, attachment: attachment.number }
          : chosen
      if (putPlace(fieldId, location)) setSaid(`Chosen: ${locationWords(location)}.`)
    },
  }
}

/** The bar with the ways of choosing a place in what is shown. */
export function ChooseBar({ said, children }: { said: string; children: ReactNode }) {
  return (
    <div className="v-choose" role="group" aria-label="Choose a place">
      {children}
      <span className="hint" role="status">
        {said}
      </span>
    </div>
  )
}

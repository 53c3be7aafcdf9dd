'use client'

import { useRef } from 'react'
import './phrases.css'
import type { Phrase } from '@/lib/assessment/model/phrases'

/** Puts words where the cursor is, as if they were typed: forms and drafts notice. */
function insert(field: HTMLTextAreaElement, words: string): void {
  const { selectionStart: from, selectionEnd: to, value } = field
  const before = from > 0 && !/\s$/.test(value.slice(0, from)) ? ' ' : ''
  field.setRangeText(before + words, from, to, 'end')
  field.dispatchEvent(new Event('input', { bubbles: true }))
  field.focus()
}

/** The centre's phrases for a field: each goes in at the cursor. */
export function PhraseMenu({
  phrases,
  fieldId,
}: {
  phrases: readonly Pick<Phrase, 'id' | 'name' | 'text'>[]
  /** Of the textarea they go into. */
  fieldId: string
}) {
  const menu = useRef<HTMLDetailsElement>(null)
  if (phrases.length === 0) return null
  return (
    <details
      className="phrases"
      ref={menu}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !menu.current?.open) return
        event.stopPropagation()
        menu.current.open = false
        menu.current.querySelector('summary')?.focus()
      }}
    >
      <summary>Phrases</summary>
      <ul>
        {phrases.map(({ id, name, text }) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => {
                const field = document.getElementById(fieldId)
                if (field instanceof HTMLTextAreaElement) insert(field, text)
                if (menu.current) menu.current.open = false
              }}
            >
              <b>{name}</b>
              <span className="hint">{text}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}

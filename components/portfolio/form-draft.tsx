'use client'

import { useEffect, useRef } from 'react'
import { useDraft } from '@/components/ui/use-draft'
import type { ServerDraft } from '@/components/ui/draft-keeper'
import { isKept, isTick, wordsOf, type FormWords } from '@/components/ui/form-words'
import { Saved } from '@/components/ui/notices'
import { formatTime } from '@/lib/kernel/dates'

function fill(form: HTMLFormElement, words: FormWords, except: readonly string[]): void {
  for (const field of form.elements) {
    if (!isKept(field) || except.includes(field.name)) continue
    const kept = words[field.name]
    if (kept === undefined) continue
    if (isTick(field)) field.checked = [kept].flat().includes(field.value)
    else if (typeof kept === 'string') field.value = kept
  }
}

/** Keeps what is typed into the form it stands in, and puts it back when the page is opened again. */
export function FormDraft({
  owner,
  draftKey,
  saved,
  except = ['declared'],
}: {
  owner: string
  draftKey: string
  saved: ServerDraft<FormWords>
  except?: readonly string[]
}) {
  const place = useRef<HTMLSpanElement>(null)
  const touched = useRef(false)
  const { draft, keeper } = useDraft<FormWords>(owner, draftKey, {}, saved)
  const words = draft.value

  useEffect(() => {
    const form = place.current?.closest('form')
    if (form && !touched.current) fill(form, words, except)
  }, [words, except])

  useEffect(() => {
    const form = place.current?.closest('form')
    if (!form) return
    const keep = ({ target }: Event) => {
      // Whoever types before the draft is back in its place keeps both.
      const typed = target instanceof Element && isKept(target) ? target.name : ''
      if (!touched.current) fill(form, keeper.snapshot().value, [...except, typed])
      touched.current = true
      keeper.set(wordsOf(form, except))
    }
    const sent = () => keeper.markSent()
    form.addEventListener('input', keep)
    form.addEventListener('submit', sent)
    return () => {
      form.removeEventListener('input', keep)
      form.removeEventListener('submit', sent)
    }
  }, [keeper, except])

  return (
    <span ref={place}>
      {draft.state === 'offline' ? (
        <Saved>Not on the server yet: kept in this browser until the connection is back</Saved>
      ) : draft.savedAt ? (
        <Saved>Draft saved {formatTime(draft.savedAt)}</Saved>
      ) : null}
    </span>
  )
}

'use client'

import { useEffect, useRef, useState } from 'react'
import { Button, IconButton } from '@/components/ui/button'
import { clockNow } from '@/components/ui/clock-now'
import { FieldGroup } from '@/components/ui/field'
import { useField, useTyped } from '@/components/ui/form-context'
import { one, rowsIn, type FormWords } from '@/components/ui/form-words'

type Row = { number: number; at: string; words: string }

const rowsFrom = (words: FormWords): Row[] => {
  const rows = rowsIn(words, 'notes').map((number) => ({
    number,
    at: one(words, `notes.${number}.at`),
    words: one(words, `notes.${number}.words`),
  }))
  const next = (rows.at(-1)?.number ?? -1) + 1
  return rows.some((row) => row.words === '')
    ? rows
    : [...rows, { number: next, at: '', words: '' }]
}

/** What was noted at which time. One empty row stands there from the start, so it works before scripts. */
export function TimedNotes({ words }: { words: FormWords }) {
  const typed = useTyped()
  const { id } = useField('notes')
  const [rows, setRows] = useState(() => rowsFrom(typed ?? words))
  const list = useRef<HTMLUListElement>(null)
  const [added, setAdded] = useState<number | null>(null)

  const fieldsOf = (number: number) => ({
    at: list.current?.querySelector<HTMLInputElement>(`[name="notes.${number}.at"]`),
    words: list.current?.querySelector<HTMLTextAreaElement>(`[name="notes.${number}.words"]`),
  })

  useEffect(() => {
    if (added === null) return
    const field = list.current?.querySelector<HTMLElement>(`[name="notes.${added}.words"]`)
    field?.focus()
    // The draft hears of the time, too.
    field?.dispatchEvent(new Event('input', { bubbles: true }))
  }, [added])

  const add = () => {
    const last = rows.at(-1)
    const fields = last && fieldsOf(last.number)
    if (fields?.at && fields.words?.value === '') {
      fields.at.value = clockNow()
      fields.at.dispatchEvent(new Event('input', { bubbles: true }))
      fields.words.focus()
      return
    }
    const number = (last?.number ?? -1) + 1
    setRows([...rows, { number, at: clockNow(), words: '' }])
    setAdded(number)
  }

  const remove = (number: number) => {
    const form = list.current?.closest('form')
    setRows(rows.filter((row) => row.number !== number))
    setTimeout(() => form?.dispatchEvent(new Event('input', { bubbles: true })))
  }

  return (
    <FieldGroup
      id={id}
      legend="Timed notes"
      hint="As it happens: the button writes down the time. They stand in the record after the account."
    >
      <ul className="note-rows" ref={list}>
        {rows.map((row, index) => (
          <NoteRow
            key={row.number}
            row={row}
            place={index + 1}
            onRemove={() => remove(row.number)}
          />
        ))}
      </ul>
      <Button icon="clock" onClick={add}>
        Add a note now
      </Button>
    </FieldGroup>
  )
}

function NoteRow({
  row: { number, at, words },
  place,
  onRemove,
}: {
  row: Row
  place: number
  onRemove: () => void
}) {
  const time = useField(`notes.${number}.at`)
  const said = useField(`notes.${number}.words`)
  const error = time.error ?? said.error
  return (
    <li>
      <input
        className="in num"
        type="time"
        id={time.id}
        name={`notes.${number}.at`}
        aria-label={`Time of note ${place}`}
        aria-invalid={time.error ? true : undefined}
        defaultValue={at}
      />
      <textarea
        className="in"
        rows={2}
        id={said.id}
        name={`notes.${number}.words`}
        aria-label={`Note ${place}`}
        aria-invalid={said.error ? true : undefined}
        maxLength={2000}
        defaultValue={words}
      />
      <IconButton icon="trash" label={`Remove note ${place}`} onClick={onRemove} />
      {error && <p className="err">{error}</p>}
    </li>
  )
}

'use client'

import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { Button, IconButton } from '@/components/ui/button'
import { useField, useTyped } from '@/components/ui/form-context'
import { one, rowsIn, type FormWords } from '@/components/ui/form-words'
import { minutes } from '@/components/upload/recorder'
import type { PickableUnit } from './criteria-picker'
import { CriterionField } from './criterion-field'

type Row = { number: number; criterionId: string; at: string; file: string }
type Place = { fileName: string; seconds: number }

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && !['checkbox', 'radio'].includes(target.type)))

const rowsFrom = (words: FormWords): Row[] => {
  const rows = rowsIn(words, 'bookmarks')
    .map((number) => ({
      number,
      criterionId: one(words, `bookmarks.${number}.criterionId`),
      at: one(words, `bookmarks.${number}.at`),
      file: one(words, `bookmarks.${number}.file`),
    }))
    .filter(({ criterionId }) => criterionId !== '')
  const next = Math.max(-1, ...rows.map(({ number }) => number)) + 1
  return [...rows, { number: next, criterionId: '', at: '', file: '' }]
}

/** Where in the recording a criterion is talked about: marked while it is recorded or played, or typed. */
export function Bookmarks({
  units,
  agenda,
  words,
  now,
}: {
  units: PickableUnit[]
  /** Criteria on the agenda; the first nine have a key each. */
  agenda: { id: string; number: string; text: string }[]
  words: FormWords
  /** Where the recording is; null while nothing is recorded or played. */
  now: () => Place | null
}) {
  const typed = useTyped()
  const [rows, setRows] = useState(() => rowsFrom(typed ?? words))
  const [said, setSaid] = useState('')
  const list = useRef<HTMLDivElement>(null)

  const mark = ({ id, number }: { id: string; number: string }) => {
    const place = now()
    if (!place) {
      setSaid('Nothing is being recorded or played.')
      return
    }
    const at = minutes(place.seconds)
    const next = Math.max(-1, ...rows.map((row) => row.number)) + 1
    const added = { number: next, criterionId: id, at, file: place.fileName }
    setRows([added, ...rows])
    setSaid(`${number} marked at ${at}.`)
    setTimeout(() => list.current?.dispatchEvent(new Event('input', { bubbles: true })))
  }
  const byKey = useEffectEvent((event: KeyboardEvent) => {
    const criterion = agenda[Number(event.key) - 1]
    if (!criterion || isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey)
      return
    if (now()) mark(criterion)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => byKey(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])

  return (
    <div className="bookmarks for-discussion" ref={list}>
      <p className="hint">
        Bookmarks: press a criterion of the agenda, or its key, while it is recorded or played.
      </p>
      <div className="recorder" role="group" aria-label="Mark the present second">
        {agenda.map((criterion, index) => (
          <Button small key={criterion.id} icon="flag" onClick={() => mark(criterion)}>
            <span className="sr">Mark </span>
            {criterion.number}
            {index < 9 && <kbd className="muted"> {index + 1}</kbd>}
          </Button>
        ))}
      </div>
      <p role="status" className="hint">
        {said}
      </p>
      {rows.map((row, index) => (
        <BookmarkRow
          key={row.number}
          row={row}
          place={rows.length - index}
          units={units}
          onRemove={() => setRows(rows.filter(({ number }) => number !== row.number))}
        />
      ))}
    </div>
  )
}

function BookmarkRow({
  row: { number, criterionId, at, file },
  place,
  units,
  onRemove,
}: {
  row: Row
  place: number
  units: PickableUnit[]
  onRemove: () => void
}) {
  const name = `bookmarks.${number}.at`
  const field = useField(name)
  return (
    <div className="bookmark" role="group" aria-label={`Bookmark ${place}`}>
      <CriterionField
        name={`bookmarks.${number}.criterionId`}
        label="Criterion"
        units={units}
        chosen={criterionId}
      />
      <label className="field" htmlFor={field.id}>
        <span className="lab">Minute:second</span>
        <input
          className="in num"
          id={field.id}
          name={name}
          defaultValue={at}
          inputMode="numeric"
          maxLength={8}
          aria-invalid={field.error ? true : undefined}
        />
        {field.error && <span className="err">{field.error}</span>}
      </label>
      {/* Kept with the draft like what is typed, so no hidden field. */}
      <input type="text" name={`bookmarks.${number}.file`} defaultValue={file} hidden readOnly />
      <IconButton icon="trash" label={`Remove bookmark ${place}`} onClick={onRemove} />
    </div>
  )
}

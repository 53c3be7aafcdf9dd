'use client'

import { useState } from 'react'
import { useField } from '@/components/ui/form-context'
import { FieldGroup } from '@/components/ui/field'

export type PickableUnit = {
  reference: string
  title: string
  criteria: { id: string; number: string; text: string }[]
}

const matches = (words: string, ...texts: string[]) =>
  words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => texts.some((text) => text.toLowerCase().includes(word)))

/** Criteria by unit, narrowed by a search. What is ticked stays ticked and in sight while one searches. */
export function CriteriaPicker({ units, chosen }: { units: PickableUnit[]; chosen: string[] }) {
  const field = useField('criterionIds')
  const typed = field.attempt > 0 ? [field.typed ?? []].flat() : chosen
  const [ticked, setTicked] = useState(new Set(typed))
  const [words, setWords] = useState('')
  const search = words.trim()
  const isShown = (unit: PickableUnit, criterion: PickableUnit['criteria'][number]) =>
    search === '' ||
    ticked.has(criterion.id) ||
    matches(search, unit.reference, unit.title, criterion.number, criterion.text)
  const toggle = (id: string, on: boolean) =>
    setTicked((before) => new Set(on ? [...before, id] : [...before].filter((each) => each !== id)))
  return (
    <FieldGroup
      id={field.id}
      legend="Criteria it shows"
      hint={`${ticked.size} chosen`}
      error={field.error}
    >
      <input
        type="search"
        className="in"
        id={field.id}
        aria-label="Search the criteria"
        placeholder="Number or words"
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      {units.map((unit) => {
        const shown = unit.criteria.filter((criterion) => isShown(unit, criterion))
        const count = unit.criteria.filter(({ id }) => ticked.has(id)).length
        return (
          <details
            className="pick"
            key={unit.reference}
            hidden={shown.length === 0}
            open={search !== '' || count > 0 || units.length === 1}
          >
            <summary>
              {unit.reference} {unit.title}
              {count > 0 && <span className="muted">, {count} chosen</span>}
            </summary>
            {unit.criteria.map((criterion) => (
              <label className="check" key={criterion.id} hidden={!shown.includes(criterion)}>
                <input
                  type="checkbox"
                  name="criterionIds"
                  value={criterion.id}
                  checked={ticked.has(criterion.id)}
                  onChange={(event) => toggle(criterion.id, event.target.checked)}
                />
                <span>
                  <b className="num">{criterion.number}</b> {criterion.text}
                </span>
              </label>
            ))}
          </details>
        )
      })}
    </FieldGroup>
  )
}

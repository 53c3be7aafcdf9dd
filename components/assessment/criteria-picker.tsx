'use client'

import { useState } from 'react'
import { clockNow } from '@/components/ui/clock-now'
import { useField, useTyped } from '@/components/ui/form-context'
import { FieldGroup } from '@/components/ui/field'
import { many, one, type FormWords } from '@/components/ui/form-words'

export type PickableUnit = {
  reference: string
  title: string
  criteria: { id: string; number: string; text: string; isMet?: boolean; isBack?: boolean }[]
}

const matches = (words: string, ...texts: string[]) =>
  words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => texts.some((text) => text.toLowerCase().includes(word)))

/** Ticked criteria, each with the time it was seen, or none. */
const tickedIn = (words: FormWords, name: string): Map<string, string> =>
  new Map(many(words, name).map((id) => [id, one(words, `seenAt.${id}`)]))

const isLive = (tick: HTMLInputElement): boolean => {
  const live = tick.form?.elements.namedItem('live')
  return live instanceof HTMLInputElement && live.checked
}

/**
 * Criteria by unit, narrowed by a search. What is ticked stays ticked and in sight while one searches. In
 * an observation a tick may carry the time it was made.
 */
export function CriteriaPicker({
  units,
  words: given,
  name = 'criterionIds',
  legend = 'Criteria it shows',
  timed = false,
}: {
  units: PickableUnit[]
  words: FormWords
  name?: string
  legend?: string
  /** Each tick may carry the time it was made, in an observation. */
  timed?: boolean
}) {
  const field = useField(name)
  const typed = useTyped()
  const [ticked, setTicked] = useState(() => tickedIn(typed ?? given, name))
  const [words, setWords] = useState('')
  const search = words.trim()
  const isShown = (unit: PickableUnit, criterion: PickableUnit['criteria'][number]) =>
    search === '' ||
    ticked.has(criterion.id) ||
    matches(search, unit.reference, unit.title, criterion.number, criterion.text)
  const toggle = (id: string, tick: HTMLInputElement) => {
    const at = isLive(tick) ? clockNow() : ''
    const isOn = tick.checked
    setTicked((before) => {
      const after = new Map(before)
      if (isOn) after.set(id, at)
      else after.delete(id)
      return after
    })
  }
  return (
    <FieldGroup id={field.id} legend={legend} hint={`${ticked.size} chosen`} error={field.error}>
      {timed && (
        <label className="check for-observation">
          <input type="checkbox" name="live" defaultChecked={one(typed ?? given, 'live') !== ''} />
          <span>Write down the time as I tick</span>
        </label>
      )}
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
              <div className="crit-row" key={criterion.id} hidden={!shown.includes(criterion)}>
                <label className="check">
                  <input
                    type="checkbox"
                    name={name}
                    value={criterion.id}
                    checked={ticked.has(criterion.id)}
                    onChange={(event) => toggle(criterion.id, event.target)}
                  />
                  <span>
                    <b className="num">{criterion.number}</b> {criterion.text}
                  </span>
                </label>
                {timed && ticked.has(criterion.id) && (
                  <input
                    key={ticked.get(criterion.id)}
                    type="time"
                    className="in num for-observation"
                    name={`seenAt.${criterion.id}`}
                    aria-label={`Time ${criterion.number} was seen`}
                    defaultValue={ticked.get(criterion.id)}
                  />
                )}
              </div>
            ))}
          </details>
        )
      })}
    </FieldGroup>
  )
}

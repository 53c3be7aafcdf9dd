'use client'

import { useState } from 'react'
import { Status, type StatusCode } from '@/components/ui/status'
import { useField } from '@/components/ui/form-context'

export type PickerUnit = {
  enrolmentId: string
  reference: string
  title: string
  criteria: {
    id: string
    number: string
    text: string
    /** Its verb in plain words. */
    help: string | null
    status: StatusCode
  }[]
}

/**
 * Criteria by unit, found by words. With `places`, each ticked criterion asks where in the evidence
 * and what it shows; the fields appear by style alone, so it works before scripts.
 */
export function CriteriaPicker({
  units,
  chosen = [],
  openUnit,
  withPlaces = false,
}: {
  units: PickerUnit[]
  chosen?: readonly string[]
  openUnit?: string | undefined
  withPlaces?: boolean
}) {
  const [words, setWords] = useState('')
  const field = useField('criterionIds')
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  const fits = (unit: PickerUnit, { number, text }: PickerUnit['criteria'][number]) => {
    const all = `${unit.reference} ${unit.title} ${number} ${text}`.toLowerCase()
    return wanted.every((word) => all.includes(word))
  }
  const isTicked = (id: string) =>
    field.attempt > 0 ? [field.typed].flat().includes(id) : chosen.includes(id)
  const hits = units.reduce(
    (sum, unit) => sum + unit.criteria.filter((each) => fits(unit, each)).length,
    0,
  )
  return (
    <div className={field.error ? 'picker field bad' : 'picker'} id={field.id}>
      {field.error && <p className="err">{field.error}</p>}
      <div className="field">
        <label className="lab" htmlFor={`${field.id}-find`}>
          Find criteria by words or number
        </label>
        <input
          className="in"
          type="search"
          id={`${field.id}-find`}
          value={words}
          autoComplete="off"
          onChange={(event) => setWords(event.target.value)}
        />
        <p className="hint" role="status">
          {wanted.length > 0 && (hits === 1 ? 'One criterion' : `${hits} criteria`)}
        </p>
      </div>
      <div className="crit-list">
        {units.map((unit) => {
          const isFound = unit.criteria.some((each) => fits(unit, each))
          const isOpen =
            wanted.length > 0
              ? isFound
              : unit.enrolmentId === openUnit || unit.criteria.some(({ id }) => isTicked(id))
          return (
            <details key={unit.enrolmentId} open={isOpen} hidden={!isFound}>
              <summary>
                {unit.title} <span className="hint num">{unit.reference}</span>
              </summary>
              {unit.criteria.map((each) => (
                <div className="pick" key={each.id} hidden={!fits(unit, each)}>
                  <label className="cr">
                    <input
                      type="checkbox"
                      name="criterionIds"
                      value={each.id}
                      defaultChecked={isTicked(each.id)}
                    />
                    <span className="no">{each.number}</span>
                    <span>
                      {each.text}
                      {each.help && <span className="hint block">{each.help}</span>}
                    </span>
                    <Status code={each.status} short />
                  </label>
                  {withPlaces && (
                    <div className="where">
                      <label>
                        Where in it: a page, paragraph, time or words
                        <input className="in" name={`place.${each.id}.location`} maxLength={160} />
                      </label>
                      <label>
                        What it shows for {each.number}
                        <input className="in" name={`place.${each.id}.claim`} maxLength={500} />
                      </label>
                    </div>
                  )}
                </div>
              ))}
            </details>
          )
        })}
      </div>
    </div>
  )
}

'use client'

import { useRef, useSyncExternalStore } from 'react'
import { useKeysOn, useShortcuts } from '@/components/assessment/use-shortcuts'
import { LinkButton } from '@/components/ui/button'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import type { FormAction } from '@/components/ui/form-state'
import { Kbd } from '@/components/ui/kbd'
import { ProgressBar } from '@/components/ui/progress-rule'
import { scanAnswers, scanWords, type ScanAnswer } from '@/lib/registration/rules/scan'
import { useAnswers, type SaveAnswers } from './use-answers'

type ScanCriterion = {
  id: string
  number: string
  text: string
  help: string | null
  answer: ScanAnswer | null
}

type Props = {
  registrationId: string
  outcomes: { number: number; text: string; criteria: ScanCriterion[] }[]
  /** Where to go on. */
  next: { href: string; label: string }
  action: FormAction
  save: SaveAnswers
}

const never = () => () => undefined

/** A unit's criteria, each with one of three answers. A plain form; with scripts it saves by itself. */
export function ScanForm({ registrationId, outcomes, next, action, save }: Props) {
  const criteria = outcomes.flatMap((outcome) => outcome.criteria)
  const start = Object.fromEntries(
    criteria.flatMap(({ id, answer }) => (answer ? [[id, answer] as const] : [])),
  )
  const { answers, answer, said } = useAnswers(registrationId, start, save)
  const isLive = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  const [keysOn, setKeysOn] = useKeysOn()
  const list = useRef<HTMLDivElement>(null)

  const rows = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-criterion]') ?? [])]
  const current = () => {
    const all = rows()
    return all.findIndex((row) => row.contains(document.activeElement))
  }
  const goTo = (index: number) => {
    const row = rows()[index]
    const inputs = [...(row?.querySelectorAll<HTMLInputElement>('input') ?? [])]
    ;(inputs.find(({ checked }) => checked) ?? inputs[0])?.focus()
    row?.scrollIntoView({ block: 'nearest' })
  }
  const give = (value: ScanAnswer) => {
    // With nothing chosen yet, the first unanswered criterion is meant.
    const at = current()
    const index = at < 0 ? criteria.findIndex(({ id }) => !answers[id]) : at
    const criterion = criteria[index]
    if (!criterion) return
    answer(criterion.id, value)
    goTo(Math.min(index + 1, criteria.length - 1))
  }
  useShortcuts(
    {
      1: () => give('canDoWithEvidence'),
      2: () => give('canDo'),
      3: () => give('needToLearn'),
      j: () => goTo(Math.min(current() + 1, criteria.length - 1)),
      k: () => goTo(Math.max(current() - 1, 0)),
    },
    keysOn,
  )

  const done = criteria.filter(({ id }) => answers[id]).length
  return (
    <ActionForm action={action} id="scan" className="scan">
      <input type="hidden" name="registrationId" value={registrationId} />
      <div className="scan-head">
        <p className="num">
          {done} of {criteria.length} answered
        </p>
        <ProgressBar label="Answered" value={done} max={criteria.length} />
        <p className="hint" role="status">
          {said}
        </p>
        {isLive && (
          <p className="hint keys">
            <Kbd>1</Kbd> <Kbd>2</Kbd> <Kbd>3</Kbd> answer, <Kbd>j</Kbd> <Kbd>k</Kbd> next and
            previous{' '}
            <label className="nowrap">
              <input
                type="checkbox"
                checked={keysOn}
                onChange={(event) => setKeysOn(event.target.checked)}
              />{' '}
              single keys
            </label>
          </p>
        )}
      </div>
      <div ref={list}>
        {outcomes.map((outcome) => (
          <section key={outcome.number} className="sec" aria-labelledby={`lo-${outcome.number}`}>
            <div className="head">
              <h2 id={`lo-${outcome.number}`}>
                {outcome.number}. {outcome.text}
              </h2>
            </div>
            {outcome.criteria.map((criterion) => (
              <fieldset key={criterion.id} className="scan-row" data-criterion={criterion.id}>
                <legend>
                  <span className="no num">{criterion.number}</span> {criterion.text}
                  {criterion.help && <span className="hint block">{criterion.help}</span>}
                </legend>
                <div className="answers">
                  {scanAnswers.map((value) => (
                    <label className="check" key={value}>
                      <input
                        type="radio"
                        name={`answers.${criterion.id}`}
                        value={value}
                        checked={answers[criterion.id] === value}
                        onChange={() => answer(criterion.id, value)}
                      />
                      <span>{scanWords[value]}</span>
                    </label>
                  ))}
                </div>
              </fieldset>
            ))}
          </section>
        ))}
      </div>
      <p className="row">
        {!isLive && <SubmitButton>Save these answers</SubmitButton>}
        <LinkButton icon="arrow-right" href={next.href}>
          Next: {next.label}
        </LinkButton>
      </p>
    </ActionForm>
  )
}

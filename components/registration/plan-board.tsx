'use client'

import { useDeferredValue, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import type { FormAction } from '@/components/ui/form-state'
import { TextAreaField } from '@/components/ui/text-fields'
import { evaluate, missingFrom } from '@/lib/specification/rules/evaluating'
import { suggestWays } from '@/lib/specification/rules/suggesting'
import { headline, picturesOf, rulesFor, type BoardRules, type BoardUnit } from './board-model'
import { PlanUnits } from './plan-units'
import { RulePicture } from './rule-picture'
import { Ways } from './ways'

const form = 'pick'
const never = () => () => undefined

/**
 * Units to tick, and what they make. It is drawn by the server for the units in the address, so it
 * works before scripts: tick, "See what this makes", propose. Afterwards all of it moves at once.
 */
export function PlanBoard({
  registrationId,
  units,
  rules,
  chosen,
  standing,
  propose,
  children,
}: {
  registrationId: string
  units: BoardUnit[]
  rules: BoardRules
  /** References of the ticked units. */
  chosen: string[]
  /** References of the plan as it stands. */
  standing: string[]
  propose: FormAction
  children: ReactNode
}) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set(chosen))
  const isLive = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  const exact = useMemo(() => rulesFor(rules, units), [rules, units])
  const picked = units.filter(({ reference }) => ticked.has(reference))
  const references = picked.map(({ reference }) => reference)
  const evaluation = evaluate(exact, references)
  const later = useDeferredValue(references.join())
  const ways = useMemo(() => {
    const left = new Map(units.map((unit) => [unit.reference, unit.left]))
    const isScanned = units.some(({ canDo }) => canDo !== null)
    const toLearn = new Map(
      units.map((unit) => [unit.reference, unit.criteria - (unit.canDo ?? 0)]),
    )
    return suggestWays(exact, {
      planned: later === '' ? [] : later.split(','),
      avoided: units.filter(({ lacking }) => lacking.length > 0).map((unit) => unit.reference),
      criteriaLeft: ({ reference }) => left.get(reference) ?? 0,
      toLearn: isScanned ? ({ reference }) => toLearn.get(reference) ?? 0 : undefined,
    })
  }, [exact, units, later])
  const missing = missingFrom(evaluation)
  const added = picked.filter(({ reference }) => !standing.includes(reference))
  const dropped = units.filter(
    ({ reference }) => standing.includes(reference) && !ticked.has(reference),
  )
  const hrefOf = (more: string[]) => {
    const query = new URLSearchParams({ registration: registrationId, picked: 'yes' })
    for (const reference of [...references, ...more]) query.append('unit', reference)
    return `?${query}`
  }
  return (
    <>
      <div className="head0">
        <h1>{headline(evaluation)}</h1>
        {children}
      </div>
      <form id={form} method="get">
        <input type="hidden" name="registration" value={registrationId} />
        <input type="hidden" name="picked" value="yes" />
      </form>
      <div className="grid">
        <PlanUnits
          form={form}
          units={units}
          rules={rules}
          ticked={ticked}
          onTick={(reference, on) => {
            const next = new Set(ticked)
            if (on) next.add(reference)
            else next.delete(reference)
            setTicked(next)
          }}
        />
        <aside className="pic" aria-labelledby="rules">
          <h2 id="rules">The rules, as these units stand</h2>
          {!isLive && (
            <button className="btn" type="submit" form={form}>
              See what this makes
            </button>
          )}
          <div className="prs">
            {picturesOf(evaluation, units, rules).map((picture, index) => (
              <RulePicture key={picture.rule.id} picture={picture} big={index === 0} />
            ))}
          </div>
          <p className="key2">
            <span>
              <i className="k-done" />
              signed off, subject to quality assurance
            </span>
            <span>
              <i className="k-plan" />
              in the plan
            </span>
            <span>
              <i className="k-over" />
              surplus
            </span>
            <span>
              <i className="k-mark" />
              where the rule stands
            </span>
          </p>
          <div role="status" className="missing">
            {missing.length === 0 ? (
              <p>Nothing is missing: every rule stands.</p>
            ) : (
              <ul>
                {missing.map((words) => (
                  <li key={words}>{words}</li>
                ))}
              </ul>
            )}
          </div>
          <Ways
            ways={ways}
            units={units}
            hrefOf={hrefOf}
            onTry={(more) => setTicked(new Set([...ticked, ...more]))}
          />
          <p className="hint">
            Units count whole. Credits over a limit are kept as surplus, never lost.
          </p>
          <section className="ways" aria-labelledby="propose">
            <h3 id="propose">Propose this plan</h3>
            {added.length + dropped.length === 0 ? (
              <p className="hint">These are the units of your plan as it stands.</p>
            ) : (
              <ActionForm action={propose} id="proposal">
                <input type="hidden" name="registrationId" value={registrationId} />
                {picked.map(({ id }) => (
                  <input type="hidden" name="unitIds" value={id} key={id} />
                ))}
                <ul className="difference">
                  {added.map((unit) => (
                    <li key={unit.reference}>
                      Added: {unit.title} <span className="num">{unit.reference}</span>
                    </li>
                  ))}
                  {dropped.map((unit) => (
                    <li key={unit.reference}>
                      Left out: {unit.title} <span className="num">{unit.reference}</span>
                    </li>
                  ))}
                </ul>
                <TextAreaField
                  name="note"
                  label="A note to your assessor"
                  optional
                  rows={3}
                  maxLength={2000}
                />
                <SubmitButton pendingLabel="Proposing">Propose this plan</SubmitButton>
              </ActionForm>
            )}
          </section>
        </aside>
      </div>
    </>
  )
}

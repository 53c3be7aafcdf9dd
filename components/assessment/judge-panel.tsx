'use client'

import { useId, useRef } from 'react'
import { DraftMark } from './draft-mark'
import { Hints } from './hints'
import { PhraseMenu } from './phrase-menu'
import { PastJudgements } from './past-judgements'
import { useTypedEarly } from '@/components/ui/use-typed-early'
import { useJudging, type Judging } from './use-judging'
import { useShortcuts } from './use-shortcuts'
import { Vacs } from './vacs'
import { VerdictBar } from './verdict-bar'

/** One criterion, its claim, VACS, a comment, and the verdict. */
export function JudgePanel({
  next,
  now,
  keysOn,
  ...judging
}: Judging & {
  /** The criterion that comes after the verdict. */
  next: string | null
  now: Date
  keysOn: boolean
}) {
  const { candidate, criterion, references, chosen, judgements, closed } = judging
  const { draft, refusal, pending, comment, pinned, isOpen, open, missing, change, toggle, give } =
    useJudging(judging)
  const { value } = draft
  const panel = useRef<HTMLElement>(null)
  useTypedEarly(panel)
  const id = useId()

  useShortcuts(
    {
      m: () => give('met'),
      n: () => give('notYetMet'),
      v: () => toggle('v'),
      a: () => toggle('a'),
      c: () => toggle('c'),
      s: () => toggle('s'),
      w: () => comment.current?.focus(),
    },
    keysOn && isOpen,
  )

  return (
    <section ref={panel} className="judge" aria-labelledby={`${id}-criterion`}>
      <div className="q">
        <p className="lo">{criterion.outcome}</p>
        <h2 className="crit" id={`${id}-criterion`} tabIndex={-1}>
          <span className="no">{criterion.number}</span>
          <span>{criterion.text}</span>
        </h2>
        {criterion.help && (
          <p className="hint">
            <b>{criterion.help.verb}</b>: {criterion.help.words}
          </p>
        )}
      </div>
      {chosen?.claim && (
        <blockquote className="claim">
          “{chosen.claim}”{' '}
          <span className="by">
            {candidate}’s claim, E{chosen.evidence}, {chosen.where}
          </span>
        </blockquote>
      )}
      {open ? (
        <Vacs
          criterion={criterion.number}
          candidate={candidate}
          reference={open}
          draft={value}
          now={now}
          onToggle={toggle}
        />
      ) : (
        <p className="cm muted">
          {chosen && <Hints of={chosen} />}
          {closed ??
            (references.length > 0
              ? pinned.length > 0
                ? 'This piece was not handed in for this criterion yet. Choose another to judge.'
                : 'There is evidence in the portfolio, but it was not handed in for this criterion yet.'
              : `${candidate} has handed nothing in for this criterion yet.`)}
        </p>
      )}
      {isOpen && (
        <>
          <div className={refusal?.fields?.['comment'] ? 'cm field bad' : 'cm'}>
            <div className="lab">
              <label htmlFor={`${id}-comment`}>Comment to {candidate}</label>
              <DraftMark draft={draft} />
            </div>
            <textarea
              ref={comment}
              className="in"
              id={`${id}-comment`}
              rows={4}
              maxLength={5000}
              value={value.comment}
              aria-invalid={refusal?.fields?.['comment'] ? true : undefined}
              aria-describedby={`${id}-why`}
              onChange={(event) => change({ comment: event.target.value })}
              onKeyDown={(event) => {
                if (event.key === 'Escape') event.currentTarget.blur()
              }}
            />
            <PhraseMenu phrases={criterion.phrases} fieldId={`${id}-comment`} />
          </div>
          <VerdictBar
            describedBy={`${id}-why`}
            missing={missing}
            refusal={refusal}
            pending={pending}
            next={next}
            onGive={give}
          />
        </>
      )}
      <PastJudgements judgements={judgements} now={now} />
    </section>
  )
}

'use client'

import { useId, useRef, useState, useTransition } from 'react'
import type { ServerDraft } from '@/components/ui/draft-keeper'
import type { Verdict } from '@/lib/assessment/model'
import type { Refusal, Result } from '@/lib/kernel/result'
import {
  isPinned,
  startOf,
  wanting,
  type BenchCriterion,
  type BenchJudgement,
  type BenchReference,
  type JudgementDraft,
} from './bench-model'
import { DraftMark } from './draft-mark'
import { PastJudgements } from './past-judgements'
import { useDraft } from '@/components/ui/use-draft'
import { useTypedEarly } from '@/components/ui/use-typed-early'
import { useShortcuts } from './use-shortcuts'
import { toggled, Vacs, type VacsLetter } from './vacs'
import { VerdictBar } from './verdict-bar'

export type JudgeInput = JudgementDraft & {
  enrolmentId: string
  criterionId: string
  verdict: Verdict
  after: number
}
export type Judge = (
  input: JudgeInput,
) => Promise<Result<{ judgementId: string; sequence: number; verdict: Verdict }>>

/** One criterion, its claim, VACS, a comment, and the verdict. */
export function JudgePanel({
  owner,
  enrolmentId,
  candidate,
  criterion,
  references,
  chosen,
  judgements,
  saved,
  closed,
  next,
  now,
  keysOn,
  judge,
  onJudged,
  onChanged,
}: {
  owner: string
  enrolmentId: string
  candidate: string
  criterion: BenchCriterion
  references: BenchReference[]
  chosen: BenchReference | undefined
  judgements: BenchJudgement[]
  saved: ServerDraft<JudgementDraft>
  /** Why no verdict can be given at all; null when one can. */
  closed: string | null
  /** The criterion that comes after the verdict. */
  next: string | null
  now: Date
  keysOn: boolean
  judge: Judge
  onJudged: (judgement: BenchJudgement, said: JudgementDraft['confirmations']) => void
  onChanged: () => void
}) {
  const last = judgements.at(-1)
  const key = `judgement/${enrolmentId}/${criterion.id}`
  const { draft, keeper } = useDraft(owner, key, startOf(last), saved)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [pending, start] = useTransition()
  const comment = useRef<HTMLTextAreaElement>(null)
  const panel = useRef<HTMLElement>(null)
  useTypedEarly(panel)
  const id = useId()
  const value = draft.value
  const pinned = references.filter(isPinned)
  const isOpen = closed === null && pinned.length > 0
  const open = isOpen && chosen && isPinned(chosen) ? chosen : null
  const missing = isOpen ? wanting(references, value) : null

  // Two ticks can come before either is drawn.
  const latest = (): JudgementDraft => {
    const kept = keeper.snapshot()
    return kept.state === 'untouched' ? value : kept.value
  }
  const change = (part: Partial<JudgementDraft>) => {
    setRefusal(null)
    keeper.set({ ...latest(), ...part })
  }
  const toggle = (letter: VacsLetter) => open && change(toggled(letter, latest(), open))

  const give = (verdict: Verdict) => {
    if (pending || !isOpen) return
    if (verdict === 'met' && missing) {
      setRefusal({ code: 'vacs', message: `Met needs all four. ${missing}` })
      return
    }
    if (verdict === 'notYetMet' && value.comment.trim() === '') {
      const words = `Tell ${candidate} what is missing.`
      setRefusal({ code: 'no-comment', message: words, fields: { comment: words } })
      comment.current?.focus()
      return
    }
    start(async () => {
      await keeper.settle()
      keeper.markSent()
      const result = await judge({
        ...value,
        enrolmentId,
        criterionId: criterion.id,
        verdict,
        after: last?.sequence ?? 0,
      }).catch(() => null)
      if (!result?.ok) {
        keeper.set(value)
        setRefusal(result?.refusal ?? unreachable)
        if (result?.refusal.code === 'changed-meanwhile') onChanged()
        return
      }
      keeper.clear()
      const { judgementId, sequence } = result.value
      onJudged(
        {
          id: judgementId,
          criterionId: criterion.id,
          sequence,
          verdict,
          sufficient: value.sufficient,
          comment: value.comment.trim(),
          at: new Date(),
          by: 'You',
          validItemIds: value.validItemIds,
          itemIds: pinned.map(({ itemId }) => itemId),
        },
        value.confirmations,
      )
    })
  }

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

const unreachable: Refusal = {
  code: 'unreachable',
  message: 'There is no connection, so the judgement was not saved. What you typed is kept here.',
}

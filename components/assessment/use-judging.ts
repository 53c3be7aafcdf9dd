import { useRef, useState, useTransition } from 'react'
import type { ServerDraft } from '@/components/ui/draft-keeper'
import { useDraft } from '@/components/ui/use-draft'
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
import { toggled, type VacsLetter } from './vacs'

export type JudgeInput = JudgementDraft & {
  enrolmentId: string
  criterionId: string
  verdict: Verdict
  after: number
}
export type Judge = (
  input: JudgeInput,
) => Promise<Result<{ judgementId: string; sequence: number; verdict: Verdict }>>

export type Judging = {
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
  judge: Judge
  onJudged: (judgement: BenchJudgement, said: JudgementDraft['confirmations']) => void
  onChanged: () => void
}

/** The judgement of one criterion while it is in the making: its draft, what it lacks, and giving it. */
export function useJudging(about: Judging) {
  const { owner, enrolmentId, candidate, criterion, references, chosen, judgements } = about
  const last = judgements.at(-1)
  const key = `judgement/${enrolmentId}/${criterion.id}`
  const { draft, keeper } = useDraft(owner, key, startOf(last), about.saved)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [pending, start] = useTransition()
  const comment = useRef<HTMLTextAreaElement>(null)
  const value = draft.value
  const pinned = references.filter(isPinned)
  const isOpen = about.closed === null && pinned.length > 0
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
      const result = await about
        .judge({
          ...value,
          enrolmentId,
          criterionId: criterion.id,
          verdict,
          after: last?.sequence ?? 0,
        })
        .catch(() => null)
      if (!result?.ok) {
        keeper.set(value)
        setRefusal(result?.refusal ?? unreachable)
        if (result?.refusal.code === 'changed-meanwhile') about.onChanged()
        return
      }
      keeper.clear()
      const { judgementId, sequence } = result.value
      about.onJudged(
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

  return { draft, refusal, pending, comment, pinned, isOpen, open, missing, change, toggle, give }
}

const unreachable: Refusal = {
  code: 'unreachable',
  message: 'There is no connection, so the judgement was not saved. What you typed is kept here.',
}

'use client'

import { useEffect, useId, useRef, useState, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { forgetDraft, settleDraft } from '@/components/ui/use-draft'
import type { Refusal, Result } from '@/lib/kernel/result'
import type { BenchJudgement, BenchReference } from './bench-model'
import type { Claimed } from './claimed'
import { Hints } from './hints'

export type JudgeAll = (input: {
  enrolmentId: string
  versionId: string
  criteria: { criterionId: string; after: number }[]
  found: boolean
}) => Promise<
  Result<{ judgementId: string; criterionId: string; sequence: number; validItemIds: string[] }[]>
>

/** Asks once for all criteria that a piece of evidence claims, and gives Met for those left ticked. */
export default function JudgeClaimed({
  owner,
  enrolmentId,
  evidence,
  claimed,
  references,
  judgeAll,
  onJudged,
  onClose,
}: {
  owner: string
  enrolmentId: string
  /** The piece in view. */
  evidence: BenchReference
  claimed: Claimed
  references: BenchReference[]
  judgeAll: JudgeAll
  onJudged: (judgements: BenchJudgement[]) => void
  onClose: () => void
}) {
  const [without, setWithout] = useState<string[]>([])
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [pending, start] = useTransition()
  const box = useRef<HTMLDialogElement>(null)
  const id = useId()
  // The question is answered by Enter; what is not meant is unticked on the way back.
  useEffect(() => {
    box.current?.showModal()
    box.current?.querySelector<HTMLElement>('.act button')?.focus()
  }, [])
  const chosen = claimed.waiting.filter(({ criterion }) => !without.includes(criterion.id))
  const name = `E${evidence.evidence}`

  const judge = () => {
    if (pending || chosen.length === 0) return
    start(async () => {
      const keys = chosen.map(({ criterion }) => `judgement/${enrolmentId}/${criterion.id}`)
      await Promise.all(keys.map((key) => settleDraft(owner, key)))
      const result = await judgeAll({
        enrolmentId,
        versionId: evidence.versionId,
        criteria: chosen.map(({ criterion, after }) => ({ criterionId: criterion.id, after })),
        found: true,
      }).catch(() => null)
      if (!result?.ok) {
        setRefusal(result?.refusal ?? unreachable)
        return
      }
      for (const key of keys) forgetDraft(owner, key)
      onJudged(
        result.value.map(({ judgementId, ...rest }) => ({
          ...rest,
          id: judgementId,
          verdict: 'met',
          sufficient: true,
          comment: '',
          at: new Date(),
          by: 'You',
          itemIds: references.flatMap(({ criterionId, itemId }) =>
            criterionId === rest.criterionId && itemId ? [itemId] : [],
          ),
        })),
      )
    })
  }

  return (
    <dialog
      ref={box}
      role="dialog"
      className="dialog"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-says`}
      onClose={onClose}
    >
      <h2 id={`${id}-title`}>All that {name} claims</h2>
      <p id={`${id}-says`}>
        {claimed.waiting.length > 0
          ? `You say that ${name}, version ${evidence.version}, is authentic and current, that it is valid for each of these, and that what was handed in for each is sufficient. A later judgement may take the place of each until you decide the unit.`
          : `${name} claims nothing that waits for a judgement.`}
      </p>
      <Hints of={evidence} />
      {claimed.waiting.length > 0 && (
        <fieldset className="claimed">
          <legend className="sr">Criteria to judge met</legend>
          {claimed.waiting.map(({ criterion, reference }) => (
            <label key={criterion.id}>
              <input
                type="checkbox"
                checked={!without.includes(criterion.id)}
                onChange={() =>
                  setWithout(
                    without.includes(criterion.id)
                      ? without.filter((id) => id !== criterion.id)
                      : [...without, criterion.id],
                  )
                }
              />
              <span>
                <b className="num">{criterion.number}</b> {criterion.text}{' '}
                <span className="muted">
                  ({reference.where}
                  {reference.claim && `: “${reference.claim}”`})
                </span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      {claimed.left.length > 0 && (
        <p className="sm muted">
          Left as they are: {claimed.left.map(({ number, why }) => `${number} (${why})`).join(', ')}
          .
        </p>
      )}
      {refusal && (
        <p className="hint err" role="alert">
          {refusal.message}
        </p>
      )}
      <div className="row act">
        {claimed.waiting.length > 0 && (
          <Button
            look="primary"
            icon="circle-check"
            aria-disabled={chosen.length === 0 || undefined}
            aria-busy={pending || undefined}
            onClick={judge}
          >
            {chosen.length === 1 ? 'Met: 1 criterion' : `Met: ${chosen.length} criteria`}
          </Button>
        )}
        <Button onClick={() => box.current?.close()}>Not now</Button>
      </div>
    </dialog>
  )
}

const unreachable: Refusal = {
  code: 'unreachable',
  message: 'There is no connection, so nothing was judged. Try again when it is back.',
}

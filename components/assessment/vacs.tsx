'use client'

import { Kbd } from '@/components/ui/kbd'
import { age, formatDay } from '@/lib/kernel/dates'
import { aiUseWords } from '@/lib/portfolio/model/ai-use-words'
import { confirmedOf, isPinned, type BenchReference, type JudgementDraft } from './bench-model'
import { Hints } from './hints'

export type VacsLetter = 'v' | 'a' | 'c' | 's'

/** The draft after one tick: Valid for this cross-reference, Authentic and Current for its version, Sufficient for the criterion. */
export function toggled(
  letter: VacsLetter,
  draft: JudgementDraft,
  reference: BenchReference,
): JudgementDraft {
  if (letter === 's') return { ...draft, sufficient: !draft.sufficient }
  if (letter === 'v') {
    if (!isPinned(reference)) return draft
    const { itemId } = reference
    const others = draft.validItemIds.filter((id) => id !== itemId)
    const isValid = others.length < draft.validItemIds.length
    return { ...draft, validItemIds: isValid ? others : [...others, itemId] }
  }
  const { versionId } = reference
  const now = confirmedOf(reference, draft)
  const next =
    letter === 'a' ? { ...now, authentic: !now.authentic } : { ...now, current: !now.current }
  const others = draft.confirmations.filter((each) => each.versionId !== versionId)
  return { ...draft, confirmations: [...others, { versionId, ...next }] }
}

/** VACS for the piece of evidence in view, one tap each. */
export function Vacs({
  criterion,
  candidate,
  reference,
  draft,
  now,
  onToggle,
}: {
  criterion: string
  candidate: string
  reference: BenchReference
  draft: JudgementDraft
  now: Date
  onToggle: (letter: VacsLetter) => void
}) {
  const { authentic, current } = confirmedOf(reference, draft)
  const saidNow = draft.confirmations.some(({ versionId }) => versionId === reference.versionId)
  const said =
    !saidNow && reference.confirmedBy && reference.confirmedAt
      ? `. ${reference.confirmedBy}, ${formatDay(reference.confirmedAt, now)}`
      : ''
  const rows = [
    {
      letter: 'v',
      name: 'Valid',
      checked: reference.itemId !== null && draft.validItemIds.includes(reference.itemId),
      words: `E${reference.evidence}, ${reference.where} shows ${criterion}`,
    },
    {
      letter: 'a',
      name: 'Authentic',
      checked: authentic,
      words: `${candidate}’s own, version ${reference.version}${said}${aiSaid(reference)}`,
    },
    {
      letter: 'c',
      name: 'Current',
      checked: current,
      words: `${ageWords(reference.producedOn, now)}${said}`,
    },
    {
      letter: 's',
      name: 'Sufficient',
      checked: draft.sufficient,
      words: 'all evidence together is enough',
    },
  ] as const
  return (
    <div className="vacs" role="group" aria-labelledby="vacs-head">
      <h2 id="vacs-head">
        VACS <span className="hint">E{reference.evidence}, one tap each</span>
      </h2>
      {rows.map(({ letter, name, checked, words }) => (
        <label className="v" key={letter}>
          <input type="checkbox" checked={checked} onChange={() => onToggle(letter)} />
          <b>{name}</b>
          <span className="d">
            {words}
            <Hints of={reference} about={letter} />
          </span>
          <Kbd>{letter}</Kbd>
        </label>
      ))}
    </div>
  )
}

/** What was said of a tool such as an AI assistant stands beside Authentic; a record is the assessor's own. */
const aiSaid = ({ form, aiUse }: BenchReference): string =>
  form === 'record' || form === 'testimony' ? '' : `. ${aiUseWords(aiUse)}`

const ageWords = (producedOn: Date, now: Date): string => {
  const words = age(producedOn, now)
  return words === 'today' ? 'produced today' : `${words} old`
}

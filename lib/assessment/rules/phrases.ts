import { firstRefusal, refusal, type Refusal } from '@/lib/kernel/result'
import { commandVerb } from '@/lib/specification/rules/verbs'
import { mostPhrases, type Phrase } from '@/lib/assessment/model/phrases'

type Named = Pick<Phrase, 'id' | 'name'>

/** Two of one name are not told apart in a list, and a list without end is not read. */
export const mayKeepNamed = (
  name: string,
  phraseId: string | null,
  current: readonly Named[],
): Refusal | null =>
  firstRefusal(
    current.some(
      (each) => each.id !== phraseId && each.name.toLowerCase() === name.toLowerCase(),
    ) &&
      refusal('same-name', `There is a phrase called “${name}” already. Change that one.`, {
        fields: { name: 'Give it another name.' },
      }),
    phraseId === null &&
      current.length >= mostPhrases &&
      refusal(
        'too-many',
        `The centre keeps ${mostPhrases} phrases. Retire one that is not needed first.`,
      ),
  )

/** Those to offer for a criterion or unit: what is kept for it in particular comes first. */
export const phrasesFor = (
  phrases: readonly Phrase[],
  { unitReference, verb }: { unitReference: string | null; verb: string | null },
): Phrase[] => {
  const fits = (each: Phrase) =>
    (each.unitReference === '' || each.unitReference === unitReference) &&
    (each.verb === '' || each.verb === verb?.toLowerCase())
  const nearness = (each: Phrase) =>
    (each.verb === '' ? 0 : 2) + (each.unitReference === '' ? 0 : 1)
  return phrases
    .filter(fits)
    .toSorted((a, b) => nearness(b) - nearness(a) || a.name.localeCompare(b.name, 'en'))
}

/** Those to offer for evidence: what fits any criterion that it was cross-referenced to, or everything. */
export function phrasesForEvidence(
  phrases: readonly Phrase[],
  criteria: readonly { text: string; unitReference: string }[],
): Phrase[] {
  const anywhere = phrasesFor(phrases, { unitReference: null, verb: null })
  const fitting = criteria.flatMap(({ text, unitReference }) =>
    phrasesFor(phrases, { unitReference, verb: commandVerb(text) }),
  )
  return [...new Map([...fitting, ...anywhere].map((each) => [each.id, each])).values()]
}

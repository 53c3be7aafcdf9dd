import { z } from 'zod'
import type { BenchProps } from '@/components/assessment/bench-props'
import { enrolmentStateWords, isDecidable, isOpenForJudging } from '@/lib/registration/lifecycle'
import { countsAlone, lacksCompetence } from '@/lib/registration/rules/competence'
import { referralWording, signOffWording } from '@/lib/assessment/model'
import type { MarkingView } from '@/lib/assessment/queries/marking'
import { aiUseIn } from '@/lib/portfolio/model/ai-use'
import { locationWords } from '@/lib/portfolio/model/location-words'
import { placeAddress } from '@/lib/portfolio/model/searching'
import { phrasesFor } from '@/lib/assessment/rules/phrases'
import { wordsOf } from '@/lib/portfolio/model/records'
import { commandVerb, verbHelp } from '@/lib/specification/rules/verbs'

const judgementDraft = z.object({
  comment: z.string(),
  sufficient: z.boolean(),
  validItemIds: z.array(z.string()),
  confirmations: z.array(
    z.object({ versionId: z.string(), authentic: z.boolean(), current: z.boolean() }),
  ),
})

const formWords = z.record(z.string(), z.union([z.string(), z.array(z.string())]))

/** The first name, as one speaks to somebody; the whole where a name has only one part. */
export const firstName = (name: string): string => name.split(' ')[0] ?? name

/** What the bench is given: plain values, the drafts read by their schemas. */
export function benchProps(
  view: MarkingView,
  owner: string,
  now: Date,
  asked: string | undefined,
): Omit<BenchProps, 'judge' | 'judgeAll' | 'decide' | 'head' | 'children'> {
  const { enrolment, unit, candidate, competence, references, drafts } = view
  const criteria = unit.outcomes.flatMap((outcome) =>
    outcome.criteria.map(({ id, number, text }) => ({
      id,
      number,
      text,
      outcome: `Outcome ${outcome.number}, ${outcome.text}`,
      help: helpOf(text),
      phrases: phrasesFor(view.phrases, {
        unitReference: unit.reference,
        verb: commandVerb(text),
      }),
    })),
  )
  const waiting = new Set(
    references
      .filter(({ itemId }) => itemId && !view.judgements.some((j) => j.itemIds.includes(itemId)))
      .map(({ criterionId }) => criterionId),
  )
  const decidable = isDecidable(enrolment) && lacksCompetence(competence) === null
  const isPlace = (id: string) => id === 'decide' || criteria.some((each) => each.id === id)
  const first =
    asked && isPlace(asked)
      ? asked
      : (criteria.find(({ id }) => waiting.has(id))?.id ?? (decidable ? 'decide' : undefined))
  return {
    owner,
    enrolmentId: enrolment.id,
    candidate: firstName(candidate.name),
    criteria,
    references: references.map(({ record, aiUse, keptWhere, ...row }) => ({
      ...row,
      where: locationWords(row.location),
      text: wordsOf(record, keptWhere),
      aiUse: aiUseIn(aiUse),
      feedbackAt: placeAddress(
        `/assessor/candidates/${candidate.registrationId}/evidence/${row.versionId}`,
        {},
        row.location,
      ),
      witnessAt:
        row.form === 'testimony'
          ? `/assessor/candidates/${candidate.registrationId}/evidence/${row.versionId}`
          : null,
    })),
    judgements: view.judgements,
    drafts: Object.fromEntries(
      drafts.flatMap(({ key, data, updatedAt }) => {
        const value = judgementDraft.safeParse(data).data
        const criterionId = key.split('/')[2]
        return value && criterionId ? [[criterionId, { value, at: updatedAt.toISOString() }]] : []
      }),
    ),
    decisionDraft: decisionDraftOf(view),
    phrases: phrasesFor(view.phrases, { unitReference: unit.reference, verb: null }),
    actionsDraft: view.actionsDraft && {
      value: formWords.catch({}).parse(view.actionsDraft.data),
      at: view.actionsDraft.updatedAt.toISOString(),
    },
    now,
    closed: closedWords(view),
    decidable,
    waits: !countsAlone(competence),
    words: { achieved: signOffWording, referred: referralWording },
    latestDecisionId: view.signOffs[0]?.id ?? null,
    first: first ?? criteria[0]?.id ?? '',
  }
}

function helpOf(criterion: string) {
  const verb = commandVerb(criterion)
  const words = verbHelp(verb)
  return words ? { verb, words } : null
}

function closedWords({ enrolment, competence }: MarkingView): string | null {
  if (!isOpenForJudging(enrolment)) {
    return `Nothing can be judged now. The unit: ${enrolmentStateWords[enrolment.state].toLowerCase()}.`
  }
  return lacksCompetence(competence)?.message ?? null
}

function decisionDraftOf({ decisionDraft }: MarkingView): BenchProps['decisionDraft'] {
  const value = z.string().safeParse(decisionDraft?.data).data
  return decisionDraft && value !== undefined
    ? { value, at: decisionDraft.updatedAt.toISOString() }
    : null
}

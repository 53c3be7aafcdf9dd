import { command } from '@/lib/infra/command'
import { happened } from '@/lib/kernel/event'
import { ok, refuse } from '@/lib/kernel/result'
import { phraseChanged, phraseKept, phraseRetired } from '@/lib/assessment/events/phrases'
import {
  changePhraseInput,
  keepPhraseInput,
  retirePhraseInput,
} from '@/lib/assessment/model/phrases'
import { mayKeepPhrases } from '@/lib/assessment/policy'
import { currentPhrases, readPhrase } from '@/lib/assessment/queries/phrases'
import { mayKeepNamed } from '@/lib/assessment/rules/phrases'
import { changePhraseRow, keepPhraseRow, retirePhraseRow } from '@/lib/assessment/store/phrases'

const retired = () => refuse('retired', 'This phrase is retired. Add it anew if you need it.')

/** A phrase for all assessors of the centre. */
export const keepPhrase = command({
  name: 'keepPhrase',
  input: keepPhraseInput,
  load: async (db, _, actor) => ({ current: await currentPhrases(db, actor), actor }),
  allow: (actor) => mayKeepPhrases(actor),
  decide: ({ current }, input, { newId }) => {
    const denial = mayKeepNamed(input.name, null, current)
    return denial ? { ok: false, refusal: denial } : ok(happened(phraseKept, newId(), null, input))
  },
  save: async (db, { subject, data }, { actor }, at) => {
    await keepPhraseRow(db, { ...actor, at }, { id: subject.id, ...data })
    return { phraseId: subject.id }
  },
})

/** The phrase reads otherwise from now on; what was written with it stays. */
export const changePhrase = command({
  name: 'changePhrase',
  input: changePhraseInput,
  load: (db, { phraseId }, actor) => readPhrase(db, actor, phraseId),
  allow: (actor) => mayKeepPhrases(actor),
  decide: ({ phrase, current }, { phraseId, ...fields }) => {
    if (phrase.retiredAt) return retired()
    const denial = mayKeepNamed(fields.name, phraseId, current)
    return denial
      ? { ok: false, refusal: denial }
      : ok(happened(phraseChanged, phrase.id, null, fields))
  },
  save: async (db, { data }, { phrase, actor }, at) => {
    await changePhraseRow(db, { ...actor, at }, phrase, data)
    return { phraseId: phrase.id }
  },
})

/** It is not offered any more. */
export const retirePhrase = command({
  name: 'retirePhrase',
  input: retirePhraseInput,
  load: (db, { phraseId }, actor) => readPhrase(db, actor, phraseId),
  allow: (actor) => mayKeepPhrases(actor),
  decide: ({ phrase }) =>
    phrase.retiredAt
      ? retired()
      : ok(happened(phraseRetired, phrase.id, null, { name: phrase.name })),
  save: async (db, _, { phrase }, at) => {
    await retirePhraseRow(db, phrase, at)
    return { phraseId: phrase.id }
  },
})

import { z } from 'zod'
import { id, optionalText, text } from '@/lib/kernel/fields'

/** More than anybody finds their way in. */
export const mostPhrases = 200

const fields = {
  name: text(60, 'Give the phrase a name, to find it by.'),
  text: text(2000, 'Write the phrase.'),
  unitReference: optionalText(20),
  verb: optionalText(40).transform((value) => value.toLowerCase()),
}

export const keepPhraseInput = z.object(fields)
export const changePhraseInput = z.object({ phraseId: id, ...fields })
export const retirePhraseInput = z.object({ phraseId: id })

/** A phrase as it is offered. */
export type Phrase = {
  id: string
  name: string
  text: string
  /** Empty for any unit, any criterion. */
  unitReference: string
  verb: string
}

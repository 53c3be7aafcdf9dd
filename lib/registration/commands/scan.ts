import { command } from '@/lib/infra/command'
import { happened, type EventOf } from '@/lib/kernel/event'
import { ok, refuse, type Result } from '@/lib/kernel/result'
import { noteKept, noteRemoved, scanAnswered } from '@/lib/registration/events/scan'
import { answerScanInput, keepNoteInput } from '@/lib/registration/model/scan'
import { scanAnswers } from '@/lib/registration/rules/scan'
import { mayWorkOn } from '@/lib/registration/policy'
import { readScope } from '@/lib/registration/queries/scope'
import { notActive } from '@/lib/registration/rules/standing'
import * as store from '@/lib/registration/store/scan'
import { findCriterion, readSpecification } from '@/lib/specification/queries'

/** The candidate says of several criteria at once how they stand to them. */
export const answerScan = command({
  name: 'answerScan',
  input: answerScanInput,
  load: async (db, { registrationId, answers }, actor) => {
    const registration = await readScope(db, actor.centreId, registrationId)
    if (!registration) return null
    const specification = await readSpecification(db, registration.qualificationVersionId)
    const given = Object.entries(answers).map(([criterionId, answer]) => ({
      criterionId,
      answer,
      found: findCriterion(specification, criterionId),
    }))
    return { registration, given }
  },
  allow: (actor, { registration }) => mayWorkOn(actor, registration),
  decide: ({ registration, given }) => {
    const stopped = notActive(registration)
    if (stopped) return { ok: false, refusal: stopped }
    const references = new Set<string>()
    for (const { found } of given) {
      if (!found)
        return refuse(
          'unknown-criterion',
          'A criterion is not in this qualification. Open the page again.',
        )
      references.add(found.unit.reference)
    }
    const [canDoWithEvidence, canDo, needToLearn] = scanAnswers.map(
      (each) => given.filter(({ answer }) => answer === each).length,
    )
    return ok(
      happened(scanAnswered, registration.id, registration.id, {
        references: [...references],
        canDoWithEvidence: canDoWithEvidence ?? 0,
        canDo: canDo ?? 0,
        needToLearn: needToLearn ?? 0,
      }),
    )
  },
  save: async (db, _, { registration, given }, at) => {
    const answers = given.map(({ criterionId, answer }) => [criterionId, answer] as const)
    await store.keepAnswers(db, registration, answers, at)
    return { saved: given.length }
  },
})

/** The candidate keeps a note on a criterion, for nobody but themself. */
export const keepNote = command({
  name: 'keepNote',
  input: keepNoteInput,
  load: async (db, input, actor) => {
    const registration = await readScope(db, actor.centreId, input.registrationId)
    if (!registration) return null
    const specification = await readSpecification(db, registration.qualificationVersionId)
    const found = findCriterion(specification, input.criterionId)
    return found && { registration, found, input }
  },
  allow: (actor, { registration }) => mayWorkOn(actor, registration),
  decide: (
    { registration, found },
    { text, seen },
  ): Result<EventOf<typeof noteKept> | EventOf<typeof noteRemoved>> => {
    const { criterion, unit } = found
    const data = {
      criterionId: criterion.id,
      reference: unit.reference,
      number: criterion.number,
    }
    if (text !== '') return ok(happened(noteKept, criterion.id, registration.id, data))
    return seen > 0
      ? ok(happened(noteRemoved, criterion.id, registration.id, data))
      : refuse('nothing-noted', 'Write something to keep.')
  },
  save: async (db, event, { registration, input }, at) => {
    const { registrationId, criterionId, text, seen } = input
    if (event.type === 'note-removed') await store.removeNote(db, input, seen)
    else {
      const { centreId } = registration
      await store.keepNote(db, { centreId, registrationId, criterionId, text }, seen, at)
    }
    return { criterionId }
  },
})

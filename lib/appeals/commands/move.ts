import { command } from '@/lib/infra/command'
import { happened } from '@/lib/kernel/event'
import { ok } from '@/lib/kernel/result'
import { appealPassedOn, appealTakenFurther, appealWithdrawn } from '@/lib/appeals/events'
import { mayMoveAppeal } from '@/lib/appeals/lifecycle'
import { passOnInput, takeFurtherInput, withdrawInput } from '@/lib/appeals/model'
import { mayAppeal, mayDealWithAwardingBody } from '@/lib/appeals/policy'
import { readAppeal } from '@/lib/appeals/queries/loading'
import { notNow } from '@/lib/appeals/rules'
import { saveStep, stepData } from '@/lib/appeals/commands/saving'

/** An enquiry that was not upheld becomes an appeal to the centre. */
export const takeAppealFurther = command({
  name: 'takeAppealFurther',
  input: takeFurtherInput,
  load: (db, { appealId }, actor) => readAppeal(db, actor, appealId),
  allow: (actor, { registration }) => mayAppeal(actor, registration),
  decide: (subject, { words }, { newId, at }) => {
    if (!mayMoveAppeal('takeFurther', subject.state)) return { ok: false, refusal: notNow }
    const data = stepData(subject, 'takeFurther', words, newId(), at)
    return ok(happened(appealTakenFurther, subject.appeal.id, subject.registration.id, data))
  },
  save: (db, { data }, subject, at) => saveStep(db, subject, 'takeFurther', data, at),
})

/** Whoever asked no longer does. */
export const withdrawAppeal = command({
  name: 'withdrawAppeal',
  input: withdrawInput,
  load: (db, { appealId }, actor) => readAppeal(db, actor, appealId),
  allow: (actor, { registration }) => mayAppeal(actor, registration),
  decide: (subject, { words }, { newId, at }) => {
    if (!mayMoveAppeal('withdraw', subject.state)) return { ok: false, refusal: notNow }
    const data = stepData(subject, 'withdraw', words, newId(), at)
    return ok(happened(appealWithdrawn, subject.appeal.id, subject.registration.id, data))
  },
  save: (db, { data }, subject, at) => saveStep(db, subject, 'withdraw', data, at),
})

/** An appeal that the centre did not uphold goes to the awarding body, under its reference. */
export const passAppealOn = command({
  name: 'passAppealOn',
  input: passOnInput,
  load: (db, { appealId }, actor) => readAppeal(db, actor, appealId),
  allow: (actor, { registration }) => mayDealWithAwardingBody(actor, registration),
  decide: (subject, { words, reference }, { newId, at }) => {
    if (!mayMoveAppeal('passOn', subject.state)) return { ok: false, refusal: notNow }
    const data = stepData(subject, 'passOn', words, newId(), at)
    return ok(
      happened(appealPassedOn, subject.appeal.id, subject.registration.id, {
        ...data,
        bodyReference: reference,
      }),
    )
  },
  save: (db, { data }, subject, at) =>
    saveStep(db, subject, 'passOn', data, at, { bodyReference: data.bodyReference }),
})

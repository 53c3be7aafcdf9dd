import { command } from '@/lib/infra/command'
import { dropDrafts } from '@/lib/infra/drafts'
import { happened } from '@/lib/kernel/event'
import { ok } from '@/lib/kernel/result'
import { readEnrolment } from '@/lib/registration/queries/scope'
import { notActive } from '@/lib/registration/rules/standing'
import { messageSent } from '@/lib/portfolio/events/messages'
import { sendMessageInput } from '@/lib/portfolio/model/messages'
import { mayWriteAbout } from '@/lib/portfolio/policy'
import { keepMessage } from '@/lib/portfolio/store/messages'

/** Candidate and assessor write to each other about a unit. What is sent stays as it is. */
export const sendMessage = command({
  name: 'sendMessage',
  input: sendMessageInput,
  load: async (db, { enrolmentId, text }, actor) => {
    const read = await readEnrolment(db, actor.centreId, enrolmentId)
    return read && { ...read, actor, text }
  },
  allow: (actor, { registration, enrolment }) => mayWriteAbout(actor, registration, enrolment.id),
  decide: ({ enrolment, registration }, _, { newId }) => {
    const stopped = notActive(registration)
    if (stopped) return { ok: false, refusal: stopped }
    const { id: enrolmentId, reference } = enrolment
    return ok(happened(messageSent, newId(), registration.id, { enrolmentId, reference }))
  },
  save: async (db, { subject }, { enrolment, registration, actor, text }, at) => {
    const home = { centreId: registration.centreId, registrationId: registration.id }
    const message = { id: subject.id, unitEnrolmentId: enrolment.id, text }
    await keepMessage(db, home, { seatId: actor.seatId, at }, message)
    await dropDrafts(db, actor.personId, `message/${enrolment.id}`)
    return { messageId: subject.id }
  },
})

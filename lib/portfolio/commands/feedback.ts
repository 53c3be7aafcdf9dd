import { command } from '@/lib/infra/command'
import { dropDrafts } from '@/lib/infra/drafts'
import { happened } from '@/lib/kernel/event'
import { ok, refuse } from '@/lib/kernel/result'
import { mayAssess, mayWorkOn } from '@/lib/registration/policy'
import { notActive } from '@/lib/registration/rules/standing'
import { feedbackAnswered, feedbackDealtWith, feedbackGiven } from '@/lib/portfolio/events/feedback'
import {
  answerFeedbackInput,
  dealWithFeedbackInput,
  giveFeedbackInput,
} from '@/lib/portfolio/model/feedback'
import { mayAnswerFeedback } from '@/lib/portfolio/policy'
import { readComment, readForFeedback } from '@/lib/portfolio/queries/feedback'
import { placeIn } from '@/lib/portfolio/rules/placing'
import { keepComment, keepDealing, keepReply } from '@/lib/portfolio/store/feedback'

type Version = {
  id: string
  number: number
  registrationId: string
  evidence: { id: string; number: number }
}

const aboutOf = ({ id, number, evidence }: Version) => ({
  evidenceId: evidence.id,
  versionId: id,
  number: evidence.number,
  versionNumber: number,
})

/** The assessor says what they think of a piece of evidence, at a place in it or of all of it, at any time. */
export const giveFeedback = command({
  name: 'giveFeedback',
  input: giveFeedbackInput,
  load: async (db, { versionId, text }, actor) => {
    const read = await readForFeedback(db, actor, versionId)
    return read && { ...read, text }
  },
  allow: (actor, { registration }) => mayAssess(actor, registration, null),
  decide: ({ version, registration, matter }, { location }, { newId }) => {
    const stopped = notActive(registration)
    if (stopped) return { ok: false, refusal: stopped }
    const place = placeIn(location, matter)
    if (!place.ok) return place
    const data = { ...aboutOf(version), location: place.value }
    return ok(happened(feedbackGiven, newId(), registration.id, data))
  },
  save: async (db, { subject, data }, { version, registration, actor, text }, at) => {
    const home = { centreId: registration.centreId, registrationId: registration.id }
    const { location } = data
    const comment = { id: subject.id, evidenceVersionId: version.id, location, text }
    await keepComment(db, home, { seatId: actor.seatId, at }, comment)
    await dropDrafts(db, actor.personId, `feedback/${version.id}`)
    return { commentId: subject.id, versionId: version.id }
  },
})

/** Candidate or assessor answers under a comment. */
export const answerFeedback = command({
  name: 'answerFeedback',
  input: answerFeedbackInput,
  load: async (db, { commentId, text }, actor) => {
    const read = await readComment(db, actor, commentId)
    return read && { ...read, text }
  },
  allow: (actor, { registration }) => mayAnswerFeedback(actor, registration),
  decide: ({ comment, version, registration }, _, { newId }) => {
    const stopped = notActive(registration)
    if (stopped) return { ok: false, refusal: stopped }
    const data = { ...aboutOf(version), replyId: newId(), authorSeatId: comment.seatId }
    return ok(happened(feedbackAnswered, comment.id, registration.id, data))
  },
  save: async (db, { subject, data }, { registration, actor, text }, at) => {
    const home = { centreId: registration.centreId, registrationId: registration.id }
    const reply = { id: data.replyId, commentId: subject.id, text }
    await keepReply(db, home, { seatId: actor.seatId, at }, reply)
    await dropDrafts(db, actor.personId, `answer/${subject.id}`)
    return { commentId: subject.id }
  },
})

/** The candidate has done what a comment asked for, or says that it needs nothing more. */
export const dealWithFeedback = command({
  name: 'dealWithFeedback',
  input: dealWithFeedbackInput,
  load: (db, { commentId }, actor) => readComment(db, actor, commentId),
  allow: (actor, { registration }) => mayWorkOn(actor, registration),
  decide: ({ comment, version, registration }, _, { newId }) => {
    const stopped = notActive(registration)
    if (stopped) return { ok: false, refusal: stopped }
    if (comment.dealing) return refuse('dealt-with', 'This is marked as dealt with already.')
    const data = { ...aboutOf(version), dealingId: newId() }
    return ok(happened(feedbackDealtWith, comment.id, registration.id, data))
  },
  save: async (db, { subject, data }, { registration, actor }, at) => {
    const home = { centreId: registration.centreId, registrationId: registration.id }
    const dealing = { id: data.dealingId, commentId: subject.id }
    await keepDealing(db, home, { seatId: actor.seatId, at }, dealing)
    return { commentId: subject.id }
  },
})

import { command } from '@/lib/infra/command'
import { dropDrafts } from '@/lib/infra/drafts'
import { formatDate, toIsoDate } from '@/lib/kernel/dates'
import { happened } from '@/lib/kernel/event'
import { firstRefusal, ok } from '@/lib/kernel/result'
import { isOpenForCandidate } from '@/lib/registration/lifecycle'
import { mayAssess } from '@/lib/registration/policy'
import { notActive } from '@/lib/registration/rules/standing'
import { answersJudged } from '@/lib/portfolio/events/questions'
import { answersJudgedWording, judgeAnswersInput } from '@/lib/portfolio/model/questions'
import type { AssessorRecord } from '@/lib/portfolio/model/records'
import { pick } from '@/lib/portfolio/queries/loading'
import { pinsOf } from '@/lib/portfolio/queries/offered'
import { readSetForChange, type SetRow } from '@/lib/portfolio/queries/question-sets'
import { mayJudgeAnswers } from '@/lib/portfolio/rules/questions'
import { answersAsClaims, eachOnce } from '@/lib/portfolio/rules/recording'
import { crossReferencesFor } from '@/lib/portfolio/rules/referencing'
import { keepEvidence, keepVersion, nextEvidenceNumber } from '@/lib/portfolio/store/evidence'
import {
  keepSignatures,
  keepSubmission,
  nextSubmissionNumber,
} from '@/lib/portfolio/store/handing-in'
import { keepVerdicts } from '@/lib/portfolio/store/questions'
import { keepReferences } from '@/lib/portfolio/store/references'

type Verdicts = { questionId: string; verdict: 'satisfactory' | 'notYet'; comment: string }[]

/** What was asked, answered and found, with the criteria of each question. */
const judgedQuestions = ({ questions }: SetRow, verdicts: Verdicts) =>
  questions.flatMap(({ id, text, answer, criteria }) => {
    const judged = verdicts.find(({ questionId }) => questionId === id)
    if (!judged) return []
    const { verdict, comment } = judged
    return [
      {
        text,
        answer: answer ?? '',
        verdict,
        criteria: criteria.map(
          ({ criterion: { number, unit } }) => `${number} of ${unit.reference}`,
        ),
        ...(comment !== '' && { comment }),
        criterionIds: criteria.map(({ criterionId }) => criterionId),
      },
    ]
  })

/** The set as the record it becomes. */
const recordOf = (set: SetRow, questions: ReturnType<typeof judgedQuestions>): AssessorRecord => ({
  type: 'questioning',
  heldOn: toIsoDate(set.answeredAt ?? set.setAt),
  place: `In writing, set ${formatDate(set.setAt)}, answered ${formatDate(set.answeredAt ?? set.setAt)}`,
  account: set.title,
  questions: questions.map(({ text, answer, verdict, criteria, comment }) => ({
    text,
    answer,
    verdict,
    criteria,
    ...(comment !== undefined && { comment }),
  })),
})

/**
 * The assessor gives a verdict on each answer, and signs. The whole becomes one record in the portfolio,
 * signed by both already, so what is satisfactory is handed in by it.
 */
export const judgeAnswers = command({
  name: 'judgeAnswers',
  input: judgeAnswersInput,
  load: async (db, { setId, verdicts }, actor) => {
    const read = await readSetForChange(db, actor, setId)
    if (!read) return null
    const mine = mayAssess(actor, read.registration, null) === null
    const { registrationId } = read.set
    return {
      ...read,
      number: mine ? await nextEvidenceNumber(db, registrationId) : 0,
      submissionNumber:
        mine && Object.values(verdicts).includes('satisfactory')
          ? await nextSubmissionNumber(db, registrationId)
          : 0,
    }
  },
  allow: (actor, { registration }) => mayAssess(actor, registration, null),
  decide: (
    { set, number, submissionNumber, specification, enrolments, registration },
    input,
    { newId },
  ) => {
    const refused = firstRefusal(
      notActive(registration),
      mayJudgeAnswers(set, set.questions, input.verdicts),
    )
    if (refused) return { ok: false, refusal: refused }
    const verdicts: Verdicts = set.questions.flatMap(({ id: questionId }) => {
      const verdict = input.verdicts[questionId]
      const comment = input.comments[questionId] ?? ''
      return verdict ? [{ questionId, verdict, comment }] : []
    })
    const questions = judgedQuestions(set, verdicts)
    const record = recordOf(set, questions)
    // A unit that was locked since they were asked takes nothing now: the answers are kept all the same.
    const open = enrolments.filter(isOpenForCandidate)
    const picked = (pick(specification, eachOnce(answersAsClaims(record, questions))) ?? []).filter(
      ({ unitId }) => open.some((unit) => unit.unitId === unitId),
    )
    const versionId = newId()
    const references = crossReferencesFor([versionId], picked, open, [], newId)
    if (!references.ok) return references
    const offered = references.value.map((each) => ({
      id: each.id,
      criterionId: each.criterionId,
      unitEnrolmentId: each.enrolmentId,
      evidenceVersionId: versionId,
      criterion: each.criterion,
      reference: each.reference,
      evidenceNumber: number,
    }))
    return ok(
      happened(answersJudged, set.id, registration.id, {
        title: set.title,
        kind: set.kind,
        producedOn: record.heldOn,
        evidenceId: newId(),
        versionId,
        number,
        wording: answersJudgedWording,
        signatureIds: { assessor: newId(), candidate: newId() },
        verdicts,
        references: references.value,
        submission:
          offered.length === 0
            ? null
            : { id: newId(), number: submissionNumber, pins: pinsOf(offered, newId) },
      }),
    )
  },
  save: async (db, { data }, { set, registration, actor }, at) => {
    const home = { centreId: registration.centreId, registrationId: registration.id }
    const by = { seatId: actor.seatId, at }
    const candidate = { seatId: registration.candidateSeatId, at: set.answeredAt ?? at }
    const { evidenceId, versionId, number, title, kind, producedOn, submission } = data
    await keepEvidence(db, home, by, { id: evidenceId, number, form: 'record' })
    await keepVersion(db, home, by, {
      id: versionId,
      evidenceId,
      number: 1,
      title,
      kind,
      producedOn,
      setting: 'workplace',
      shows: title,
      file: null,
      record: recordOf(set, judgedQuestions(set, data.verdicts)),
      keptWhere: null,
    })
    // The candidate signed when they answered, in the words that stood there.
    const answered = {
      id: data.signatureIds.candidate,
      versionId,
      wording: set.answeredWording ?? '',
    }
    await keepSignatures(db, home, { ...candidate, capacity: 'candidate' }, [answered])
    const judged = { id: data.signatureIds.assessor, versionId, wording: data.wording }
    await keepSignatures(db, home, { ...by, capacity: 'assessor' }, [judged])
    await keepReferences(db, home, by, data.references)
    if (submission) {
      const { pins, ...head } = submission
      await keepSubmission(db, home, { ...candidate, at }, head, pins)
    }
    await keepVerdicts(db, set.id, { judgedAt: at, evidenceVersionId: versionId }, data.verdicts)
    await dropDrafts(db, actor.personId, `verdicts/${set.id}`)
    return { registrationId: registration.id, versionId, number }
  },
})

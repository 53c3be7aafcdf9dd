import { command } from '@/lib/infra/command'
import { dropDrafts } from '@/lib/infra/drafts'
import { happened } from '@/lib/kernel/event'
import { ok, refuse } from '@/lib/kernel/result'
import { isOpenForCandidate } from '@/lib/registration/lifecycle'
import { mayAssess, mayWorkOn } from '@/lib/registration/policy'
import { notActive } from '@/lib/registration/rules/standing'
import { isMisdescribed } from '@/lib/portfolio/commands/add-evidence'
import { recordAdded, recordSigned } from '@/lib/portfolio/events'
import { recorderWording, recordWording } from '@/lib/portfolio/model'
import { addRecordInput, signRecordInput } from '@/lib/portfolio/model/records'
import { bytesOf, isKind, pick, readUploads, readWorkspace } from '@/lib/portfolio/queries/loading'
import { readKeptQuestions } from '@/lib/portfolio/queries/questions'
import { pinsOf, readOffered } from '@/lib/portfolio/queries/offered'
import { mayBeHandedIn } from '@/lib/portfolio/rules/handing-in'
import { askedIn, criterionWords } from '@/lib/portfolio/rules/questions'
import {
  claimedIn,
  keptParts,
  markedIn,
  noCriterion,
  noRecording,
  partsOf,
  withinRecordings,
} from '@/lib/portfolio/rules/recording'
import { crossReferencesFor } from '@/lib/portfolio/rules/referencing'
import {
  keepAttachments,
  keepEvidence,
  keepVersion,
  nextEvidenceNumber,
  takeUpload,
} from '@/lib/portfolio/store/evidence'
import {
  keepSignatures,
  keepSubmission,
  nextSubmissionNumber,
} from '@/lib/portfolio/store/handing-in'
import { keepReferences } from '@/lib/portfolio/store/references'

/** The assessor records an observation, a professional discussion or questioning, and signs it. */
export const addRecord = command({
  name: 'addRecord',
  input: addRecordInput,
  load: async (db, input, actor) => {
    const workspace = await readWorkspace(db, actor, input.registrationId)
    if (!workspace) return null
    const uploads = await readUploads(db, actor, input.registrationId, input.uploadIds)
    const ids = input.asked.map(({ questionId }) => questionId)
    const bank = ids.length > 0 ? await readKeptQuestions(db, actor, ids) : []
    const mine = mayAssess(actor, workspace.registration, null) === null
    const number = mine ? await nextEvidenceNumber(db, input.registrationId) : 0
    return { ...workspace, uploads, bank, number, actor }
  },
  allow: (actor, { registration }) => mayAssess(actor, registration, null),
  decide: (
    { uploads, bank, number, specification, enrolments, registration },
    input,
    { newId, at },
  ) => {
    const stopped = notActive(registration)
    if (stopped) return { ok: false, refusal: stopped }
    if (!uploads) return refuse('no-upload', 'An attachment has not arrived whole yet.')
    const wrong = isMisdescribed(
      { producedOn: input.heldOn, kind: input.kind },
      isKind(specification, input.kind),
      at,
    )
    if (wrong) return { ok: false, refusal: wrong }
    const { units } = specification
    const questions = askedIn(input, bank, units)
    if (!questions) return refuse('no-question', 'One of the questions is not in the bank.')
    const wordsOf = (criterionId: string) => criterionWords(units, [criterionId])[0] ?? ''
    const attachments = uploads.map((upload) => {
      const { sha256, size } = bytesOf(upload)
      return { id: newId(), uploadId: upload.id, sha256, size }
    })
    const files = uploads.map(({ file }, index) => ({
      ...file,
      attachmentId: attachments[index]?.id ?? '',
    }))
    const marked = markedIn(input, files)
    if (!marked) return { ok: false, refusal: noRecording }
    const beyond = withinRecordings(marked, files)
    if (beyond) return { ok: false, refusal: beyond }
    const { type, place, account, heldOn } = input
    const parts = partsOf(input, wordsOf, questions, marked)
    const record = { type, heldOn, place, account, ...parts }
    const claims = claimedIn(input, record, questions, marked)
    if (claims.length === 0) return { ok: false, refusal: noCriterion }
    const picked = pick(specification, claims)
    if (!picked)
      return refuse('unknown-criterion', 'One of the criteria is not in this qualification.')
    const versionId = newId()
    const references = crossReferencesFor([versionId], picked, enrolments, [], newId)
    if (!references.ok) return references
    return ok(
      happened(recordAdded, newId(), input.registrationId, {
        versionId,
        number,
        title: input.title,
        kind: input.kind,
        producedOn: heldOn,
        setting: input.setting,
        shows: input.title,
        type,
        place,
        account,
        ...parts,
        signatureId: newId(),
        wording: recorderWording,
        references: references.value,
        attachments,
      }),
    )
  },
  save: async (db, { subject, data }, { registration, uploads, actor }, at) => {
    const home = { centreId: registration.centreId, registrationId: registration.id }
    const by = { seatId: actor.seatId, at }
    const { versionId, number, signatureId, wording } = data
    for (const { uploadId } of data.attachments) await takeUpload(db, uploadId, at)
    await keepEvidence(db, home, by, { id: subject.id, number, form: 'record' })
    await keepVersion(db, home, by, {
      id: versionId,
      evidenceId: subject.id,
      number: 1,
      title: data.title,
      kind: data.kind,
      producedOn: data.producedOn,
      setting: data.setting,
      shows: data.shows,
      file: null,
      record: {
        type: data.type,
        heldOn: data.producedOn,
        place: data.place,
        account: data.account,
        ...keptParts(data),
      },
      keptWhere: null,
    })
    await keepAttachments(
      db,
      home,
      versionId,
      (uploads ?? []).flatMap(({ file }, position) => {
        const id = data.attachments[position]?.id
        return id ? [{ id, position, ...file }] : []
      }),
    )
    const signature = { id: signatureId, versionId, wording }
    await keepSignatures(db, home, { ...by, capacity: 'assessor' }, [signature])
    await keepReferences(db, home, by, data.references)
    await dropDrafts(db, actor.personId, `record/${registration.id}`)
    return { registrationId: registration.id, evidenceId: subject.id, versionId, number }
  },
})

/** The candidate reads a record their assessor made, signs it, and so hands it in. */
export const signRecord = command({
  name: 'signRecord',
  input: signRecordInput,
  load: async (db, { versionId }, actor) => {
    const version = await db.evidenceVersion.findFirst({
      where: { id: versionId, centreId: actor.centreId, evidence: { form: 'record' } },
      select: {
        id: true,
        registrationId: true,
        evidence: { select: { number: true } },
        signatures: { where: { capacity: 'candidate' }, select: { id: true } },
      },
    })
    const workspace = version && (await readWorkspace(db, actor, version.registrationId))
    if (!workspace) return null
    const mine = mayWorkOn(actor, workspace.registration) === null
    const offered = await readOffered(db, {
      registrationId: version.registrationId,
      evidenceVersionId: version.id,
    })
    const rows = offered.flatMap((row) => {
      const enrolment = workspace.enrolments.find(({ id }) => id === row.unitEnrolmentId)
      const signed = { ...row, isDeclared: true }
      return enrolment && isOpenForCandidate(enrolment)
        ? [{ ...signed, enrolment, reference: enrolment.reference }]
        : []
    })
    const number = mine ? await nextSubmissionNumber(db, version.registrationId) : 0
    return { ...workspace, version, rows, number, actor }
  },
  allow: (actor, { registration }) => mayWorkOn(actor, registration),
  decide: ({ version, rows, number, registration }, _, { newId }) => {
    const stopped = notActive(registration)
    if (stopped) return { ok: false, refusal: stopped }
    if (version.signatures.length > 0)
      return refuse('signed', 'You have signed this record already.')
    const denial = mayBeHandedIn(rows)
    if (denial) return { ok: false, refusal: denial }
    return ok(
      happened(recordSigned, version.id, registration.id, {
        number: version.evidence.number,
        signatureId: newId(),
        wording: recordWording,
        submissionId: newId(),
        submissionNumber: number,
        pins: pinsOf(rows, newId),
      }),
    )
  },
  save: async (db, { data }, { registration, version, actor }, at) => {
    const home = { centreId: registration.centreId, registrationId: registration.id }
    const by = { seatId: actor.seatId, at }
    const { signatureId, wording, submissionId, submissionNumber, pins } = data
    const signature = { id: signatureId, versionId: version.id, wording }
    await keepSignatures(db, home, { ...by, capacity: 'candidate' }, [signature])
    await keepSubmission(db, home, by, { id: submissionId, number: submissionNumber }, pins)
    return { submissionId, number: submissionNumber }
  },
})

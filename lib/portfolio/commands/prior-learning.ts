import { command } from '@/lib/infra/command'
import { dropDrafts } from '@/lib/infra/drafts'
import { happened } from '@/lib/kernel/event'
import { ok, refuse } from '@/lib/kernel/result'
import { mayAssess } from '@/lib/registration/policy'
import { notActive } from '@/lib/registration/rules/standing'
import { isMisdescribed } from '@/lib/portfolio/commands/add-evidence'
import { priorLearningRecorded } from '@/lib/portfolio/events/accounts'
import {
  priorLearningParagraphs,
  priorLearningWording,
  recordPriorLearningInput,
  type PriorLearning,
} from '@/lib/portfolio/model/accounts'
import { bytesOf, isKind, pick, readUploads, readWorkspace } from '@/lib/portfolio/queries/loading'
import { readRplUnit } from '@/lib/portfolio/queries/prior-learning'
import { criterionWords } from '@/lib/portfolio/rules/questions'
import { crossReferencesFor } from '@/lib/portfolio/rules/referencing'
import {
  keepAttachments,
  keepEvidence,
  keepVersion,
  nextEvidenceNumber,
  takeUpload,
} from '@/lib/portfolio/store/evidence'
import { keepSignatures } from '@/lib/portfolio/store/handing-in'
import { keepReferences } from '@/lib/portfolio/store/references'

/**
 * For a unit assessed on what was learnt before: the prior award or work, and why it serves each criterion.
 * Signed by the assessor, then by the candidate, whose signature hands it in.
 */
export const recordPriorLearning = command({
  name: 'recordPriorLearning',
  input: recordPriorLearningInput,
  load: async (db, input, actor) => {
    const unit = await readRplUnit(db, actor.centreId, input.enrolmentId)
    const workspace = unit && (await readWorkspace(db, actor, unit.registrationId))
    if (!workspace) return null
    const uploads = await readUploads(db, actor, unit.registrationId, input.uploadIds)
    const mine = mayAssess(actor, workspace.registration, unit.id) === null
    const number = mine ? await nextEvidenceNumber(db, unit.registrationId) : 0
    return { ...workspace, unit, uploads, number, actor }
  },
  allow: (actor, { registration, unit }) => mayAssess(actor, registration, unit.id),
  decide: (subject, input, { newId, at }) => {
    const { unit, uploads, number, specification, enrolments, registration } = subject
    const stopped = notActive(registration)
    if (stopped) return { ok: false, refusal: stopped }
    if (!unit.isRpl) {
      return refuse(
        'no-rpl',
        'This unit is not on record as recognition of prior learning. Record that first, on the candidate’s page.',
      )
    }
    if (!uploads) return refuse('no-upload', 'An attachment has not arrived whole yet.')
    const { prior, account, kind } = input
    const wrong = isMisdescribed({ producedOn: prior.on, kind }, isKind(specification, kind), at)
    if (wrong) return { ok: false, refusal: wrong }
    const mapped = Object.entries(input.mapping).filter(([, reasoning]) => reasoning !== '')
    const mapping = mapped.map(([criterionId, reasoning]) => ({
      criterion: criterionWords(specification.units, [criterionId])[0] ?? '',
      reasoning,
    }))
    const record: PriorLearning = {
      type: 'priorLearning',
      heldOn: prior.on,
      prior,
      account,
      mapping,
    }
    const before = priorLearningParagraphs(record).length - mapping.length
    const picked = pick(
      specification,
      mapped.map(([criterionId, reasoning], index) => ({
        criterionId,
        location: { kind: 'paragraph' as const, paragraph: before + index + 1 },
        claim: reasoning.slice(0, 500),
      })),
    )
    if (!picked?.every(({ unitId }) => unitId === unit.unitId))
      return refuse('unknown-criterion', 'One of the criteria is not in this unit.')
    if (picked.length === 0)
      return refuse('no-criterion', 'Write your reasoning for at least one criterion.')
    const versionId = newId()
    const references = crossReferencesFor([versionId], picked, enrolments, [], newId)
    if (!references.ok) return references
    const title = `Prior learning: ${prior.title}`.slice(0, 160)
    return ok(
      happened(priorLearningRecorded, newId(), registration.id, {
        versionId,
        number,
        title,
        kind,
        producedOn: prior.on,
        setting: 'workplace',
        shows: title,
        record,
        wording: priorLearningWording,
        signatureId: newId(),
        references: references.value,
        attachments: uploads.map((upload) => {
          const { sha256, size } = bytesOf(upload)
          return { id: newId(), uploadId: upload.id, sha256, size }
        }),
      }),
    )
  },
  save: async (db, { subject: { id }, data }, { registration, uploads, actor, unit }, at) => {
    const home = { centreId: registration.centreId, registrationId: registration.id }
    const by = { seatId: actor.seatId, at }
    const { versionId, number, title, kind, producedOn, setting, shows, record } = data
    for (const { uploadId } of data.attachments) await takeUpload(db, uploadId, at)
    await keepEvidence(db, home, by, { id, number, form: 'record' })
    await keepVersion(db, home, by, {
      id: versionId,
      evidenceId: id,
      number: 1,
      ...{ title, kind, producedOn, setting, shows, record },
      file: null,
      keptWhere: null,
    })
    const attachments = (uploads ?? []).flatMap(({ file }, position) => {
      const attachment = data.attachments[position]
      return attachment ? [{ id: attachment.id, position, ...file }] : []
    })
    await keepAttachments(db, home, versionId, attachments)
    const signature = { id: data.signatureId, versionId, wording: data.wording }
    await keepSignatures(db, home, { ...by, capacity: 'assessor' }, [signature])
    await keepReferences(db, home, by, data.references)
    await dropDrafts(db, actor.personId, `prior/${unit.id}`)
    return { registrationId: registration.id, versionId, number }
  },
})

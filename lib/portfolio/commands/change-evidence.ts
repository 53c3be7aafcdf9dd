import { command } from '@/lib/infra/command'
import { happened } from '@/lib/kernel/event'
import { ok, refuse } from '@/lib/kernel/result'
import { mayWorkOn } from '@/lib/registration/policy'
import { notActive } from '@/lib/registration/rules/standing'
import { isMisdescribed } from '@/lib/portfolio/commands/add-evidence'
import { evidenceDescribed, evidenceRemoved, evidenceReplaced } from '@/lib/portfolio/events'
import {
  describeInput,
  inSituWording,
  ownWorkWording,
  removeEvidenceInput,
  replaceInput,
} from '@/lib/portfolio/model'
import { locationSchema } from '@/lib/portfolio/model/location'
import { aiUseOf } from '@/lib/portfolio/model/ai-use'
import { outputNotReady, readKeptOutput, saidIn } from '@/lib/portfolio/queries/kept-output'
import { onNewVersion, readEvidenceForChange } from '@/lib/portfolio/queries/evidence-for-change'
import { bytesOf, isKind, readUploads, readWorkspace } from '@/lib/portfolio/queries/loading'
import { mayRemoveEvidence } from '@/lib/portfolio/rules/removing'
import {
  advanceEvidence,
  keepDescription,
  keepVersion,
  removeEvidenceRows,
  takeUpload,
} from '@/lib/portfolio/store/evidence'
import { keepOutput } from '@/lib/portfolio/store/kept-output'
import { keepSignatures } from '@/lib/portfolio/store/handing-in'
import { keepReferences, withdrawReferences } from '@/lib/portfolio/store/references'
import { dropWaiting } from '@/lib/portfolio/store/uploads'

/** A place goes along as it is, and asks to be checked; the whole of one version is the whole of the next. */
function placeAlong(each: { location: unknown; placeFrom: number | null }, from: number) {
  const location = locationSchema.parse(each.location)
  return { location, ...(location.kind !== 'whole' && { placeFrom: each.placeFrom ?? from }) }
}

/**
 * The candidate replaces a file, or the statement of where evidence is kept: a new version; the old
 * one stays. Cross-references go along, but for those that are met: a met judgement stands on the
 * version it was made on (domain.md §6.2).
 */
export const replaceEvidence = command({
  name: 'replaceEvidence',
  input: replaceInput,
  load: async (db, input, actor) => {
    const read = await readEvidenceForChange(db, actor, input.evidenceId)
    if (!read) return null
    const uploads = input.uploadId
      ? await readUploads(db, actor, read.registration.id, [input.uploadId])
      : []
    const said = saidIn(read.evidence.versions[0])
    const kept = await readKeptOutput(db, actor, read.registration.id, input.ai, said)
    return { ...read, uploads, kept, said }
  },
  allow: (actor, { registration }) => mayWorkOn(actor, registration),
  decide: (
    { evidence, uploads, kept, said, specification, enrolments, registration },
    input,
    { newId, at },
  ) => {
    const stopped = notActive(registration)
    if (stopped) return { ok: false, refusal: stopped }
    if (evidence.form === 'record') {
      return refuse(
        'record',
        'A record your assessor made cannot be replaced. Ask them to make a new one.',
      )
    }
    if (evidence.form === 'testimony') {
      return refuse('testimony', 'What a witness signed cannot be replaced. Ask a witness again.')
    }
    if (evidence.form === 'written') {
      return refuse('written', 'What you wrote here is changed by editing it.')
    }
    if (!kept) return { ok: false, refusal: outputNotReady }
    if (!uploads) {
      return refuse(
        'no-upload',
        'The file has not arrived whole yet. Wait until it says it is ready.',
        {
          fields: { uploadId: 'The file is not ready.' },
        },
      )
    }
    const wrong = isMisdescribed(input, isKind(specification, input.kind), at)
    if (wrong) return { ok: false, refusal: wrong }
    const upload = uploads[0]
    if (!upload && !input.declared) {
      return refuse(
        'undeclared',
        'Evidence kept elsewhere is a signed statement: tick the declaration.',
      )
    }
    const versionId = newId()
    const latest = evidence.versions[0]
    const { along, superseded } = onNewVersion(latest?.crossReferences ?? [])
    const references = along.map((each) => ({
      id: newId(),
      versionId,
      criterionId: each.criterionId,
      criterion: each.criterion.number,
      enrolmentId: each.unitEnrolmentId,
      unitId: each.unitId,
      reference: enrolments.find(({ id }) => id === each.unitEnrolmentId)?.reference ?? '',
      claim: each.claim,
      ...placeAlong(each, latest?.number ?? 1),
    }))
    const { title, kind, producedOn, setting, shows } = input
    return ok(
      happened(evidenceReplaced, evidence.id, evidence.registrationId, {
        versionId,
        number: evidence.number,
        versionNumber: evidence.lastVersion + 1,
        title,
        kind,
        producedOn,
        setting,
        shows,
        file: upload ? bytesOf(upload) : null,
        keptWhere: upload ? null : input.keptWhere,
        uploadId: upload?.id ?? null,
        signatureId: input.declared ? newId() : null,
        wording: upload ? ownWorkWording : inSituWording,
        references,
        superseded,
        aiUse: aiUseOf(input.ai, kept.length > 0 ? newId() : null, said.use),
      }),
    )
  },
  save: async (db, { data }, { registration, evidence, uploads, kept, actor }, at) => {
    const home = { centreId: registration.centreId, registrationId: registration.id }
    const by = { seatId: actor.seatId, at }
    await advanceEvidence(db, evidence, data.versionNumber)
    if (data.uploadId) await takeUpload(db, data.uploadId, at)
    await keepVersion(db, home, by, {
      id: data.versionId,
      evidenceId: evidence.id,
      number: data.versionNumber,
      title: data.title,
      kind: data.kind,
      producedOn: data.producedOn,
      setting: data.setting,
      shows: data.shows,
      file: uploads?.[0]?.file ?? null,
      record: null,
      keptWhere: data.keptWhere,
      aiUse: data.aiUse ?? null,
    })
    await keepOutput(db, home, data.versionId, data.aiUse ?? null, kept ?? [], at)
    await dropWaiting(db, actor, registration.id, `output/replace/${evidence.id}`)
    if (data.signatureId) {
      const signature = { id: data.signatureId, versionId: data.versionId, wording: data.wording }
      await keepSignatures(db, home, { ...by, capacity: 'candidate' }, [signature])
    }
    await withdrawReferences(db, data.superseded, at)
    await keepReferences(db, home, by, data.references)
    return { evidenceId: evidence.id, versionId: data.versionId, number: data.versionNumber }
  },
})

/** The candidate changes the description of a version that was never handed in. */
export const describeEvidence = command({
  name: 'describeEvidence',
  input: describeInput,
  load: async (db, { versionId }, actor) => {
    const version = await db.evidenceVersion.findFirst({
      where: { id: versionId, centreId: actor.centreId },
      select: {
        id: true,
        registrationId: true,
        version: true,
        evidence: { select: { number: true, form: true } },
        submissionItems: { select: { id: true }, take: 1 },
      },
    })
    const workspace = version && (await readWorkspace(db, actor, version.registrationId))
    return workspace && { ...workspace, version }
  },
  allow: (actor, { registration }) => mayWorkOn(actor, registration),
  decide: ({ version, specification, registration }, input, { at }) => {
    const stopped = notActive(registration)
    if (stopped) return { ok: false, refusal: stopped }
    if (version.evidence.form === 'record') {
      return refuse('record', 'A record your assessor made stays as it was written.')
    }
    if (version.evidence.form === 'testimony') {
      return refuse('testimony', 'What a witness signed stays as it was signed.')
    }
    if (version.submissionItems.length > 0) {
      return refuse(
        'handed-in',
        'This version was handed in, so it stays as it is. Add a new version instead.',
      )
    }
    const wrong = isMisdescribed(input, isKind(specification, input.kind), at)
    if (wrong) return { ok: false, refusal: wrong }
    return ok(
      happened(evidenceDescribed, version.id, version.registrationId, {
        ...input,
        number: version.evidence.number,
      }),
    )
  },
  save: async (db, { data }, { version }) => {
    const { title, kind, producedOn, setting, shows } = data
    await keepDescription(db, version, { title, kind, producedOn, setting, shows })
    return { versionId: version.id }
  },
})

/** The candidate deletes evidence that was never handed in. */
export const removeEvidence = command({
  name: 'removeEvidence',
  input: removeEvidenceInput,
  load: (db, { evidenceId }, actor) => readEvidenceForChange(db, actor, evidenceId),
  allow: (actor, { registration }) => mayWorkOn(actor, registration),
  decide: ({ evidence, registration }) => {
    const stopped = notActive(registration)
    if (stopped) return { ok: false, refusal: stopped }
    const denial = mayRemoveEvidence({
      number: evidence.number,
      form: evidence.form,
      addedBySeatId: evidence.addedBySeatId,
      candidateSeatId: registration.candidateSeatId,
      pinned: evidence.versions.some(({ submissionItems }) => submissionItems.length > 0),
      commented: evidence.versions.some(({ comments }) => comments.length > 0),
    })
    if (denial) return { ok: false, refusal: denial }
    return ok(
      happened(evidenceRemoved, evidence.id, registration.id, {
        number: evidence.number,
        title: evidence.versions[0]?.title ?? '',
        hashes: evidence.versions.flatMap(({ sha256 }) => (sha256 ? [sha256] : [])),
      }),
    )
  },
  save: async (db, event, { evidence }) => {
    await removeEvidenceRows(db, evidence)
    return { number: event.data.number }
  },
})

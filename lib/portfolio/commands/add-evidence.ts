import { command } from '@/lib/infra/command'
import { happened } from '@/lib/kernel/event'
import { toIsoDate } from '@/lib/kernel/dates'
import { ok, refuse, type Refusal, refusal } from '@/lib/kernel/result'
import { mayWorkOn } from '@/lib/registration/policy'
import { findCriterion } from '@/lib/specification/queries'
import { notActive } from '@/lib/registration/rules/standing'
import { evidenceAdded } from '@/lib/portfolio/events'
import { addEvidenceInput, inSituWording, ownWorkWording } from '@/lib/portfolio/model'
import { aiUseOf } from '@/lib/portfolio/model/ai-use'
import { keepOutput } from '@/lib/portfolio/store/kept-output'
import { outputNotReady, readKeptOutput } from '@/lib/portfolio/queries/kept-output'
import { bytesOf, isKind, pick, readUploads, readWorkspace } from '@/lib/portfolio/queries/loading'
import { matterOf, placesIn } from '@/lib/portfolio/queries/matter'
import { crossReferencesFor } from '@/lib/portfolio/rules/referencing'
import {
  keepEvidence,
  keepVersion,
  nextEvidenceNumber,
  takeUpload,
} from '@/lib/portfolio/store/evidence'
import { keepSignatures } from '@/lib/portfolio/store/handing-in'
import { keepReferences } from '@/lib/portfolio/store/references'

/** What both adding and replacing check of the description. */
export function isMisdescribed(
  input: { producedOn: string; kind: string },
  knowsKind: boolean,
  at: Date,
): Refusal | null {
  if (!knowsKind) {
    return refusal('unknown-kind', 'Choose what kind of evidence it is.', {
      fields: { kind: 'Choose one of the kinds in the list.' },
    })
  }
  return input.producedOn > toIsoDate(at)
    ? refusal('future', 'Evidence cannot be dated in the future.', {
        fields: { producedOn: 'This date has not come yet.' },
      })
    : null
}

/** The candidate adds a file, or a signed statement of evidence kept elsewhere. */
export const addEvidence = command({
  name: 'addEvidence',
  input: addEvidenceInput,
  load: async (db, input, actor) => {
    const workspace = await readWorkspace(db, actor, input.registrationId)
    if (!workspace) return null
    const uploads = input.uploadId
      ? await readUploads(db, actor, input.registrationId, [input.uploadId])
      : []
    const kept = await readKeptOutput(db, actor, input.registrationId, input.ai, null)
    // The number is taken here: the row's lock lets two additions at once go one after the other.
    const mine = mayWorkOn(actor, workspace.registration) === null
    const number = uploads && kept && mine ? await nextEvidenceNumber(db, input.registrationId) : 0
    return { ...workspace, uploads, kept, number, actor }
  },
  allow: (actor, { registration }) => mayWorkOn(actor, registration),
  decide: (
    { uploads, kept, number, specification, enrolments, registration },
    input,
    { newId, at },
  ) => {
    const stopped = notActive(registration)
    if (stopped) return { ok: false, refusal: stopped }
    if (!uploads) {
      return refuse(
        'no-upload',
        'The file has not arrived whole yet. Wait until it says it is ready.',
        {
          fields: { uploadId: 'The file is not ready.' },
        },
      )
    }
    if (!kept) return { ok: false, refusal: outputNotReady }
    const wrong = isMisdescribed(input, isKind(specification, input.kind), at)
    if (wrong) return { ok: false, refusal: wrong }
    if (!input.uploadId && !input.declared) {
      return refuse(
        'undeclared',
        'Evidence kept elsewhere is a signed statement: tick the declaration.',
        {
          fields: { declared: 'Tick the declaration to sign it.' },
        },
      )
    }
    const upload = uploads[0]
    const form = upload ? 'file' : 'inSitu'
    const placed = placesIn(input.references, ({ criterionId }) => ({
      matter: matterOf({
        form,
        mediaType: upload?.file.mediaType ?? null,
        seconds: upload?.file.seconds ?? null,
      }),
      name: findCriterion(specification, criterionId)?.criterion.number ?? 'A criterion',
    }))
    if (!placed.ok) return placed
    const picked = pick(specification, placed.value)
    if (!picked)
      return refuse('unknown-criterion', 'One of the criteria is not in your qualification.')
    const versionId = newId()
    const references = crossReferencesFor([versionId], picked, enrolments, [], newId)
    if (!references.ok) return references
    const { title, kind, producedOn, setting, shows } = input
    return ok(
      happened(evidenceAdded, newId(), input.registrationId, {
        versionId,
        number,
        title,
        kind,
        producedOn,
        setting,
        shows,
        form,
        file: upload ? bytesOf(upload) : null,
        keptWhere: upload ? null : input.keptWhere,
        uploadId: upload?.id ?? null,
        signatureId: input.declared ? newId() : null,
        wording: upload ? ownWorkWording : inSituWording,
        references: references.value,
        aiUse: aiUseOf(input.ai, kept.length > 0 ? newId() : null),
      }),
    )
  },
  save: async (db, { subject, data }, { registration, uploads, kept, actor }, at) => {
    const home = { centreId: registration.centreId, registrationId: registration.id }
    const by = { seatId: actor.seatId, at }
    const { versionId, number, form, signatureId, wording, references } = data
    if (data.uploadId) await takeUpload(db, data.uploadId, at)
    await keepEvidence(db, home, by, { id: subject.id, number, form })
    await keepVersion(db, home, by, {
      id: versionId,
      evidenceId: subject.id,
      number: 1,
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
    await keepOutput(db, home, versionId, data.aiUse ?? null, kept ?? [], at)
    if (signatureId) {
      const signature = { id: signatureId, versionId, wording }
      await keepSignatures(db, home, { ...by, capacity: 'candidate' }, [signature])
    }
    await keepReferences(db, home, by, references)
    return { evidenceId: subject.id, versionId, number }
  },
})

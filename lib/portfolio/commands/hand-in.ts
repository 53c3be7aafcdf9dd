import { command } from '@/lib/infra/command'
import { happened } from '@/lib/kernel/event'
import { ok, refuse } from '@/lib/kernel/result'
import { mayWorkOn } from '@/lib/registration/policy'
import { notActive } from '@/lib/registration/rules/standing'
import { handedIn, versionsDeclared } from '@/lib/portfolio/events'
import {
  declareVersionsInput,
  handInInput,
  inSituWording,
  ownWorkWording,
} from '@/lib/portfolio/model'
import { readWorkspace } from '@/lib/portfolio/queries/loading'
import { pinsOf, readOffered } from '@/lib/portfolio/queries/offered'
import { mayBeHandedIn } from '@/lib/portfolio/rules/handing-in'
import {
  keepSignatures,
  keepSubmission,
  nextSubmissionNumber,
} from '@/lib/portfolio/store/handing-in'

/** The candidate declares versions their own. */
export const declareVersions = command({
  name: 'declareVersions',
  input: declareVersionsInput,
  load: async (db, { versionIds }, actor) => {
    const versions = await db.evidenceVersion.findMany({
      where: { id: { in: versionIds }, centreId: actor.centreId },
      select: {
        id: true,
        registrationId: true,
        evidence: { select: { number: true, form: true } },
        signatures: { where: { capacity: 'candidate' }, select: { id: true } },
      },
    })
    const registrationId = versions[0]?.registrationId
    if (!registrationId || versions.length !== new Set(versionIds).size) return null
    if (versions.some((version) => version.registrationId !== registrationId)) return null
    const workspace = await readWorkspace(db, actor, registrationId)
    return workspace && { ...workspace, versions, actor }
  },
  allow: (actor, { registration }) => mayWorkOn(actor, registration),
  decide: ({ versions, registration }, _, { newId }) => {
    const stopped = notActive(registration)
    if (stopped) return { ok: false, refusal: stopped }
    if (versions.some(({ evidence }) => evidence.form === 'record')) {
      return refuse('record', 'A record your assessor made is read and signed on its own page.')
    }
    if (versions.some(({ evidence }) => evidence.form === 'testimony')) {
      return refuse('testimony', 'A testimony is the witness’s own: they have signed it.')
    }
    const open = versions.filter(({ signatures }) => signatures.length === 0)
    return open.length === 0
      ? refuse('declared', 'These are declared your own already.')
      : ok(
          happened(versionsDeclared, registration.id, registration.id, {
            signatures: open.map(({ id, evidence }) => ({
              id: newId(),
              versionId: id,
              number: evidence.number,
              wording: evidence.form === 'inSitu' ? inSituWording : ownWorkWording,
            })),
          }),
        )
  },
  save: async (db, { data }, { registration, actor }, at) => {
    const home = { centreId: registration.centreId, registrationId: registration.id }
    const by = { seatId: actor.seatId, at, capacity: 'candidate' as const }
    await keepSignatures(db, home, by, data.signatures)
    return { declared: data.signatures.length }
  },
})

/** The candidate hands in whatever is cross-referenced to these units and was not handed in before. */
export const handIn = command({
  name: 'handIn',
  input: handInInput,
  load: async (db, { registrationId, enrolmentIds, referenceIds }, actor) => {
    const workspace = await readWorkspace(db, actor, registrationId)
    if (!workspace) return null
    const enrolments = workspace.enrolments.filter(({ id }) => enrolmentIds.includes(id))
    if (enrolments.length !== new Set(enrolmentIds).size) return null
    const mine = mayWorkOn(actor, workspace.registration) === null
    const number = mine ? await nextSubmissionNumber(db, registrationId) : 0
    const offered = await readOffered(db, {
      registrationId,
      unitEnrolmentId: { in: enrolmentIds },
      ...(referenceIds && { id: { in: referenceIds } }),
      // A record waits for the candidate's signature, which hands it in by itself.
      evidenceVersion: {
        OR: [
          { evidence: { form: { not: 'record' } } },
          { signatures: { some: { capacity: 'candidate' } } },
        ],
      },
    })
    const rows = offered.flatMap((row) => {
      const enrolment = enrolments.find(({ id }) => id === row.unitEnrolmentId)
      return enrolment && row.isLatest
        ? [{ ...row, enrolment, reference: enrolment.reference }]
        : []
    })
    return { ...workspace, rows, number, actor }
  },
  allow: (actor, { registration }) => mayWorkOn(actor, registration),
  decide: ({ rows, number, registration }, _, { newId }) => {
    const stopped = notActive(registration)
    if (stopped) return { ok: false, refusal: stopped }
    const denial = mayBeHandedIn(rows)
    if (denial) return { ok: false, refusal: denial }
    return ok(happened(handedIn, newId(), registration.id, { number, pins: pinsOf(rows, newId) }))
  },
  save: async (db, { subject, data }, { registration, actor }, at) => {
    const home = { centreId: registration.centreId, registrationId: registration.id }
    const submission = { id: subject.id, number: data.number }
    await keepSubmission(db, home, { seatId: actor.seatId, at }, submission, data.pins)
    return { submissionId: subject.id, number: data.number, criteria: data.pins.length }
  },
})

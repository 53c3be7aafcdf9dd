import { command } from '@/lib/infra/command'
import { happened } from '@/lib/kernel/event'
import { ok, refuse } from '@/lib/kernel/result'
import { readScope } from '@/lib/registration/queries/scope'
import { sharedFileLookedAt } from '@/lib/assessment/events'
import { lookAtSharedFileInput } from '@/lib/assessment/model'
import { mayLookAtSharedFile } from '@/lib/assessment/policy'
import { isShared } from '@/lib/assessment/queries/shared-files'
import { keepSharedFileFinding } from '@/lib/assessment/store'

/** An assessor or IQA of the candidate looked at a file handed in under two names: what came of it. */
export const lookAtSharedFile = command({
  name: 'lookAtSharedFile',
  input: lookAtSharedFileInput,
  load: async (db, { versionId }, actor) => {
    const version = await db.evidenceVersion.findFirst({
      where: { id: versionId, centreId: actor.centreId },
      select: {
        id: true,
        number: true,
        registrationId: true,
        evidence: { select: { number: true } },
      },
    })
    const registration = version && (await readScope(db, actor.centreId, version.registrationId))
    return registration && { version, registration, shared: await isShared(db, versionId), actor }
  },
  allow: (actor, { registration }) => mayLookAtSharedFile(actor, registration),
  decide: ({ version, registration, shared }, { outcome, note }, { newId }) =>
    shared
      ? ok(
          happened(sharedFileLookedAt, version.id, registration.id, {
            findingId: newId(),
            evidence: version.evidence.number,
            version: version.number,
            outcome,
            note,
          }),
        )
      : refuse('not-shared', 'Nobody else has handed this file in.'),
  save: async (db, { subject, data }, { registration, actor }, at) => {
    const home = { centreId: registration.centreId, registrationId: registration.id }
    const { findingId, outcome, note } = data
    const finding = { id: findingId, evidenceVersionId: subject.id, outcome, note }
    await keepSharedFileFinding(db, home, { seatId: actor.seatId, at }, finding)
    return { findingId }
  },
})

import { command } from '@/lib/infra/command'
import { happened } from '@/lib/kernel/event'
import { firstRefusal, ok, refuse } from '@/lib/kernel/result'
import { mayWorkOn } from '@/lib/registration/policy'
import { notActive } from '@/lib/registration/rules/standing'
import {
  criteriaCrossReferenced,
  placeChecked,
  referenceAmended,
  referenceRemoved,
  type KeptReference,
} from '@/lib/portfolio/events'
import {
  amendReferenceInput,
  confirmPlaceInput,
  crossReferenceInput,
  removeReferenceInput,
} from '@/lib/portfolio/model'
import { readReferenced, readReferenceForChange } from '@/lib/portfolio/queries/evidence-for-change'
import { pick, readWorkspace } from '@/lib/portfolio/queries/loading'
import { matterOf, placesIn } from '@/lib/portfolio/queries/matter'
import { mayConfirmPlace } from '@/lib/portfolio/rules/checking'
import { placeIn } from '@/lib/portfolio/rules/placing'
import { crossReferencesFor } from '@/lib/portfolio/rules/referencing'
import { mayRemoveReference } from '@/lib/portfolio/rules/removing'
import {
  amendReference,
  keepPlaceChecked,
  keepReferences,
  removeReference,
  withdrawReferences,
} from '@/lib/portfolio/store/references'

/** The candidate cross-references several pieces of evidence to several criteria in one go. */
export const crossReference = command({
  name: 'crossReference',
  input: crossReferenceInput,
  load: async (db, { registrationId, versionIds, criterionIds }, actor) => {
    const workspace = await readWorkspace(db, actor, registrationId)
    if (!workspace) return null
    const versions = await readReferenced(db, actor, registrationId, versionIds, criterionIds)
    if (versions.length !== new Set(versionIds).size) return null
    return { ...workspace, versions, actor }
  },
  allow: (actor, { registration }) => mayWorkOn(actor, registration),
  decide: ({ versions, specification, enrolments, registration }, input, { newId }) => {
    const stopped = notActive(registration)
    if (stopped) return { ok: false, refusal: stopped }
    const old = versions.find(({ number, lastVersion }) => number !== lastVersion)
    if (old) {
      return refuse(
        'old-version',
        `There is a newer version of E${old.evidence}: cross-reference that one.`,
      )
    }
    // "3" is a page of one and a paragraph of another: each reads what was typed by what it is.
    const placed = placesIn(
      versions.map((version) => ({ ...version, location: input.location })),
      (version) => ({ matter: matterOf(version), name: `E${version.evidence}` }),
    )
    if (!placed.ok) return placed
    const made: KeptReference[] = []
    for (const { id: versionId, criterionIds, location } of placed.value) {
      const picked = pick(
        specification,
        input.criterionIds.map((criterionId) => ({ criterionId, location, claim: input.claim })),
      )
      if (!picked)
        return refuse('unknown-criterion', 'One of the criteria is not in your qualification.')
      const existing = criterionIds.map((criterionId) => ({ versionId, criterionId }))
      const references = crossReferencesFor([versionId], picked, enrolments, existing, newId)
      if (!references.ok) return references
      made.push(...references.value)
    }
    if (made.length === 0) {
      return refuse('nothing-new', 'These cross-references are there already.')
    }
    return ok(
      happened(criteriaCrossReferenced, registration.id, registration.id, {
        evidence: versions.map(({ evidence }) => evidence).sort((a, b) => a - b),
        references: made,
      }),
    )
  },
  save: async (db, { data }, { registration, actor }, at) => {
    const home = { centreId: registration.centreId, registrationId: registration.id }
    await keepReferences(db, home, { seatId: actor.seatId, at }, data.references)
    return { made: data.references.length, referenceIds: data.references.map(({ id }) => id) }
  },
})

/** The candidate changes the location or claim of a cross-reference that was not handed in. */
export const changeReference = command({
  name: 'changeReference',
  input: amendReferenceInput,
  load: (db, { referenceId }, actor) => readReferenceForChange(db, actor, referenceId),
  allow: (actor, { registration }) => mayWorkOn(actor, registration),
  decide: ({ reference, enrolment, registration }, { location, claim }) => {
    const stopped = notActive(registration)
    if (stopped) return { ok: false, refusal: stopped }
    if (reference.pinned) {
      return refuse(
        'handed-in',
        'This was handed in, so it stays as it is. Take it out once it is marked, and make a new one.',
      )
    }
    const place = placeIn(location, reference.matter)
    if (!place.ok) return place
    return ok(
      happened(referenceAmended, reference.id, registration.id, {
        number: reference.number,
        reference: enrolment.reference,
        criterion: reference.criterion,
        location: place.value,
        claim,
      }),
    )
  },
  save: async (db, { data, subject }) => {
    await amendReference(db, subject.id, { location: data.location, claim: data.claim })
    return { referenceId: subject.id }
  },
})

/** The candidate has looked: on this version, too, the place is the one that is meant. */
export const confirmPlace = command({
  name: 'confirmPlace',
  input: confirmPlaceInput,
  load: (db, { referenceId }, actor) => readReferenceForChange(db, actor, referenceId),
  allow: (actor, { registration }) => mayWorkOn(actor, registration),
  decide: ({ reference, enrolment, registration }) => {
    const denial = firstRefusal(notActive(registration), mayConfirmPlace(reference))
    if (denial) return { ok: false, refusal: denial }
    // A version of another kind may have no such place at all.
    const place = placeIn(reference.location, reference.matter)
    if (!place.ok) return place
    return ok(
      happened(placeChecked, reference.id, registration.id, {
        number: reference.number,
        versionNumber: reference.versionNumber,
        reference: enrolment.reference,
        criterion: reference.criterion,
        location: place.value,
      }),
    )
  },
  save: async (db, { subject }, { reference }) => {
    await keepPlaceChecked(db, subject.id, reference.placeFrom ?? 0)
    return { referenceId: subject.id }
  },
})

/** The candidate takes a piece of evidence off a criterion. */
export const removeCrossReference = command({
  name: 'removeCrossReference',
  input: removeReferenceInput,
  load: (db, { referenceId }, actor) => readReferenceForChange(db, actor, referenceId),
  allow: (actor, { registration }) => mayWorkOn(actor, registration),
  decide: ({ reference, enrolment, registration }) => {
    const stopped = notActive(registration)
    if (stopped) return { ok: false, refusal: stopped }
    const denial = mayRemoveReference({
      ...reference,
      candidateSeatId: registration.candidateSeatId,
    })
    if (denial) return { ok: false, refusal: denial }
    return ok(
      happened(referenceRemoved, reference.id, registration.id, {
        number: reference.number,
        reference: enrolment.reference,
        criterion: reference.criterion,
        kept: reference.pinned,
      }),
    )
  },
  save: async (db, { data, subject }, _, at) => {
    if (data.kept) await withdrawReferences(db, [subject.id], at)
    else await removeReference(db, subject.id)
    return { referenceId: subject.id }
  },
})

import { command } from '@/lib/infra/command'
import { toIsoDate } from '@/lib/kernel/dates'
import { happened } from '@/lib/kernel/event'
import { firstRefusal, ok, refusal, refuse } from '@/lib/kernel/result'
import { findCriterion } from '@/lib/specification/queries'
import { notActive } from '@/lib/registration/rules/standing'
import { mayWorkOn } from '@/lib/registration/policy'
import { evidenceReused } from '@/lib/portfolio/events'
import { inSituWording, ownWorkWording, reuseInput } from '@/lib/portfolio/model'
import { aiUseAgain } from '@/lib/portfolio/model/ai-use'
import { isKind, readWorkspace } from '@/lib/portfolio/queries/loading'
import { isThereAlready, readReusable } from '@/lib/portfolio/queries/reuse'
import { crossReferencesFor } from '@/lib/portfolio/rules/referencing'
import { sameCriteria } from '@/lib/portfolio/rules/reusing'
import { keepEvidence, keepVersion, nextEvidenceNumber } from '@/lib/portfolio/store/evidence'
import { keepSignatures } from '@/lib/portfolio/store/handing-in'
import { keepOutput } from '@/lib/portfolio/store/kept-output'
import { keepReferences } from '@/lib/portfolio/store/references'

/**
 * The candidate takes a version from one of their portfolios into another of theirs: the same bytes,
 * declared their own once more, cross-referenced to the same criteria where both hold the unit.
 */
export const reuseEvidence = command({
  name: 'reuseEvidence',
  input: reuseInput,
  load: async (db, { versionId, registrationId }, actor) => {
    const version = await readReusable(db, actor, versionId)
    const from = version && (await readWorkspace(db, actor, version.registrationId))
    const to = await readWorkspace(db, actor, registrationId)
    if (!version || !from || !to) return null
    const mine = mayWorkOn(actor, to.registration) === null
    const there = await isThereAlready(db, registrationId, version)
    const number = mine && !there ? await nextEvidenceNumber(db, registrationId) : 0
    return { version, from, to, there, number, actor }
  },
  allow: (actor, { from, to }) =>
    firstRefusal(mayWorkOn(actor, from.registration), mayWorkOn(actor, to.registration)),
  decide: ({ version, from, to, there, number }, _, { newId }) => {
    const { registration } = to
    const refused = firstRefusal(
      notActive(registration),
      from.registration.id === to.registration.id &&
        refusal('same-portfolio', 'This evidence is in this portfolio already.'),
      version.evidence.form === 'record' &&
        refusal(
          'record',
          'A record your assessor made stays in the portfolio it was made for. Ask your assessor there to make one.',
        ),
      version.evidence.form === 'written' &&
        refusal(
          'written',
          'What you wrote here stays in this portfolio. Write it in the other, too.',
        ),
      version.evidence.form === 'testimony' &&
        refusal(
          'testimony',
          'A testimony stays in the portfolio it was given for. Ask the witness there, too.',
        ),
      there !== null &&
        refusal('there-already', `The same evidence is in that portfolio already, as E${there}.`),
      !isKind(to.specification, version.kind) &&
        refusal(
          'unknown-kind',
          'That qualification does not know this kind of evidence. Add the file there and choose a kind.',
        ),
    )
    if (refused) return { ok: false, refusal: refused }
    const newVersionId = newId()
    const criterionOf = (id: string) => findCriterion(from.specification, id)
    const picked = sameCriteria(version.crossReferences, criterionOf, to)
    const references = crossReferencesFor([newVersionId], picked, to.enrolments, [], newId)
    if (!references.ok) return references
    const { title, kind, producedOn, setting, shows, keptWhere } = version
    if (!version.file && keptWhere === null) {
      return refuse('nothing-there', 'There is nothing in this version to take along.')
    }
    return ok(
      happened(evidenceReused, newId(), to.registration.id, {
        versionId: newVersionId,
        number,
        title,
        kind,
        producedOn: toIsoDate(producedOn),
        setting,
        shows,
        form: version.file ? 'file' : 'inSitu',
        fromVersionId: version.id,
        fromNumber: version.evidence.number,
        fromQualification: from.specification.number,
        sha256: version.file?.sha256 ?? null,
        signatureId: newId(),
        wording: version.file ? ownWorkWording : inSituWording,
        references: references.value,
        aiUse: aiUseAgain(version.said.use, version.said.output ? newId() : null),
      }),
    )
  },
  save: async (db, { subject, data }, { version, to, actor }, at) => {
    const home = { centreId: to.registration.centreId, registrationId: to.registration.id }
    const by = { seatId: actor.seatId, at }
    const { versionId, number, form, signatureId, wording, references } = data
    const { title, kind, producedOn, setting, shows } = data
    await keepEvidence(db, home, by, { id: subject.id, number, form })
    await keepVersion(db, home, by, {
      id: versionId,
      evidenceId: subject.id,
      number: 1,
      ...{ title, kind, producedOn, setting, shows },
      file: version.file,
      record: null,
      keptWhere: version.keptWhere,
      aiUse: data.aiUse ?? null,
    })
    const { output } = version.said
    await keepOutput(db, home, versionId, data.aiUse ?? null, output ? [output] : [], at)
    const signature = { id: signatureId, versionId, wording }
    await keepSignatures(db, home, { ...by, capacity: 'candidate' }, [signature])
    await keepReferences(db, home, by, references)
    return { evidenceId: subject.id, versionId, number }
  },
})

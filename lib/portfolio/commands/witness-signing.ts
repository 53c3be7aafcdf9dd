import { openCommand } from '@/lib/infra/command'
import { toIsoDate } from '@/lib/kernel/dates'
import { happened } from '@/lib/kernel/event'
import { firstRefusal, ok } from '@/lib/kernel/result'
import { isOpenForCandidate } from '@/lib/registration/lifecycle'
import { notActive } from '@/lib/registration/rules/standing'
import { statementHash } from '@/lib/portfolio/commands/witness-code'
import { testimonySigned } from '@/lib/portfolio/events/witness'
import { signTestimonyInput, statementSchema, witnessWording } from '@/lib/portfolio/model/witness'
import { whole } from '@/lib/portfolio/model/location-words'
import { readWorkspace } from '@/lib/portfolio/queries/loading'
import { codeHashOf, readCode, readLink } from '@/lib/portfolio/queries/witness-loading'
import { crossReferencesFor } from '@/lib/portfolio/rules/referencing'
import { confirms, isAnswered, linkClosed, mayWitness } from '@/lib/portfolio/rules/witness'
import { keepEvidence, keepVersion, nextEvidenceNumber } from '@/lib/portfolio/store/evidence'
import { keepReferences } from '@/lib/portfolio/store/references'
import {
  dropWitnessDraft,
  keepTestimony,
  keepWitnessSignature,
  spendCode,
} from '@/lib/portfolio/store/witness'

/** The witness gives the six digits and signs: their words become evidence, and stay as they are. */
export const signTestimony = openCommand({
  name: 'signTestimony',
  input: signTestimonyInput,
  load: async (db, { token, codeId, code }) => {
    const link = await readLink(db, token)
    const workspace = link && (await readWorkspace(db, link, link.registrationId))
    if (!link || !workspace) return null
    const sent = await readCode(db, link.id, codeId)
    const number = await nextEvidenceNumber(db, link.registrationId)
    return {
      ...workspace,
      link,
      number,
      sent: sent && { ...sent, isRight: sent.codeHash === codeHashOf(codeId, code) },
      statement: statementSchema.safeParse(sent?.statement).data ?? null,
    }
  },
  allow: () => null,
  decide: (
    { link, registration, enrolments, sent, statement, number },
    { codeId },
    { at, newId },
  ) => {
    const refused =
      firstRefusal(
        linkClosed(link, at),
        notActive(registration),
        sent && mayWitness(sent.email, link.candidateEmail),
        confirms(sent, at),
      ) ?? isAnswered(statement?.saw ?? {}, link.criteria)
    if (refused) return { ok: false, refusal: refused }
    const versionId = newId()
    // A unit that was locked since the witness was asked takes nothing now: their words are kept all the same.
    const open = enrolments.filter(isOpenForCandidate)
    const seen = link.criteria.filter(
      ({ id, unitEnrolmentId }) =>
        statement?.saw[id] === 'yes' && open.some((unit) => unit.id === unitEnrolmentId),
    )
    const picked = seen.map(({ id, number: criterion, unitId }) => ({
      criterionId: id,
      criterion,
      unitId,
      location: whole,
      claim: '',
    }))
    const references = crossReferencesFor([versionId], picked, open, [], newId)
    if (!references.ok) return references
    return ok({
      ...happened(testimonySigned, newId(), link.registrationId, {
        requestId: link.id,
        testimonyId: newId(),
        codeId,
        versionId,
        number,
        title: `Witness testimony, ${statement?.role ?? ''}`,
        kind: 'witness-testimony',
        producedOn: toIsoDate(at),
        shows: link.about,
        statementHash: statementHash(statement),
        signatureId: newId(),
        wording: witnessWording,
        references: references.value,
      }),
      centreId: link.centreId,
    })
  },
  save: async (db, { subject, data }, { link, registration, sent, statement }, at) => {
    if (!sent || !statement) throw new Error('Nothing was signed.')
    const home = { centreId: link.centreId, registrationId: link.registrationId }
    // It stands in the portfolio of the candidate who asked for it.
    const by = { seatId: registration.candidateSeatId, at }
    const { versionId, number, title, kind, producedOn, shows, references } = data
    const { name, role, relation, competence, account, saw } = statement
    const words = (answer: 'yes' | 'no') =>
      link.criteria
        .filter(({ id }) => saw[id] === answer)
        .map(({ reference, number: criterion }) => `${criterion} of ${reference}`)
    await spendCode(db, sent.id, at)
    await keepEvidence(db, home, by, { id: subject.id, number, form: 'testimony' })
    await keepVersion(db, home, by, {
      id: versionId,
      evidenceId: subject.id,
      number: 1,
      title,
      kind,
      producedOn,
      setting: 'workplace',
      shows,
      file: null,
      record: {
        type: 'testimony',
        heldOn: producedOn,
        name,
        role,
        relation,
        competence,
        account,
        saw: words('yes'),
        didNotSee: words('no'),
      },
      keptWhere: null,
    })
    await keepTestimony(db, home, {
      id: data.testimonyId,
      requestId: link.id,
      evidenceVersionId: versionId,
      ...{ name, role, relation, competence },
      email: sent.email,
      signedAt: at,
    })
    const signature = { id: data.signatureId, evidenceVersionId: versionId, wording: data.wording }
    await keepWitnessSignature(db, home, { ...signature, at })
    await keepReferences(db, home, by, references)
    await dropWitnessDraft(db, link.id)
    return { evidenceId: subject.id, versionId, number }
  },
})

import type { Db } from '@/lib/infra/db'
import { command } from '@/lib/infra/command'
import { dropDrafts } from '@/lib/infra/drafts'
import type { Actor } from '@/lib/kernel/actor'
import { happened } from '@/lib/kernel/event'
import { ok, refusal, refuse, type Result } from '@/lib/kernel/result'
import { mayWorkOn } from '@/lib/registration/policy'
import { notActive } from '@/lib/registration/rules/standing'
import { isMisdescribed } from '@/lib/portfolio/commands/add-evidence'
import { accountWritten } from '@/lib/portfolio/events/accounts'
import { ownWorkWording } from '@/lib/portfolio/model'
import {
  headingOf,
  rewriteAccountInput,
  writeAccountInput,
  type Account,
  type WrittenAccount,
} from '@/lib/portfolio/model/accounts'
import { aiUseOf, type AiUse } from '@/lib/portfolio/model/ai-use'
import { onNewVersion, readEvidenceForChange } from '@/lib/portfolio/queries/evidence-for-change'
import {
  outputNotReady,
  readKeptOutput,
  saidIn,
  type KeptOutput,
} from '@/lib/portfolio/queries/kept-output'
import { isKind, pick, readWorkspace, type Workspace } from '@/lib/portfolio/queries/loading'
import { criterionWords } from '@/lib/portfolio/rules/questions'
import { crossReferencesFor, type Picked } from '@/lib/portfolio/rules/referencing'
import {
  advanceEvidence,
  keepEvidence,
  keepVersion,
  nextEvidenceNumber,
} from '@/lib/portfolio/store/evidence'
import { keepSignatures } from '@/lib/portfolio/store/handing-in'
import { keepOutput } from '@/lib/portfolio/store/kept-output'
import { keepReferences, withdrawReferences } from '@/lib/portfolio/store/references'
import { dropWaiting } from '@/lib/portfolio/store/uploads'

type Written = Omit<WrittenAccount, 'registrationId'>

/** What was typed, as it is kept: what was left empty is no part of it. */
function accountOf(input: Written, { specification }: Workspace): Result<Account> {
  const ids = Object.keys(input.sections).filter((criterionId) => input.sections[criterionId])
  const picked = pick(
    specification,
    ids.map((criterionId) => ({ criterionId, location: { kind: 'whole' as const }, claim: '' })),
  )
  if (!picked)
    return refuse('unknown-criterion', 'One of the criteria is not in your qualification.')
  if (input.introduction === '' && picked.length === 0) {
    return refuse('nothing-written', 'There is nothing to keep yet: write something first.', {
      fields: { introduction: 'Write here, or under one of the criteria.' },
    })
  }
  const all = specification.units.flatMap(({ outcomes }) =>
    outcomes.flatMap(({ criteria }) => criteria),
  )
  const sections = all
    .filter(({ id }) => ids.includes(id))
    .map(({ id, text }) => ({
      criterionId: id,
      criterion: criterionWords(specification.units, [id])[0] ?? '',
      text,
      words: input.sections[id] ?? '',
    }))
  return ok({
    type: 'written',
    heldOn: input.producedOn,
    introduction: input.introduction,
    sections,
  })
}

/** Each criterion at the heading under which it is answered. */
const placesOf = (account: Account, { specification }: Workspace): Picked[] =>
  pick(
    specification,
    account.sections.map(({ criterionId }) => ({
      criterionId,
      location: { kind: 'paragraph' as const, paragraph: headingOf(account, criterionId) },
      claim: '',
    })),
  ) ?? []

type Before = { metCriterionIds: string[]; superseded: string[] }

function written(
  input: Written,
  workspace: Workspace,
  kept: KeptOutput[] | null,
  evidence: { number: number; versionNumber: number; aiUse: AiUse | null } & Before,
  { newId, at }: { newId: () => string; at: Date },
) {
  if (!kept) return { ok: false as const, refusal: outputNotReady }
  const wrong = isMisdescribed(input, isKind(workspace.specification, input.kind), at)
  if (wrong) return { ok: false as const, refusal: wrong }
  const account = accountOf(input, workspace)
  if (!account.ok) return account
  const versionId = newId()
  // A met judgement stands on the version it was made on (domain.md §6.2).
  const picked = placesOf(account.value, workspace).filter(
    ({ criterionId }) => !evidence.metCriterionIds.includes(criterionId),
  )
  const references = crossReferencesFor([versionId], picked, workspace.enrolments, [], newId)
  if (!references.ok) return references
  const { title, kind, producedOn, setting, shows } = input
  return ok({
    versionId,
    number: evidence.number,
    versionNumber: evidence.versionNumber,
    ...{ title, kind, producedOn, setting, shows },
    record: account.value,
    signatureId: input.declared ? newId() : null,
    wording: ownWorkWording,
    references: references.value,
    superseded: evidence.superseded,
    aiUse: aiUseOf(input.ai, kept.length > 0 ? newId() : null, evidence.aiUse),
  })
}

type Data = Extract<ReturnType<typeof written>, { ok: true }>['value']

async function keepWritten(
  db: Db,
  evidenceId: string,
  data: Data,
  {
    registration,
    actor,
    kept,
  }: Workspace & {
    actor: Actor
    kept: KeptOutput[] | null
  },
  at: Date,
) {
  const home = { centreId: registration.centreId, registrationId: registration.id }
  const by = { seatId: actor.seatId, at }
  const { versionId, versionNumber, title, kind, producedOn, setting, shows } = data
  await keepVersion(db, home, by, {
    id: versionId,
    evidenceId,
    number: versionNumber,
    ...{ title, kind, producedOn, setting, shows },
    file: null,
    record: data.record,
    keptWhere: null,
    aiUse: data.aiUse,
  })
  await keepOutput(db, home, versionId, data.aiUse, kept ?? [], at)
  if (data.signatureId) {
    const signature = { id: data.signatureId, versionId, wording: data.wording }
    await keepSignatures(db, home, { ...by, capacity: 'candidate' }, [signature])
  }
  await withdrawReferences(db, data.superseded, at)
  await keepReferences(db, home, by, data.references)
  return { evidenceId, versionId, number: data.number }
}

/** The candidate writes a reflective account or answers here; it becomes evidence like any other. */
export const writeAccount = command({
  name: 'writeAccount',
  input: writeAccountInput,
  load: async (db, input, actor) => {
    const workspace = await readWorkspace(db, actor, input.registrationId)
    if (!workspace) return null
    const kept = await readKeptOutput(db, actor, input.registrationId, input.ai, null)
    const mine = mayWorkOn(actor, workspace.registration) === null
    const number = mine && kept ? await nextEvidenceNumber(db, input.registrationId) : 0
    return { ...workspace, kept, number, actor }
  },
  allow: (actor, { registration }) => mayWorkOn(actor, registration),
  decide: (subject, input, circumstances) => {
    const { registration } = subject
    const stopped = notActive(registration)
    if (stopped) return { ok: false, refusal: stopped }
    const first = {
      ...{ number: subject.number, versionNumber: 1, aiUse: null },
      ...{ metCriterionIds: [], superseded: [] },
    }
    const data = written(input, subject, subject.kept, first, circumstances)
    return data.ok
      ? ok(happened(accountWritten, circumstances.newId(), registration.id, data.value))
      : data
  },
  save: async (db, { subject: { id }, data }, subject, at) => {
    const { registration, actor } = subject
    const home = { centreId: registration.centreId, registrationId: registration.id }
    const by = { seatId: actor.seatId, at }
    await keepEvidence(db, home, by, { id, number: data.number, form: 'written' })
    const done = await keepWritten(db, id, data, subject, at)
    const form = `account/${registration.id}`
    await dropDrafts(db, actor.personId, form)
    await dropWaiting(db, actor, registration.id, `output/${form}`)
    return done
  },
})

/** Editing what was written makes a new version; the one before stays readable. */
export const rewriteAccount = command({
  name: 'rewriteAccount',
  input: rewriteAccountInput,
  load: async (db, input, actor) => {
    const read = await readEvidenceForChange(db, actor, input.evidenceId)
    if (!read) return null
    const said = saidIn(read.evidence.versions[0])
    const kept = await readKeptOutput(db, actor, read.registration.id, input.ai, said)
    return { ...read, kept, said }
  },
  allow: (actor, { registration }) => mayWorkOn(actor, registration),
  decide: (subject, input, circumstances) => {
    const { registration, evidence, said } = subject
    const stopped = notActive(registration)
    if (stopped) return { ok: false, refusal: stopped }
    if (evidence.form !== 'written') {
      return { ok: false, refusal: refusal('not-written', 'This was not written here.') }
    }
    const { metCriterionIds, superseded } = onNewVersion(
      evidence.versions[0]?.crossReferences ?? [],
    )
    const before = {
      ...{ number: evidence.number, versionNumber: evidence.lastVersion + 1, aiUse: said.use },
      ...{ metCriterionIds, superseded },
    }
    const data = written(input, subject, subject.kept, before, circumstances)
    return data.ok ? ok(happened(accountWritten, evidence.id, registration.id, data.value)) : data
  },
  save: async (db, { data }, subject, at) => {
    const { evidence, actor } = subject
    await advanceEvidence(db, evidence, data.versionNumber)
    const done = await keepWritten(db, evidence.id, data, subject, at)
    const form = `account/${evidence.id}`
    await dropDrafts(db, actor.personId, form)
    await dropWaiting(db, actor, evidence.registrationId, `output/${form}`)
    return done
  },
})

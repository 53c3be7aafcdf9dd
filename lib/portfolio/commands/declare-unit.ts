import { command } from '@/lib/infra/command'
import { happened } from '@/lib/kernel/event'
import { ok } from '@/lib/kernel/result'
import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import { mayWorkOn } from '@/lib/registration/policy'
import { readEnrolment } from '@/lib/registration/queries/scope'
import { moveEnrolment } from '@/lib/registration/store/plan'
import { notActive } from '@/lib/registration/rules/standing'
import { findUnit, readSpecification } from '@/lib/specification/queries'
import { declarationWithdrawn, unitDeclared } from '@/lib/portfolio/events'
import {
  declareUnitInput,
  unitDeclarationWording,
  withdrawDeclarationInput,
} from '@/lib/portfolio/model'
import { mayDeclareUnit, mayWithdrawDeclaration } from '@/lib/portfolio/rules/declaring'
import { keepDeclaration, withdrawDeclarationRow } from '@/lib/portfolio/store/handing-in'

async function readForDeclaration(db: Db, actor: Actor, enrolmentId: string) {
  const read = await readEnrolment(db, actor.centreId, enrolmentId)
  if (!read) return null
  const declarations = await db.unitDeclaration.findMany({
    where: { unitEnrolmentId: enrolmentId, centreId: actor.centreId },
    orderBy: { number: 'desc' },
    select: { id: true, number: true, at: true, withdrawnAt: true },
  })
  return { ...read, declarations, actor }
}

/** The candidate declares a unit complete and asks for sign-off: "submit the unit". */
export const declareUnit = command({
  name: 'declareUnit',
  input: declareUnitInput,
  load: async (db, { enrolmentId }, actor) => {
    const read = await readForDeclaration(db, actor, enrolmentId)
    if (!read) return null
    const specification = await readSpecification(db, read.registration.qualificationVersionId)
    const references = await db.crossReference.findMany({
      where: { unitEnrolmentId: enrolmentId, centreId: actor.centreId, withdrawnAt: null },
      select: { criterionId: true, submissionItems: { select: { id: true }, take: 1 } },
    })
    const unit = findUnit(specification, read.enrolment.unitId)
    const criteria = (unit?.outcomes ?? []).flatMap((outcome) =>
      outcome.criteria.map(({ id, number, text }) => {
        const own = references.filter(({ criterionId }) => criterionId === id)
        const pinned = own.filter(({ submissionItems }) => submissionItems.length > 0)
        return { number, text, references: own.length, handedIn: pinned.length }
      }),
    )
    return { ...read, criteria }
  },
  allow: (actor, { registration }) => mayWorkOn(actor, registration),
  decide: ({ enrolment, registration, criteria, declarations }, _, { newId }) => {
    const stopped = notActive(registration)
    if (stopped) return { ok: false, refusal: stopped }
    const denial = mayDeclareUnit(enrolment, criteria)
    if (denial) return { ok: false, refusal: denial }
    return ok(
      happened(unitDeclared, enrolment.id, registration.id, {
        declarationId: newId(),
        number: (declarations[0]?.number ?? 0) + 1,
        reference: enrolment.reference,
        wording: unitDeclarationWording,
      }),
    )
  },
  save: async (db, { data }, { enrolment, registration, actor }, at) => {
    const home = { centreId: registration.centreId, registrationId: registration.id }
    const { declarationId, number, wording } = data
    await moveEnrolment(db, enrolment, { state: 'declared', returnedTo: null }, at)
    await keepDeclaration(
      db,
      home,
      { seatId: actor.seatId, at },
      { id: declarationId, unitEnrolmentId: enrolment.id, number, wording },
    )
    return { declarationId }
  },
})

/** The candidate takes the declaration back, before the first judgement that follows it. */
export const withdrawDeclaration = command({
  name: 'withdrawDeclaration',
  input: withdrawDeclarationInput,
  load: async (db, { enrolmentId }, actor) => {
    const read = await readForDeclaration(db, actor, enrolmentId)
    const declaration = read?.declarations[0]
    if (!read || !declaration) return null
    const judgedSince = await db.judgement.findFirst({
      where: { unitEnrolmentId: enrolmentId, at: { gte: declaration.at } },
      select: { id: true },
    })
    const decided = await db.assessmentDecision.findFirst({
      where: { declarationId: declaration.id },
      select: { id: true },
    })
    return { ...read, declaration, judgedSince: judgedSince !== null || decided !== null }
  },
  allow: (actor, { registration }) => mayWorkOn(actor, registration),
  decide: ({ enrolment, registration, declaration, judgedSince }) => {
    const stopped = notActive(registration)
    if (stopped) return { ok: false, refusal: stopped }
    const denial = mayWithdrawDeclaration(enrolment, judgedSince)
    if (denial) return { ok: false, refusal: denial }
    return ok(
      happened(declarationWithdrawn, enrolment.id, registration.id, {
        declarationId: declaration.id,
        reference: enrolment.reference,
      }),
    )
  },
  save: async (db, { data }, { enrolment }, at) => {
    await moveEnrolment(db, enrolment, { state: 'planned', returnedTo: null }, at)
    await withdrawDeclarationRow(db, data.declarationId, at)
    return { declarationId: data.declarationId }
  },
})

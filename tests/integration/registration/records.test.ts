import { beforeAll, describe, expect, test } from 'vitest'
import { decideUnit } from '@/lib/assessment/commands/decide'
import { run, type Command } from '@/lib/infra/command'
import { db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import type { DomainEvent } from '@/lib/kernel/event'
import { addEvidence } from '@/lib/portfolio/commands/add-evidence'
import { declareUnit } from '@/lib/portfolio/commands/declare-unit'
import { handIn } from '@/lib/portfolio/commands/hand-in'
import { decideAdjustment, requestAdjustment } from '@/lib/registration/commands/adjustments'
import { recordDirectClaims } from '@/lib/registration/commands/approvals'
import { correctRegistration } from '@/lib/registration/commands/corrections'
import { correctDetails, recordIdentity } from '@/lib/registration/commands/details'
import { registerCandidate } from '@/lib/registration/commands/registrations'
import { prepareClaim } from '@/lib/certification/commands/prepare'
import { eligibilityView } from '@/lib/certification/queries/eligibility'
import { endRoute, recordRoute } from '@/lib/registration/commands/routes'
import { imposeSanction, liftSanction } from '@/lib/registration/commands/sanctions'
import { moveRegistration } from '@/lib/registration/commands/states'
import { extendRegistration, recordRegulatorDates } from '@/lib/registration/commands/window'
import {
  adjustmentsVisibleTo,
  detailsVisibleTo,
  maySeeAdjustments,
  maySeeDetails,
} from '@/lib/registration/policy'
import { readRecords } from '@/lib/registration/queries/records'
import { scopeOf, scopeSelect } from '../../support/scope'
import type { z } from 'zod'
import { everything } from '../../support/acting'
import { withDatabase } from '../../support/database'
import { letterOf } from '../../support/letter'
import { actorOf, everyActor, registrationOf } from '../../support/people'

withDatabase('demo')

const at = new Date('2026-11-24T10:00:00Z')
let ruth: Actor
let approvalId = ''

beforeAll(async () => {
  ruth = await actorOf('ruth@calder.example')
  const { id } = await db().centreApproval.findFirstOrThrow({ where: { centreId: ruth.centreId } })
  approvalId = id
})

async function code<I extends z.ZodType, S, E extends DomainEvent, O>(
  command: Command<I, S, E, O>,
  actor: Actor,
  input: unknown,
): Promise<string> {
  const result = await run(command, { actor, at }, input)
  return result.ok ? 'done' : result.refusal.code
}

const someone = (email: string, over: Record<string, unknown> = {}) => ({
  email,
  givenNames: 'Noor',
  familyName: 'Haddad',
  dateOfBirth: '2001-02-03',
  uln: '',
  registeredOn: '2026-11-20',
  awardingBodyNumber: `PQ-${email}`,
  siteName: 'Leeds',
  cohort: 'Autumn',
  startedOn: '2026-11-23',
  plannedEndOn: '2027-11-23',
  unitIds: [],
  ...over,
})

describe('registering somebody new', () => {
  const register = async (email: string, over: Record<string, unknown> = {}) => {
    const { qualificationVersionId } = await registrationOf('amara@calder.example')
    const input = { ...someone(email, over), qualificationVersionId }
    return run(registerCandidate, { actor: ruth, at }, input)
  }

  test('after the last date is refused; an extension on record lets them in, with a seat and a link', async () => {
    const before = await everything()
    const late = await register('noor@calder.example')
    expect(late).toMatchObject({ ok: false, refusal: { code: 'outside-window' } })
    expect(await everything()).toEqual(before)
    const bare = { approvalId, lastRegistrationOn: '2026-12-31', reference: 'PQ-EXT-1' }
    expect(await code(extendRegistration, ruth, bare)).toBe('no-letter')
    const extension = { ...bare, document: letterOf(ruth.centreId) }
    expect(await code(extendRegistration, ruth, extension)).toBe('done')
    const made = await register('noor@calder.example', {
      uln: '9276308686',
      awardingBodyNumber: 'PQ-77',
    })
    if (!made.ok) throw new Error(made.refusal.message)
    expect(made.value.token).toMatch(/^[\w-]{43}$/)
    const records = await readRecords(db(), ruth, made.value.registrationId)
    expect(records?.details).toMatchObject({ familyName: 'Haddad', dateOfBirth: '2001-02-03' })
    const events = await db().auditEvent.findMany({ where: { type: 'candidate-registered' } })
    expect(JSON.stringify(events.map(({ data }) => data))).not.toMatch(
      /Haddad|9276308686|2001-02-03/,
    )
  })

  test('the same person is not given a second seat', async () => {
    const again = await register('noor@calder.example')
    expect(again).toMatchObject({ ok: false, refusal: { code: 'has-seat' } })
  })

  test('a ULN or a number that is another candidate’s is refused, and whose it is is said', async () => {
    const before = await everything()
    const uln = await register('noor.two@calder.example', { uln: '9276308686' })
    expect(uln).toMatchObject({ ok: false, refusal: { code: 'uln-taken' } })
    expect(uln.ok ? '' : uln.refusal.message).toContain('Noor Haddad, PQ-77')
    const taken = { awardingBodyNumber: 'pq-77' }
    const number = await register('noor.two@calder.example', taken)
    expect(number).toMatchObject({
      refusal: { fields: { awardingBodyNumber: expect.stringContaining('Noor Haddad') } },
    })
    expect(await everything()).toEqual(before)
  })

  test('neither is changed to another candidate’s; at another centre nothing is said of it', async () => {
    const amara = await registrationOf('amara@calder.example')
    const details = await db().candidateDetails.findUniqueOrThrow({
      where: { candidateSeatId: amara.candidateSeatId },
    })
    const { candidateSeatId, version, givenNames, familyName } = details
    const changed = { candidateSeatId, version, givenNames, familyName, uln: '9276308686' }
    expect(await code(correctDetails, ruth, changed)).toBe('uln-taken')
    const about = { registrationId: amara.id, version: amara.version, siteName: 'Leeds' }
    const numbered = { ...about, awardingBodyNumber: 'PQ-77' }
    expect(await code(correctRegistration, ruth, numbered)).toBe('number-taken')
    const frances = await actorOf('frances@northgate.example')
    const owen = await registrationOf('owen@northgate.example')
    const theirs = { registrationId: owen.id, version: owen.version, siteName: '' }
    const same = { ...theirs, awardingBodyNumber: 'PQ-77' }
    expect(await code(correctRegistration, frances, same)).not.toBe('number-taken')
  })

  test('two with one number from before are said on both claims, and stop them', async () => {
    const amara = await registrationOf('amara@calder.example')
    const noor = await registrationOf('noor@calder.example')
    await db().$executeRaw`
      update "Registration" set "awardingBodyNumber" = ${amara.awardingBodyNumber}
      where "id" = ${noor.id}::uuid`
    const view = await eligibilityView(db(), ruth, amara.id, at)
    expect(view?.lines.find(({ code: each }) => each === 'shared')).toMatchObject({
      state: 'blocks',
      rests: expect.stringContaining('Noor Haddad'),
    })
  })

  test('an email that is an account’s under another name is asked about first', async () => {
    const over = { givenNames: 'Kim', familyName: 'Park' }
    const here = await register('priya@calder.example', over)
    expect(here).toMatchObject({ refusal: { code: 'another-name' } })
    expect(here.ok ? '' : here.refusal.message).toContain('Priya Shah, who has a seat here')
    const elsewhere = await register('nadia@northgate.example', over)
    expect(elsewhere.ok ? '' : elsewhere.refusal.message).not.toMatch(/Nadia|Northgate/i)
    const meant = await register('nadia@northgate.example', { ...over, samePerson: 'on' })
    expect(meant).toMatchObject({ ok: true, value: { joins: true, token: null } })
  })

  test.each([
    ['born after it', { dateOfBirth: '2026-11-21' }, 'dateOfBirth'],
    ['a child', { dateOfBirth: '2015-02-03' }, 'dateOfBirth'],
    ['born in 1905', { dateOfBirth: '1905-02-03' }, 'dateOfBirth'],
    ['ends before it starts', { plannedEndOn: '2026-11-22' }, 'plannedEndOn'],
    ['ends before it', { startedOn: '', plannedEndOn: '2026-11-01' }, 'plannedEndOn'],
    ['started last century', { startedOn: '1999-11-23' }, 'startedOn'],
  ])('dates that cannot be right: %s', async (_, over, field) => {
    const refused = await register('odd@calder.example', over)
    expect(refused.ok ? [] : Object.keys(refused.refusal.fields ?? {})).toEqual([field])
  })

  test('a sanction stops it until it is lifted', async () => {
    const sanction = {
      approvalId,
      effects: ['registrations'],
      reference: 'S-1',
      reason: 'Late returns.',
      imposedOn: '2026-11-01',
    }
    expect(await code(imposeSanction, ruth, sanction)).toBe('done')
    const stopped = await register('kim@calder.example')
    expect(stopped.ok ? '' : stopped.refusal.message).toContain('S-1, imposed on 1 November 2026')
    const { id } = await db().sanction.findFirstOrThrow()
    const lifting = { sanctionId: id, liftedOn: '2026-11-15', reference: 'S-1/L' }
    expect(await code(liftSanction, ruth, lifting)).toBe('done')
    expect((await register('kim@calder.example')).ok).toBe(true)
  })

  test('the regulator’s later dates stand in the place of the printed one', async () => {
    const dates = { approvalId, operationalEnd: '2026-06-30', source: 'The register' }
    expect(await code(recordRegulatorDates, ruth, dates)).toBe('done')
    await expect(db().regulatorDates.updateMany({ data: { source: 'changed' } })).rejects.toThrow()
  })
})

describe('a suspended registration', () => {
  test('stops its candidate and assessor, stays readable, and opens again', async () => {
    const { id } = await registrationOf('siobhan@calder.example')
    const siobhan = await actorOf('siobhan@calder.example')
    const { seatId } = await db().allocation.findFirstOrThrow({
      where: { registrationId: id, role: 'assessor', endedAt: null },
    })
    const assessor = (await everyActor()).find((each) => each.seatId === seatId)
    if (!assessor) throw new Error('no assessor')
    const unit = await db().unitEnrolment.findFirstOrThrow({
      where: { registrationId: id, state: 'declared' },
    })
    const reason = 'On parental leave.'
    const input = { registrationId: id, move: 'suspend', reason }
    expect(await code(moveRegistration, siobhan, input)).toBe('not-admin')
    expect(await code(moveRegistration, ruth, input)).toBe('done')
    const attempts = await db().securityEvent.count()
    const decision = { enrolmentId: unit.id, outcome: 'referred', feedback: 'More.', signed: true }
    expect(await code(decideUnit, assessor, decision)).toBe('not-active')
    expect(await code(handIn, siobhan, { registrationId: id, enrolmentIds: [unit.id] })).toBe(
      'not-active',
    )
    expect(await code(declareUnit, siobhan, { enrolmentId: unit.id, declared: true })).toBe(
      'not-active',
    )
    const evidence = {
      registrationId: id,
      title: 'The complaints log',
      kind: 'candidate-product',
      producedOn: '2026-11-02',
      setting: 'workplace',
      shows: 'How I record complaints.',
      keptWhere: 'In the office.',
      declared: true,
      references: [],
    }
    expect(await code(addEvidence, siobhan, evidence)).toBe('not-active')
    expect(await db().securityEvent.count()).toBe(attempts)
    expect(await code(moveRegistration, ruth, { ...input, move: 'reopen' })).toBe('not-movable')
    expect(await code(moveRegistration, ruth, { ...input, move: 'resume' })).toBe('done')
    expect(await code(addEvidence, siobhan, evidence)).toBe('done')
    expect(await db().registrationStep.count({ where: { registrationId: id } })).toBe(2)
  })
})

describe('routes', () => {
  test('credit transfer moves the unit to credited, and ending it back; only the administrator', async () => {
    const { id } = await registrationOf('tomasz@calder.example')
    const unit = await db().unitEnrolment.findFirstOrThrow({
      where: { registrationId: id, state: 'planned' },
      select: { id: true, unit: { select: { reference: true } } },
    })
    const input = {
      enrolmentId: unit.id,
      route: 'creditTransfer',
      grounds: 'Held from an earlier award.',
      priorUnit: unit.unit.reference,
      awardedBy: 'City College',
      certificate: 'C-1',
      certificatedOn: '2024-05-01',
    }
    const priya = await actorOf('priya@calder.example')
    expect(await code(recordRoute, priya, input)).toBe('not-admin')
    expect(await code(recordRoute, ruth, { ...input, priorUnit: 'X' })).toBe('route-incomplete')
    expect(await code(recordRoute, ruth, input)).toBe('done')
    const state = async () =>
      db().unitEnrolment.findUniqueOrThrow({
        where: { id: unit.id },
        select: { state: true, route: true },
      })
    expect(await state()).toEqual({ state: 'credited', route: 'creditTransfer' })
    const { id: routeId } = await db().unitRouteRecord.findFirstOrThrow({
      where: { unitEnrolmentId: unit.id },
    })
    expect(await code(endRoute, ruth, { routeId, reason: 'The certificate was another’s.' })).toBe(
      'done',
    )
    expect(await state()).toEqual({ state: 'planned', route: 'assessment' })
  })

  test('credit transfer counts without assessment, RPL waits for it; each is flagged where units are claimed', async () => {
    const { id } = await registrationOf('mohammed@calder.example')
    const view = await eligibilityView(db(), ruth, id, new Date())
    const units = view?.units.filter(({ route }) => route !== 'assessment')
    expect(units?.map(({ route, counts }) => ({ route, counts }))).toEqual([
      { route: 'creditTransfer', counts: true },
      { route: 'rpl', counts: false },
    ])
    const credited = units?.[0]
    expect(credited?.basis).toContain('AVC-2024-30917')
    const enrolmentId = credited?.enrolmentId ?? ''
    // His ULN is the temporary one: no claim goes out until the real one is on record.
    const claim = {
      registrationId: id,
      kind: 'units',
      enrolmentIds: [enrolmentId],
      confirmed: 'on',
    }
    expect(await code(prepareClaim, ruth, claim)).toBe('not-eligible')
    const details = await db().candidateDetails.findFirstOrThrow({
      where: { candidateSeat: { registrations: { some: { id } } } },
    })
    const { candidateSeatId, version, givenNames, familyName } = details
    const dateOfBirth = '1994-06-30'
    const real = {
      candidateSeatId,
      version,
      givenNames,
      familyName,
      dateOfBirth,
      uln: '3456789016',
    }
    expect(await code(correctDetails, ruth, real)).toBe('done')
    expect(await code(prepareClaim, ruth, claim)).toBe('done')
    const claimed = await db().claimUnit.findMany({
      where: { unitEnrolmentId: enrolmentId },
      select: { route: true },
    })
    expect(claimed).toEqual([{ route: 'creditTransfer' }])
  })
})

describe('who may', () => {
  test('another centre’s administrator finds nothing to record on', async () => {
    const frances = await actorOf('frances@northgate.example')
    const amara = await actorOf('amara@calder.example')
    const { id } = await registrationOf('amara@calder.example')
    const claims = { approvalId, held: 'yes', fromOn: '2026-11-01', reference: 'X' }
    expect(await code(recordDirectClaims, frances, claims)).toBe('not-found')
    const moved = { registrationId: id, move: 'withdraw', reason: 'No.' }
    expect(await code(moveRegistration, frances, moved)).toBe('not-found')
    const details = { candidateSeatId: amara.seatId, version: 0, givenNames: 'X', familyName: 'Y' }
    expect(await code(correctDetails, frances, details)).toBe('not-found')
    const seen = {
      candidateSeatId: amara.seatId,
      registrationId: id,
      documentKind: 'Passport',
      seenOn: '2026-11-01',
    }
    expect(await code(recordIdentity, frances, seen)).toBe('not-found')
    const { id: adjustmentId } = await db().adjustment.findFirstOrThrow()
    const decision = { adjustmentId, outcome: 'granted', reasons: 'x', fromOn: '2026-11-01' }
    expect(await code(decideAdjustment, frances, decision)).toBe('not-found')
    const asked = { registrationId: id, kind: 'reasonableAdjustment', request: 'x' }
    expect(await code(requestAdjustment, await actorOf('tomasz@calder.example'), asked)).toBe(
      'not-yours',
    )
  })

  test('two who correct the same details: the second is told', async () => {
    const amara = await actorOf('amara@calder.example')
    const input = {
      candidateSeatId: amara.seatId,
      version: 0,
      givenNames: 'Amara',
      familyName: 'O',
    }
    expect(await code(correctDetails, ruth, input)).toBe('done')
    expect(await code(correctDetails, ruth, { ...input, familyName: 'P' })).toBe(
      'changed-meanwhile',
    )
    const event = await db().auditEvent.findFirstOrThrow({
      where: { type: 'details-corrected' },
      orderBy: { id: 'desc' },
    })
    expect(event.data).toMatchObject({ changed: expect.arrayContaining(['familyName']) })
    expect(JSON.stringify(event.data)).not.toContain('Amara')
  })

  test('the function and the where agree, for everybody and every row', async () => {
    const adjustments = await db().adjustment.findMany({
      select: { id: true, registration: { select: scopeSelect } },
    })
    const details = await db().candidateDetails.findMany({
      select: {
        candidateSeatId: true,
        centreId: true,
        candidateSeat: { select: { personId: true } },
      },
    })
    expect(adjustments.length).toBeGreaterThan(0)
    for (const actor of await everyActor()) {
      const seen = await db().adjustment.findMany({ where: adjustmentsVisibleTo(actor) })
      const ids = new Set(seen.map(({ id }) => id))
      for (const { id, registration } of adjustments) {
        expect(ids.has(id), actor.email).toBe(maySeeAdjustments(actor, scopeOf(registration)))
      }
      const kept = await db().candidateDetails.findMany({ where: detailsVisibleTo(actor) })
      const seats = new Set(kept.map(({ candidateSeatId }) => candidateSeatId))
      for (const { candidateSeatId, centreId, candidateSeat } of details) {
        const scope = { centreId, candidateSeatId, candidatePersonId: candidateSeat.personId }
        expect(seats.has(candidateSeatId), actor.email).toBe(maySeeDetails(actor, scope))
      }
    }
  })
})

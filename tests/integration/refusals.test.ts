import { beforeAll, expect, test } from 'vitest'
import { countersignDecision, decideUnit } from '@/lib/assessment/commands/decide'
import { judgeCriterion } from '@/lib/assessment/commands/judge'
import { run, type Command } from '@/lib/infra/command'
import { db } from '@/lib/infra/db'
import { nobody, type Caller } from '@/lib/kernel/actor'
import type { DomainEvent } from '@/lib/kernel/event'
import { addEvidence } from '@/lib/portfolio/commands/add-evidence'
import { declareUnit, withdrawDeclaration } from '@/lib/portfolio/commands/declare-unit'
import { handIn } from '@/lib/portfolio/commands/hand-in'
import { releaseSampled, releaseUnsampled } from '@/lib/quality-assurance/commands/release'
import { takeSample } from '@/lib/quality-assurance/commands/sample'
import { registerCandidate } from '@/lib/registration/commands/registrations'
import { allocateStaff } from '@/lib/registration/commands/staff'
import type { z } from 'zod'
import { everything, judging } from '../support/acting'
import { withDatabase } from '../support/database'
import { actorOf, registrationOf } from '../support/people'

withDatabase('demo')

type Attempt = { code: string; by: string; attempt: (actor: Caller) => Promise<string> }

/** Runs a command that is expected to be refused: its code, or "done". */
async function code<I extends z.ZodType, S, E extends DomainEvent, O, W extends Caller>(
  command: Command<I, S, E, O, W>,
  actor: Caller,
  input: unknown,
): Promise<string> {
  const result = await run(command, { actor }, input)
  return result.ok ? 'done' : result.refusal.code
}

const unit = (email: string, state: 'planned' | 'declared' | 'achieved' | 'released') =>
  registrationOf(email).then(({ id }) =>
    db().unitEnrolment.findFirstOrThrow({ where: { registrationId: id, state } }),
  )

const statement = async (email: string) => ({
  registrationId: (await registrationOf(email)).id,
  title: 'Elsewhere',
  kind: 'no such kind',
  producedOn: '2026-11-02',
  setting: 'workplace',
  shows: 'What I do.',
  keptWhere: 'With my manager.',
  declared: true,
  references: [],
})

const attempts: Record<string, Attempt> = {
  'nobody signed in hands in': {
    code: 'sign-in',
    by: '',
    attempt: async (actor) => {
      const { id } = await registrationOf('amara@calder.example')
      return code(handIn, actor, { registrationId: id, enrolmentIds: [] })
    },
  },
  'a form with nothing in it': {
    code: 'malformed',
    by: 'amara@calder.example',
    attempt: (actor) => code(addEvidence, actor, {}),
  },
  'evidence of a kind there is not': {
    code: 'unknown-kind',
    by: 'amara@calder.example',
    attempt: async (actor) => code(addEvidence, actor, await statement('amara@calder.example')),
  },
  'an assessor adds to a candidate’s own evidence': {
    code: 'not-yours',
    by: 'priya@calder.example',
    attempt: async (actor) => code(addEvidence, actor, await statement('amara@calder.example')),
  },
  'a candidate adds to another’s portfolio': {
    code: 'not-yours',
    by: 'leanne@calder.example',
    attempt: async (actor) => code(addEvidence, actor, await statement('amara@calder.example')),
  },
  'another centre’s candidate does': {
    code: 'not-found',
    by: 'owen@northgate.example',
    attempt: async (actor) => code(addEvidence, actor, await statement('amara@calder.example')),
  },
  'a unit with gaps is declared': {
    code: 'gaps',
    by: 'tomasz@calder.example',
    attempt: async (actor) => {
      const { id } = await unit('tomasz@calder.example', 'planned')
      return code(declareUnit, actor, { enrolmentId: id, declared: true })
    },
  },
  'a declaration is withdrawn that is not one’s own': {
    code: 'not-yours',
    by: 'priya@calder.example',
    attempt: async (actor) => {
      const { id } = await unit('siobhan@calder.example', 'declared')
      return code(withdrawDeclaration, actor, { enrolmentId: id })
    },
  },
  'a candidate judges their own work': {
    code: 'own-work',
    by: 'siobhan@calder.example',
    attempt: (actor) => judgeSiobhan(actor),
  },
  'an assessor who is not allocated judges': {
    code: 'not-allocated',
    by: 'gareth@calder.example',
    attempt: (actor) => judgeSiobhan(actor),
  },
  'an IQA judges': {
    code: 'not-allocated',
    by: 'helen@calder.example',
    attempt: (actor) => judgeSiobhan(actor),
  },
  'a unit is signed off before its criteria are met': {
    code: 'not-met',
    by: 'priya@calder.example',
    attempt: async (actor) => {
      const { id } = await unit('siobhan@calder.example', 'declared')
      const input = { enrolmentId: id, outcome: 'achieved', feedback: 'Well done.', signed: true }
      return code(decideUnit, actor, input)
    },
  },
  'a decision is countersigned by its maker': {
    code: 'own-decision',
    by: 'gareth@calder.example',
    attempt: async (actor) => {
      const decision = await db().assessmentDecision.findFirstOrThrow({
        where: {
          unitEnrolment: { state: 'awaitingCountersignature' },
          countersignature: null,
        },
      })
      const input = { decisionId: decision.id, outcome: 'signed', comment: '', signed: true }
      return code(countersignDecision, actor, input)
    },
  },
  'the assessor of a decision samples it': {
    code: 'not-iqa',
    by: 'priya@calder.example',
    attempt: async (actor) => {
      const { id } = await db().assessmentDecision.findFirstOrThrow({
        where: { seatId: actor.seatId ?? '', samples: { none: {} } },
      })
      return code(takeSample, actor, { decisionId: id, reason: 'My own.' })
    },
  },
  'a released unit is released again': {
    code: 'not-achieved',
    by: 'helen@calder.example',
    attempt: async (actor) => {
      const { id } = await unit('leanne@calder.example', 'released')
      return code(releaseSampled, actor, { enrolmentId: id, signed: true })
    },
  },
  'an IQA who is not the lead releases without a sample': {
    code: 'not-lead',
    by: 'daniel@calder.example',
    attempt: async (actor) => {
      const { id } = await db().unitEnrolment.findFirstOrThrow({ where: { state: 'achieved' } })
      const input = { enrolmentId: id, reason: 'Nobody looks.', signed: true }
      return code(releaseUnsampled, actor, input)
    },
  },
  'an administrator allocates somebody of another centre': {
    code: 'not-found',
    by: 'ruth@calder.example',
    attempt: async (actor) => {
      const { id } = await registrationOf('amara@calder.example')
      const { seatId } = await actorOf('nadia@northgate.example')
      return code(allocateStaff, actor, { registrationId: id, role: 'assessor', seatId })
    },
  },
  'a candidate registers themself once more': {
    code: 'not-admin',
    by: 'tomasz@calder.example',
    attempt: async (actor) => {
      const { qualificationVersionId } = await registrationOf('tomasz@calder.example')
      return code(registerCandidate, actor, {
        candidateSeatId: actor.seatId,
        qualificationVersionId,
        registeredOn: '2026-11-20',
        unitIds: [],
      })
    },
  },
}

async function judgeSiobhan(actor: Caller): Promise<string> {
  const { id } = await unit('siobhan@calder.example', 'declared')
  const { criterionId } = await db().submissionItem.findFirstOrThrow({
    where: { unitEnrolmentId: id },
  })
  return code(judgeCriterion, actor, await judging(id, criterionId, 'met'))
}

let before: Record<string, string>
beforeAll(async () => {
  before = await everything()
})

test.each(Object.entries(attempts))('%s: refused, and nothing changed', async (_, each) => {
  const actor = each.by === '' ? nobody : await actorOf(each.by)
  expect(await each.attempt(actor)).toBe(each.code)
  expect(await everything()).toEqual(before)
})

test('attempts at what isn’t theirs are in the security log, with ids and no words', async () => {
  const rows = await db().securityEvent.findMany({ orderBy: { id: 'asc' } })
  const codes = new Set(rows.map((row) => row.code))
  for (const { code: each } of Object.values(attempts)) {
    const own = [
      'sign-in',
      'malformed',
      'unknown-kind',
      'gaps',
      'not-met',
      'own-decision',
      'not-achieved',
    ]
    expect(codes.has(each), each).toBe(!own.includes(each))
  }
  expect(JSON.stringify(rows.map(({ subject }) => subject))).not.toContain('With my manager')
})

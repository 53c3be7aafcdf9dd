import { db } from '@/lib/infra/db'
import type { Victim } from '../victim'
import type { Rows } from './row'

/** The seat that assesses the victim: its holder keeps its record, and so does the administrator. */
const owner = async ({ registrationId }: Victim) => {
  const where = { registrationId, role: 'assessor' as const, endedAt: null }
  return (await db().allocation.findFirstOrThrow({ where })).seatId
}

const conflictOf = async (victim: Victim) => {
  const where = { seatId: await owner(victim), endedAt: null }
  return (await db().conflictOfInterest.findFirstOrThrow({ where })).id
}

const entryOf = async (victim: Victim) => {
  const where = { seatId: await owner(victim), endedAt: null }
  return (await db().cpdEntry.findFirstOrThrow({ where })).id
}

const colleagueOf = async (victim: Victim) => {
  const { id } = await db().seat.findFirstOrThrow({
    where: {
      centreId: victim.centreId,
      role: 'assessor',
      endedAt: null,
      id: { not: await owner(victim) },
    },
    orderBy: { id: 'asc' },
  })
  return id
}

export const staffRows: Rows = {
  allocateStaff: {
    whose: 'amara',
    by: ['admin'],
    input: async (victim) => ({
      registrationId: victim.registrationId,
      role: 'assessor',
      seatId: await colleagueOf(victim),
    }),
  },
  recordAward: {
    whose: 'amara',
    by: ['admin'],
    input: async (victim) => ({
      seatId: await owner(victim),
      title: 'Level 3 Certificate in Assessing Vocational Achievement',
      status: 'held',
    }),
  },
  endAward: {
    whose: 'amara',
    by: ['admin'],
    input: async (victim) => {
      const where = { seatId: await owner(victim), endedAt: null }
      const { id } = await db().staffAward.findFirstOrThrow({ where })
      return { awardId: id, reason: 'None.' }
    },
  },
  recordCompetence: {
    whose: 'amara',
    by: ['admin'],
    input: async (victim) => ({ seatId: await owner(victim), unitReferences: ['M/506/2898'] }),
  },
  endCompetence: {
    whose: 'amara',
    by: ['admin'],
    input: async (victim) => ({
      seatId: await owner(victim),
      unitReferences: ['M/506/2898'],
      reason: 'None.',
    }),
  },
  recordCpd: {
    whose: 'amara',
    by: ['assessor', 'admin'],
    input: async (victim) => ({
      seatId: await owner(victim),
      doneOn: '2026-07-01',
      minutes: '60',
      activity: 'Nothing',
      learnt: 'Nothing.',
    }),
  },
  strikeCpd: {
    whose: 'amara',
    by: ['assessor', 'admin'],
    input: async (victim) => ({ entryId: await entryOf(victim), reason: 'None.' }),
  },
  declareConflict: {
    whose: 'amara',
    by: ['assessor', 'admin'],
    input: async (victim) => ({
      seatId: await owner(victim),
      about: 'candidate',
      registrationId: victim.registrationId,
      nature: 'They are friends.',
    }),
  },
  mitigateConflict: {
    whose: 'amara',
    by: ['admin'],
    input: async (victim) => ({ conflictId: await conflictOf(victim), text: 'By nothing.' }),
  },
  endConflict: {
    whose: 'amara',
    by: ['assessor', 'admin'],
    input: async (victim) => ({ conflictId: await conflictOf(victim), reason: 'None.' }),
  },
  moveCaseload: {
    whose: 'amara',
    by: ['admin'],
    input: async (victim) => ({
      registrationId: victim.registrationId,
      fromSeatId: await owner(victim),
      toSeatId: await colleagueOf(victim),
      reason: 'None.',
    }),
  },
  endStaffSeat: {
    whose: 'amara',
    by: ['admin'],
    input: async (victim) => ({ seatId: await owner(victim), reason: 'None.' }),
  },
}

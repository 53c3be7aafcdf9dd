import type { Db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import { registerPageSize, type RegisterAsked } from '@/lib/registration/model/register'
import { countRegister, pageOf, readRegister } from '@/lib/registration/queries/register'
import { mayVisit } from '@/lib/visits/policy'

/**
 * The register of the EQA's awarding body at this centre, complete, a page of it. The number and the ULN
 * are what the body's own register knows a candidate by; birthdays and emails it does not need. Four
 * statements; null for anybody but an EQA on their visit.
 */
export async function visitorRegister(db: Db, actor: Actor, given: RegisterAsked) {
  if (mayVisit(actor)) return null
  // Those who narrow it by staff, site or employer are administrators: it is not offered, nor taken.
  const nothing = {
    cohort: '',
    employer: '',
    site: '',
    assessor: '',
    iqa: '',
    lacking: '',
  } as const
  const asked = { ...given, ...nothing }
  const [total, found, qualifications, picked] = await Promise.all([
    countRegister(db, actor, asked),
    readRegister(db, actor, asked, registerPageSize + 1),
    db.$queryRaw<{ number: string; title: string }[]>`
      select distinct on (v."number") v."number", v."title" from "QualificationVersion" v
      where v."awardingBody" = ${actor.awardingBody ?? ''} and exists (select 1 from "Registration" r
        where r."qualificationVersionId" = v."id" and r."centreId" = ${actor.centreId}::uuid)`,
    db.visitSampled.findMany({
      where: { centreId: actor.centreId, visit: { seatId: actor.seatId, state: 'open' } },
      select: { registrationId: true },
    }),
  ])
  const own = new Set(picked.map(({ registrationId }) => registrationId))
  const { rows, ...rest } = pageOf(found, asked)
  return {
    ...rest,
    asked,
    total,
    picked: own.size,
    qualifications,
    rows: rows.map((row) => ({
      id: row.id,
      name: row.name,
      qualification: row.qualification,
      awardingBodyNumber: row.awardingBodyNumber,
      uln: row.uln,
      registeredOn: row.registeredOn,
      state: row.state,
      site: row.site,
      planned: row.planned,
      signedOff: row.signedOff,
      assessors: row.assessors,
      iqas: row.iqas,
      picked: own.has(row.id),
    })),
  }
}

export type VisitorRegister = NonNullable<Awaited<ReturnType<typeof visitorRegister>>>

import { command } from '@/lib/infra/command'
import { mayAdministerCentre } from '@/lib/identity/policy'
import { toIsoDate } from '@/lib/kernel/dates'
import { happened } from '@/lib/kernel/event'
import { ok, refuse } from '@/lib/kernel/result'
import { findUnit, findVisible } from '@/lib/specification/queries'
import { candidateRegistered } from '@/lib/registration/events/registrations'
import { registerInput } from '@/lib/registration/model/registrations'
import { outsideWindow } from '@/lib/registration/rules/window'
import { keepRegistration } from '@/lib/registration/store/registrations'

/** The administrator registers a candidate, with the units of the first plan. */
export const registerCandidate = command({
  name: 'registerCandidate',
  input: registerInput,
  load: async (db, input, { centreId }) => {
    const seat = await db.seat.findFirst({
      where: { id: input.candidateSeatId, centreId, role: 'candidate', endedAt: null },
      select: {
        id: true,
        registrations: {
          where: {
            qualificationVersionId: input.qualificationVersionId,
            state: { in: ['active', 'suspended'] },
          },
          select: { id: true },
        },
      },
    })
    if (!seat) return null
    const found = await findVisible(db, centreId, input.qualificationVersionId)
    if (!found) return null
    const approval = await db.centreApproval.findFirst({
      where: { centreId, qualificationNumber: found.number },
    })
    const site = input.siteName
      ? await db.site.findFirst({ where: { centreId, name: input.siteName } })
      : null
    const specification = approval && found
    return { seat, approval, specification, site, input, centreId }
  },
  allow: mayAdministerCentre,
  decide: ({ seat, specification, site }, input, { newId, at }) => {
    if (!specification) {
      return refuse(
        'no-approval',
        'The centre holds no approval for this qualification. Record it first.',
      )
    }
    if (seat.registrations.length > 0) {
      return refuse('registered', 'This candidate is registered on this qualification already.')
    }
    const outside = outsideWindow(input.registeredOn, specification)
    if (outside) return { ok: false, refusal: outside }
    if (input.registeredOn > toIsoDate(at)) {
      const words = 'A registration cannot be dated in the future.'
      return refuse('future', words, { fields: { registeredOn: words } })
    }
    const mandatory = specification.groups.filter((group) => group.mandatory).map((g) => g.code)
    const chosen = new Set(input.unitIds)
    const units = specification.units.filter(
      (unit) => mandatory.includes(unit.group) || chosen.has(unit.id),
    )
    const unknown = input.unitIds.find((unitId) => !findUnit(specification, unitId))
    if (unknown) return refuse('unknown-unit', 'One of the units is not in this qualification.')
    const registrationId = newId()
    return ok(
      happened(candidateRegistered, registrationId, registrationId, {
        candidateSeatId: seat.id,
        qualificationVersionId: specification.id,
        qualificationNumber: specification.number,
        registeredOn: input.registeredOn,
        siteId: input.siteName ? (site?.id ?? newId()) : null,
        newSite: input.siteName !== '' && site === null,
        enrolments: units.map(({ id, reference }) => ({ id: newId(), unitId: id, reference })),
      }),
    )
  },
  save: async (db, event, { input, centreId }, at) => {
    const { candidateSeatId, qualificationVersionId, registeredOn, siteId, newSite } = event.data
    await keepRegistration(
      db,
      {
        id: event.subject.id,
        centreId,
        candidateSeatId,
        qualificationVersionId,
        siteId,
        awardingBodyNumber: input.awardingBodyNumber || null,
        registeredOn,
        employer: input.employer || null,
        createdAt: at,
      },
      newSite && siteId ? { id: siteId, name: input.siteName } : null,
      event.data.enrolments.map(({ id, unitId }) => ({ id, unitId })),
    )
    return { registrationId: event.subject.id }
  },
})

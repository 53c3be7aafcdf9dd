import { command } from '@/lib/infra/command'
import { happened } from '@/lib/kernel/event'
import { ok, refuse } from '@/lib/kernel/result'
import { registrationCorrected } from '@/lib/registration/events/details'
import { correctRegistrationInput } from '@/lib/registration/model/registrations'
import { mayKeepRecordsOf } from '@/lib/registration/policy'
import { readApprovalTerms } from '@/lib/registration/queries/approval-terms'
import { readScope } from '@/lib/registration/queries/scope'
import { offSite } from '@/lib/registration/rules/window'
import { correctRegistrationRow } from '@/lib/registration/store/registrations'

const names = [
  'awardingBodyNumber',
  'siteId',
  'employer',
  'cohort',
  'startedOn',
  'plannedEndOn',
] as const

const day = (date: Date | null): string | null => date?.toISOString().slice(0, 10) ?? null

/** The administrator corrects where, for whom and when a registration is. Its date of registration stays. */
export const correctRegistration = command({
  name: 'correctRegistration',
  input: correctRegistrationInput,
  load: async (db, input, { centreId }) => {
    const registration = await readScope(db, centreId, input.registrationId)
    const row = await db.registration.findFirst({
      where: { id: input.registrationId, centreId },
      select: {
        awardingBodyNumber: true,
        siteId: true,
        employer: true,
        cohort: true,
        startedOn: true,
        plannedEndOn: true,
        qualificationVersion: { select: { number: true } },
      },
    })
    if (!registration || !row) return null
    const site = input.siteName
      ? await db.site.findFirst({ where: { centreId, name: input.siteName }, select: { id: true } })
      : null
    const terms = await readApprovalTerms(db, centreId, row.qualificationVersion.number)
    return { registration, row, site, terms, input }
  },
  allow: (actor, { registration }) => mayKeepRecordsOf(actor, registration),
  decide: ({ registration, row, site, terms }, input, { newId }) => {
    const elsewhere = offSite(input.siteName, terms?.sites ?? [])
    if (elsewhere) return { ok: false, refusal: elsewhere }
    const before = {
      ...row,
      startedOn: day(row.startedOn),
      plannedEndOn: day(row.plannedEndOn),
    }
    const newSiteId = input.siteName && !site ? newId() : null
    const now = {
      awardingBodyNumber: input.awardingBodyNumber || null,
      siteId: input.siteName ? (site?.id ?? newSiteId) : null,
      employer: input.employer || null,
      cohort: input.cohort || null,
      startedOn: input.startedOn ?? null,
      plannedEndOn: input.plannedEndOn ?? null,
    }
    const changed = names.filter((name) => before[name] !== now[name])
    return changed.length === 0
      ? refuse('nothing-new', 'Nothing is different from what is on record.')
      : ok(
          happened(registrationCorrected, registration.id, registration.id, { changed, newSiteId }),
        )
  },
  save: async (db, { data }, { registration, site, input }) => {
    const { newSiteId } = data
    await correctRegistrationRow(
      db,
      { ...registration, version: input.version },
      {
        awardingBodyNumber: input.awardingBodyNumber || null,
        siteId: input.siteName ? (site?.id ?? newSiteId) : null,
        employer: input.employer || null,
        cohort: input.cohort || null,
        startedOn: input.startedOn ?? null,
        plannedEndOn: input.plannedEndOn ?? null,
      },
      newSiteId ? { id: newSiteId, name: input.siteName } : null,
    )
    return { registrationId: registration.id }
  },
})

import { command } from '@/lib/infra/command'
import { happened } from '@/lib/kernel/event'
import { firstRefusal, ok, refuse } from '@/lib/kernel/result'
import { registrationCorrected } from '@/lib/registration/events/details'
import { correctRegistrationInput } from '@/lib/registration/model/registrations'
import { mayKeepRecordsOf } from '@/lib/registration/policy'
import { readApprovalTerms } from '@/lib/registration/queries/approval-terms'
import { readHolders } from '@/lib/registration/queries/identifiers'
import { readScope } from '@/lib/registration/queries/scope'
import { oddDates } from '@/lib/registration/rules/dates'
import { numberTaken } from '@/lib/registration/rules/identifiers'
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
        registeredOn: true,
        qualificationVersion: { select: { number: true } },
      },
    })
    if (!registration || !row) return null
    const site = input.siteName
      ? await db.site.findFirst({ where: { centreId, name: input.siteName }, select: { id: true } })
      : null
    const terms = await readApprovalTerms(db, centreId, row.qualificationVersion.number)
    const asked = { uln: null, awardingBodyNumber: input.awardingBodyNumber }
    const holders = await readHolders(db, centreId, asked, registration.candidatePersonId)
    return { registration, row, site, terms, holders, input }
  },
  allow: (actor, { registration }) => mayKeepRecordsOf(actor, registration),
  decide: ({ registration, row, site, terms, holders }, input, { newId }) => {
    const { startedOn, plannedEndOn, awardingBodyNumber } = input
    const registeredOn = row.registeredOn.toISOString().slice(0, 10)
    const wrong = firstRefusal(
      offSite(input.siteName, terms?.sites ?? []),
      oddDates({ registeredOn, startedOn, plannedEndOn }),
      numberTaken(awardingBodyNumber, holders.number),
    )
    if (wrong) return { ok: false, refusal: wrong }
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
      ? refuse(
          'nothing-new',
          'Nothing is different from what is on record. Change what should be different, or leave it as it is.',
        )
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

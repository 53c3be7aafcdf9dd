import 'server-only'
import '@/app/styles/trail.css'
import { TrailFilters } from '@/components/audit/trail-filters'
import { TrailList } from '@/components/audit/trail-list'
import { PageHead } from '@/components/layout/shell'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/notices'
import { hiddenFromEqas } from '@/lib/audit/events'
import { trailOfCaseload } from '@/lib/audit/queries/trail'
import { db } from '@/lib/infra/db'
import { deskPage } from './page'
import { beforeIn, eventTypes, withQuery } from './trail-page'

type Words = { base: string; about: string; any: string }

const words: Record<'assessor' | 'visitor', Words> = {
  assessor: {
    base: '/assessor/trail',
    about: 'in the portfolios allocated to you',
    any: 'All your candidates',
  },
  visitor: {
    base: '/visitor/trail',
    about: 'in the portfolios of your sample',
    any: 'All of your sample',
  },
}

/** The trail of the portfolios that an assessor is allocated, or that an EQA picked. */
export function caseloadTrailPage(desk: 'assessor' | 'visitor') {
  const { base, about, any } = words[desk]
  const whose = { name: 'candidate', label: 'Whose portfolio', any }
  const types =
    desk === 'visitor'
      ? eventTypes.filter(({ value }) => !hiddenFromEqas.includes(value))
      : eventTypes
  return deskPage(
    desk,
    async ({ actor, search, found }) => {
      const type = types.find(({ value }) => value === search['type'])?.value
      // An empty choice is everybody; anything else is a candidate of theirs, or not found.
      const registration = search['candidate'] || undefined
      const before = beforeIn(search['before'])
      const view = await found(
        await trailOfCaseload(db(), actor, {
          ...(type && { type }),
          ...(registration && { registration }),
          ...(before !== undefined && { before }),
        }),
      )
      const asked = { type, candidate: registration }
      return (
        <>
          <PageHead title="Trail">
            Everything that was done {about}, the newest first. Entries are never changed or
            removed.
          </PageHead>
          <TrailFilters
            types={types}
            people={view.candidates}
            type={type}
            person={registration}
            clear={base}
            ask={whose}
          />
          {view.entries.length === 0 ? (
            <EmptyState title="Nothing here">Nothing of this kind was done yet.</EmptyState>
          ) : (
            <TrailList entries={view.entries} />
          )}
          <div className="after">
            {before !== undefined && (
              <LinkButton href={withQuery(base, asked)} icon="arrow-up">
                The newest
              </LinkButton>
            )}
            {view.next !== null && (
              <LinkButton
                href={withQuery(base, { ...asked, before: String(view.next) })}
                icon="arrow-down"
              >
                Earlier
              </LinkButton>
            )}
          </div>
        </>
      )
    },
    { className: 'screen-trail' },
  )
}

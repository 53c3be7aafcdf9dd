import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import { beforeIn, eventTypes, withQuery } from '@/app/_web/trail-page'
import { TrailFilters } from '@/components/audit/trail-filters'
import { TrailList } from '@/components/audit/trail-list'
import { PageHead } from '@/components/layout/shell'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/notices'
import { trailOfCaseload } from '@/lib/audit/queries/trail'
import { db } from '@/lib/infra/db'

export const metadata: Metadata = { title: 'Trail' }

const base = '/assessor/trail'
const whose = { name: 'candidate', label: 'Whose portfolio', any: 'All your candidates' }

export default deskPage(
  'assessor',
  async ({ actor, search, found }) => {
    const type = eventTypes.find(({ value }) => value === search['type'])?.value
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
          Everything that was done in the portfolios allocated to you, the newest first. Entries are
          never changed or removed.
        </PageHead>
        <TrailFilters
          types={eventTypes}
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

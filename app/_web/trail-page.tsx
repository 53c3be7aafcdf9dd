import 'server-only'
import '@/app/styles/trail.css'
import { ChainState } from '@/components/audit/chain-state'
import { TrailFilters } from '@/components/audit/trail-filters'
import { TrailList } from '@/components/audit/trail-list'
import { PageHead } from '@/components/layout/shell'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/notices'
import { definitions, typeWords } from '@/lib/audit/events'
import type { TrailFilter } from '@/lib/audit/model'
import { trailOfCentre } from '@/lib/audit/queries/trail'
import { verifyChain } from '@/lib/audit/queries/verify'
import { db } from '@/lib/infra/db'
import { id } from '@/lib/kernel/fields'
import type { DeskContext } from './page'

export const eventTypes = definitions
  .map(({ type }) => ({ value: type, label: typeWords(type) }))
  .sort((a, b) => a.label.localeCompare(b.label, 'en-GB'))

export const withQuery = (base: string, query: Record<string, string | undefined>): string => {
  const given = Object.entries(query).filter((entry): entry is [string, string] => !!entry[1])
  return given.length === 0 ? base : `${base}?${new URLSearchParams(given)}`
}

/** The place in the chain that a page of the trail goes on from; nothing for what is none. */
export function beforeIn(asked: string | undefined): number | undefined {
  const before = Number(asked)
  return Number.isSafeInteger(before) && before > 0 && before < 2 ** 31 ? before : undefined
}

/** The whole centre's trail, the same page at the IQA's desk and at the administrator's. */
export async function trailPage(base: string, { actor, search, found }: DeskContext<unknown>) {
  const type = eventTypes.find(({ value }) => value === search['type'])?.value
  const person = id.safeParse(search['person']).data
  const before = beforeIn(search['before'])
  const filter: TrailFilter = {
    ...(type && { type }),
    ...(person && { person }),
    ...(before !== undefined && { before }),
  }
  const view = await found(await trailOfCentre(db(), actor, filter))
  const whole = search['check'] === 'whole' ? await verifyChain(db(), actor.centreId) : null
  const asked = { type, person, before: filter.before ? String(filter.before) : undefined }
  return (
    <>
      <PageHead title="Trail">
        Everything that was done at this centre, as it was written down then. Nobody can change or
        remove an entry; each carries the hash of the one before it.
      </PageHead>
      <TrailFilters
        types={eventTypes}
        people={view.people}
        type={type}
        person={person}
        clear={base}
      />
      <ChainState
        checked={
          whole && { entries: whole.head.sequence, hash: whole.head.hash, broken: whole.broken }
        }
        href={withQuery(base, { ...asked, check: 'whole' })}
      />
      {view.entries.length === 0 ? (
        <EmptyState title="Nothing here">Nothing of this kind was done yet.</EmptyState>
      ) : (
        <TrailList entries={view.entries} />
      )}
      <div className="after">
        {filter.before && (
          <LinkButton href={withQuery(base, { type, person })} icon="arrow-up">
            The newest
          </LinkButton>
        )}
        {view.next !== null && (
          <LinkButton
            href={withQuery(base, { type, person, before: String(view.next) })}
            icon="arrow-down"
          >
            Earlier
          </LinkButton>
        )}
      </div>
    </>
  )
}

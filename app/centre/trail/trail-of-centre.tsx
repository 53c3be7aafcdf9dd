import 'server-only'
import { TrailView } from '@/components/audit/trail-view'
import { PageHead } from '@/components/layout/shell'
import { definitions, typeWords } from '@/lib/audit/events'
import type { TrailFilter } from '@/lib/audit/model'
import { trailOfCentre } from '@/lib/audit/queries/trail'
import { verifyChain } from '@/lib/audit/queries/verify'
import { db } from '@/lib/infra/db'
import type { Actor } from '@/lib/kernel/actor'
import { id } from '@/lib/kernel/fields'

const types = definitions
  .map(({ type }) => ({ type, words: typeWords(type) }))
  .sort((a, b) => a.words.localeCompare(b.words, 'en-GB'))

function asked(search: Partial<Record<string, string>>): TrailFilter {
  const before = Number(search['before'])
  const type = types.find((each) => each.type === search['type'])?.type
  const person = id.safeParse(search['person']).data
  return {
    ...(Number.isSafeInteger(before) && before > 0 && before < 2 ** 31 && { before }),
    ...(type && { type }),
    ...(person && { person }),
  }
}

/** The whole centre's trail, for the desks that may read it; null when this one may not. */
export async function trailPage(
  actor: Actor,
  base: string,
  search: Partial<Record<string, string>>,
) {
  const filter = asked(search)
  const trail = await trailOfCentre(db(), actor, filter)
  if (!trail) return null
  // Following the whole chain reads every entry, so it is done only when somebody asks for it.
  const whole = search['verify'] === 'all' ? await verifyChain(db(), actor.centreId) : null
  return (
    <>
      <PageHead title="Trail">
        Everything that was done at this centre. Entries are never changed or removed; each carries
        the hash of the one before it.
      </PageHead>
      <TrailView
        {...trail}
        base={base}
        types={types}
        filter={filter}
        verified={whole && { ...whole.head, broken: whole.broken }}
      />
    </>
  )
}

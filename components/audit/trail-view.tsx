import { Button, LinkButton } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { EmptyState } from '@/components/ui/notices'
import { TrailTable } from '@/components/audit/trail-table'
import { breakWords, type Break, type TrailEntry, type TrailFilter } from '@/lib/audit/model'

/** What following the whole chain gave; null when nobody asked for it. */
export type Verified = { sequence: number; hash: string; broken: Break | null } | null

type Props = {
  /** The page's own address. */
  base: string
  entries: readonly TrailEntry[]
  next: number | null
  people: readonly { id: string; name: string }[]
  types: readonly { type: string; words: string }[]
  filter: TrailFilter
  verified: Verified
}

const address = (base: string, { type, person }: TrailFilter, more: Record<string, string>) => {
  const query = new URLSearchParams({ ...(type && { type }), ...(person && { person }), ...more })
  return query.size > 0 ? `${base}?${query}` : base
}

/** The trail of the centre: narrowed, a page at a time, with its proof. */
export function TrailView({ base, entries, next, people, types, filter, verified }: Props) {
  const narrowed = filter.type !== undefined || filter.person !== undefined
  return (
    <div className="trail">
      <Proof base={base} filter={filter} entries={entries} verified={verified} />
      <form className="filters" role="search" action={base}>
        <label>
          What happened
          <select className="in small" name="type" defaultValue={filter.type ?? ''}>
            <option value="">Anything</option>
            {types.map(({ type, words }) => (
              <option key={type} value={type}>
                {words}
              </option>
            ))}
          </select>
        </label>
        <label>
          Who did it
          <select className="in small" name="person" defaultValue={filter.person ?? ''}>
            <option value="">Anybody</option>
            {people.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <span className="row">
          <Button type="submit" small>
            Filter
          </Button>
          {narrowed && <Link href={base}>Clear</Link>}
        </span>
      </form>
      {entries.length > 0 ? (
        <TrailTable entries={entries} caption="The trail, the newest first" />
      ) : (
        <EmptyState title="No entries">Nothing on the trail fits what you asked for.</EmptyState>
      )}
      <nav className="pager row" aria-label="Pages">
        {filter.before !== undefined && (
          <LinkButton small icon="arrow-up" href={address(base, filter, {})}>
            The newest
          </LinkButton>
        )}
        {next !== null && (
          <LinkButton
            small
            icon="arrow-down"
            href={address(base, filter, { before: String(next) })}
          >
            Earlier
          </LinkButton>
        )}
      </nav>
    </div>
  )
}

function Proof({
  base,
  filter,
  entries,
  verified,
}: Pick<Props, 'base' | 'filter' | 'entries' | 'verified'>) {
  const changed = entries.filter(({ intact }) => !intact)
  const before = filter.before === undefined ? {} : { before: String(filter.before) }
  if (verified?.broken) {
    const { sequence, why } = verified.broken
    return (
      <p className="verified err" role="alert">
        <Icon name="triangle-alert" />
        <span>
          The chain is broken at entry {sequence}: {breakWords[why]}. Tell whoever runs this
          installation.
        </span>
      </p>
    )
  }
  if (verified) {
    return (
      <p className="verified saved" role="status">
        <Icon name="shield-check" />
        <span>
          The whole chain verifies: {verified.sequence.toLocaleString('en-GB')} entries, each with
          the hash of the one before it. The last hash is{' '}
          <span className="hash whole">{verified.hash}</span>.
        </span>
      </p>
    )
  }
  return (
    <div className="verified row">
      {changed.length === 0 ? (
        <span className="saved">
          <Icon name="check" />
          Every entry shown says what its hash says.
        </span>
      ) : (
        <span className="err">
          <Icon name="triangle-alert" />
          Changed after it was written: {changed.map(({ sequence }) => sequence).join(', ')}.
        </span>
      )}
      <LinkButton
        small
        icon="shield-check"
        href={address(base, filter, { ...before, verify: 'all' })}
      >
        Verify the whole chain
      </LinkButton>
    </div>
  )
}

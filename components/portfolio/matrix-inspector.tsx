import { Icon } from '@/components/ui/icon'
import { LinkButton } from '@/components/ui/button'
import { Status } from '@/components/ui/status'
import { hrefOf, type MatrixCell, type MatrixData } from './matrix-model'

/** What the selected cell says: the criterion, the place, the claim. */
export function Inspector({ data, cell }: { data: MatrixData; cell: MatrixCell | undefined }) {
  const row = cell && data.rows[cell[0]]
  const column = cell && data.columns[cell[1]]
  if (!row || !column) {
    return (
      <aside className="insp sec" aria-labelledby="sel">
        <div className="head">
          <h2 id="sel">Nothing chosen</h2>
        </div>
        <p className="hint">Filled cells show here what they say, once there is evidence.</p>
      </aside>
    )
  }
  const [, , status, , place, claim, pinned] = cell
  return (
    <aside className="insp sec" aria-labelledby="sel" aria-live="polite">
      <div className="head">
        <h2 id="sel">
          {row.number} in {column.number}
        </h2>
        <Status code={status} chip />
      </div>
      <dl>
        <div>
          <dt>Criterion</dt>
          <dd className="sm">{row.text}</dd>
        </div>
        <div>
          <dt>Evidence</dt>
          <dd className="sm">
            {column.title} <span className="hint">version {column.version}</span>
          </dd>
        </div>
        <div>
          <dt>Location</dt>
          <dd className="sm">{place}</dd>
        </div>
        <div>
          <dt>Claim</dt>
          <dd>{claim ? `“${claim}”` : <span className="hint">No claim was written.</span>}</dd>
        </div>
      </dl>
      <p className="row">
        <LinkButton small icon="file-text" href={hrefOf(data, cell)}>
          Open {place === 'whole' ? column.number : `at ${place}`}
        </LinkButton>
      </p>
      {pinned && (
        <p className="hint mt-4">
          <Icon name="lock" /> {pinned}
        </p>
      )}
    </aside>
  )
}

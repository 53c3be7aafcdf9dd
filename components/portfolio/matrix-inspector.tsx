import { Icon } from '@/components/ui/icon'
import { LinkButton } from '@/components/ui/button'
import { Status } from '@/components/ui/status'
import { cellHref, type MatrixCell, type MatrixData } from './matrix-model'

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
  const [number, text] = row
  const [evidence, title, , , , version] = column
  const status = cell[2]
  const [place, claim, pinned] = [cell[4], cell[5], cell[6]].map((at) => data.words[at] ?? '')
  return (
    <aside className="insp sec" aria-labelledby="sel" aria-live="polite">
      <div className="head">
        <h2 id="sel">
          {number} in {evidence}
        </h2>
        <Status code={status} chip />
      </div>
      <dl>
        <div>
          <dt>Criterion</dt>
          <dd className="sm">{text}</dd>
        </div>
        <div>
          <dt>Evidence</dt>
          <dd className="sm">
            {title} <span className="hint">version {version}</span>
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
        <LinkButton small icon="file-text" href={cellHref(data, cell)}>
          Open {place === 'whole' ? evidence : `at ${place}`}
        </LinkButton>
      </p>
      {pinned && (
        <p className="hint mt-4">
          <Icon name={status === 'covered' ? 'map-pin' : 'lock'} /> {pinned}
        </p>
      )}
    </aside>
  )
}

import { LinkButton } from '@/components/ui/button'
import { Lines } from '@/components/ui/section'
import { Column, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { formatDate } from '@/lib/kernel/dates'
import { visitMoveWords, type VisitMove } from '@/lib/visits/lifecycle'
import { visitPickWords, type VisitPick } from '@/lib/visits/model'
import { placeOf } from '@/lib/visits/rules'

type Step = { move: VisitMove; closesOn: string; note: string; by: string; at: string }

export function VisitSteps({ steps }: { steps: readonly Step[] }) {
  return (
    <Lines label="What the centre did">
      {steps.map(({ move, closesOn, note, by, at }) => (
        <li key={at}>
          <b>{visitMoveWords[move]}</b>
          {(move === 'open' || move === 'extend') && `, to ${formatDate(new Date(closesOn))}`}, by{' '}
          {by}, <Time at={new Date(at)} show="date and time" />
          {note && <p className="said">{note}</p>}
        </li>
      ))}
    </Lines>
  )
}

type Picked = {
  registrationId: string
  candidate: string
  way: VisitPick
  seed: string | null
  at: string
}

export function VisitSample({ sample }: { sample: readonly Picked[] }) {
  if (sample.length === 0) return <p className="muted">Nothing is picked yet.</p>
  return (
    <Lines label="Portfolios picked">
      {sample.map(({ registrationId, candidate, way, seed, at }) => (
        <li key={registrationId}>
          {candidate}
          <span className="under">
            {visitPickWords[way]}
            {seed && ` (seed ${seed})`}, <Time at={new Date(at)} show="date and time" />
          </span>
        </li>
      ))}
    </Lines>
  )
}

type View = { id: string; at: Date; path: string; candidate: string | null; refused: boolean }

/** What the EQA looked at, the newest first. */
export function VisitViews({
  views,
  next,
  later,
}: {
  views: readonly View[]
  /** The address of earlier ones. */
  next: string | null
  later: string | null
}) {
  if (views.length === 0) return <p className="muted">Nothing was looked at yet.</p>
  return (
    <>
      <Table caption="What the EQA looked at">
        <thead>
          <tr>
            <Column>When</Column>
            <Column>What</Column>
            <Column>Whose</Column>
          </tr>
        </thead>
        <tbody>
          {views.map(({ id, at, path, candidate, refused }) => (
            <tr key={id}>
              <th scope="row">
                <Time at={at} show="date and time" />
              </th>
              <td className="title">
                {placeOf(path)}
                {refused && <b>: refused, not in their scope</b>}
                <span className="under path">{path}</span>
              </td>
              <td>{candidate ?? <span className="muted">nobody’s</span>}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      <div className="row">
        {later !== null && (
          <LinkButton small href={later} icon="arrow-up">
            The newest
          </LinkButton>
        )}
        {next !== null && (
          <LinkButton small href={next} icon="arrow-down">
            Earlier
          </LinkButton>
        )}
      </div>
    </>
  )
}

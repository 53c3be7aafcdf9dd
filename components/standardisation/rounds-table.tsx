import { Link } from '@/components/ui/link'
import { Column, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { formatDate } from '@/lib/kernel/dates'

type Row = {
  id: string
  number: number
  title: string
  reference: string
  unit: string
  dueOn: Date
  invited: number
  handedIn: number
  mine: boolean
  mineAt: Date | null
  closedAt: Date | null
  minutedAt: Date | null
  openActions: number
}

const standOf = ({ closedAt, minutedAt, handedIn, invited, openActions }: Row): string => {
  if (minutedAt) {
    return openActions === 0
      ? 'Minuted'
      : `Minuted; ${openActions === 1 ? 'one action is' : `${openActions} actions are`} open`
  }
  return closedAt ? 'Closed, to be discussed' : `${handedIn} of ${invited} have handed in`
}

const ownStandOf = (row: Row): string => {
  if (row.closedAt) return standOf(row)
  return row.mineAt ? 'You have handed in; the round is open' : 'Waits for your verdicts'
}

/** Rounds of standardisation, those under way first. */
export function RoundsTable({
  rows,
  hrefOf,
  own = false,
}: {
  rows: readonly Row[]
  hrefOf: string
  /** For one of the judges: where their own part stands. */
  own?: boolean
}) {
  return (
    <Table caption="Standardisation rounds">
      <thead>
        <tr>
          <Column>Round</Column>
          <Column>Unit</Column>
          <Column>Hand in by</Column>
          <Column>Where it stands</Column>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <Link href={`${hrefOf}/${row.id}`}>
                {row.number}. {row.title}
              </Link>
            </th>
            <td>
              {row.unit}
              <span className="under">{row.reference}</span>
            </td>
            <td>{formatDate(row.dueOn)}</td>
            <td>
              {own ? ownStandOf(row) : standOf(row)}
              {row.closedAt && (
                <span className="under">
                  closed <Time at={row.closedAt} />
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

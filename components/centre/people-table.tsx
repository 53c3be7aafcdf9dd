import { Link } from '@/components/ui/link'
import { Column, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { roleTitles, type Role } from '@/lib/kernel/actor'

export type PersonLine = {
  seatId: string
  name: string
  email: string
  role: Role
  startedAt: Date
  endedAt: Date | null
  joined: boolean
  linkUntil: Date | null
  lastSeenAt: Date | null
}

/** They cannot come in: no password, and no link that still opens. */
const isWithoutLink = (
  { endedAt, joined, linkUntil }: Pick<PersonLine, 'endedAt' | 'joined' | 'linkUntil'>,
  now: Date,
): boolean => !endedAt && !joined && !(linkUntil && linkUntil > now)

/** Where a seat stands: ended, in use, or waiting for its link to be opened. */
export function SeatStanding({ seat, now }: { seat: PersonLine; now: Date }) {
  if (seat.endedAt) {
    return (
      <span className="muted">
        Ended <Time at={seat.endedAt} />
      </span>
    )
  }
  if (seat.joined) {
    return seat.lastSeenAt ? (
      <>
        Last here <Time at={seat.lastSeenAt} show="day" now={now} />
      </>
    ) : (
      <span className="muted">Not here yet</span>
    )
  }
  if (!isWithoutLink(seat, now) && seat.linkUntil) {
    return (
      <>
        Invited, link open until <Time at={seat.linkUntil} show="day" now={now} />
      </>
    )
  }
  return seat.linkUntil ? <>Invited, link too old</> : <>No link yet</>
}

/** Seats at the centre, one row each. */
export function PeopleTable({
  seats,
  caption,
  now,
}: {
  seats: readonly PersonLine[]
  caption: string
  now: Date
}) {
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <Column>Name</Column>
          <Column>Seat</Column>
          <Column className="wide">Since</Column>
          <Column>Standing</Column>
        </tr>
      </thead>
      <tbody>
        {seats.map((seat) => (
          <tr key={seat.seatId}>
            <th scope="row">
              <Link href={`/centre/people/${seat.seatId}`}>{seat.name}</Link>
              <span className="under">{seat.email}</span>
            </th>
            <td>{roleTitles[seat.role]}</td>
            <td className="wide num">
              <Time at={seat.startedAt} />
            </td>
            <td>
              <SeatStanding seat={seat} now={now} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

import { Column, Table } from '@/components/ui/table'
import { formatDate } from '@/lib/kernel/dates'
import type { GroupToday } from '@/lib/registration/rules/today'

const units = (count: number, all: number) =>
  count === all ? (all === 1 ? 'the one unit' : `all ${all} units`) : `${count} of ${all} units`

const references = (all: readonly string[]) =>
  all.length <= 4 ? all.join(', ') : `${all.slice(0, 3).join(', ')} and ${all.length - 3} more`

/** What somebody may do today, group by group: alone, with a countersignature, or not and why. */
export function TodayTable({
  title,
  groups,
  work,
}: {
  title: string
  groups: readonly GroupToday[]
  work: 'assess' | 'quality-assure'
}) {
  return (
    <Table caption={`${title}: what they may ${work} today`} showCaption>
      <thead>
        <tr>
          <Column>Units</Column>
          <Column>Today</Column>
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <tr key={group.code}>
            <th scope="row">
              Group {group.code}
              <span className="under">{group.title}</span>
            </th>
            <td className="title">
              {group.alone.length > 0 && (
                <p>Decides alone in {units(group.alone.length, group.units)}.</p>
              )}
              {group.countersigned.map(({ references: all, until }) => (
                <p key={until}>
                  Needs a countersignature in {units(all.length, group.units)}
                  {until && ` until ${formatDate(new Date(until))}`}.
                </p>
              ))}
              {group.none.map(({ references: all, why }) => (
                <p key={why}>
                  May not in {units(all.length, group.units)}. {why}
                  {all.length < group.units && `: ${references(all)}`}.
                </p>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

/** The same for every qualification the centre is approved for. */
export function TodaySection({
  view,
}: {
  view: {
    role: 'assessor' | 'iqa'
    today: readonly { id: string; title: string; groups: readonly GroupToday[] }[]
  }
}) {
  if (view.today.length === 0) {
    return <p className="muted">The centre is approved for no qualification yet.</p>
  }
  return view.today.map(({ id, title, groups }) => (
    <TodayTable
      key={id}
      title={title}
      groups={groups}
      work={view.role === 'iqa' ? 'quality-assure' : 'assess'}
    />
  ))
}

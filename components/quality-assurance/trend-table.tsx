import { Column, Table } from '@/components/ui/table'
import { daysWords, shareWords, type Trend } from '@/lib/quality-assurance/rules/trends'

/** The numbers behind: each row as it was counted. */
export function TrendTable({
  caption,
  head,
  rows,
}: {
  caption: string
  head: string
  rows: readonly Trend[]
}) {
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <Column>{head}</Column>
          <Column right>Decisions</Column>
          <Column right>Referred</Column>
          <Column right>IQA agreed</Column>
          <Column right>Declared to decided</Column>
          <Column right>Decided to released</Column>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              {row.name}
              {row.under && <span className="under">{row.under}</span>}
            </th>
            <td className="r num">{row.decisions}</td>
            <td className="r num">{shareWords(row.referred, row.decisions)}</td>
            <td className="r num">{shareWords(row.agreed, row.sampled)}</td>
            <td className="r num">{daysWords(row.toDecision)}</td>
            <td className="r num">{daysWords(row.toRelease)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

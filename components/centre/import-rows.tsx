import { Icon } from '@/components/ui/icon'
import type { IconName } from '@/components/ui/icon-names'
import { Column, Table } from '@/components/ui/table'
import { rowVerdictWords, type KeptRow, type RowVerdict } from '@/lib/registration/model/importing'

const looks: Record<RowVerdict, { icon: IconName; className: string }> = {
  good: { icon: 'circle-check', className: 'st st-met' },
  look: { icon: 'info', className: 'st' },
  bad: { icon: 'triangle-alert', className: 'st st-returned' },
  example: { icon: 'info', className: 'st' },
  already: { icon: 'check', className: 'st' },
  late: { icon: 'triangle-alert', className: 'st st-returned' },
  registered: { icon: 'circle-check', className: 'st st-met' },
}

/** The rows of a file as they were read, each with what is said of it. */
export function ImportRows({ rows }: { rows: readonly KeptRow[] }) {
  return (
    <Table caption="Rows of the file" className="import-rows">
      <thead>
        <tr>
          <Column right>Line</Column>
          <Column>Candidate</Column>
          <Column>Verdict</Column>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ line, cells, verdict, reasons }) => (
          <tr key={line}>
            <td className="r num">{line}</td>
            <th scope="row">
              {[cells.givenNames, cells.familyName].filter(Boolean).join(' ') || (
                <span className="muted">
                  {verdict === 'registered' ? 'in the register' : 'no name'}
                </span>
              )}
              <span className="under break-words">
                {[cells.email, cells.qualification, cells.registeredOn].filter(Boolean).join(', ')}
              </span>
            </th>
            <td>
              <span className={looks[verdict].className}>
                <Icon name={looks[verdict].icon} />
                {rowVerdictWords[verdict]}
              </span>
              {reasons.map((reason) => (
                <span key={reason} className="under">
                  {reason}
                </span>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

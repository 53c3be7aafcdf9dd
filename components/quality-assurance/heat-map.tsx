import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'
import { Column, Table } from '@/components/ui/table'
import { cellKey, looks, lookWords, type Heat } from '@/lib/quality-assurance/rules/planning/heat'
import { LookChip, LookWord } from './look'

export type Head = { value: string; label: string; short?: string; under?: string; href: string }

type Props = {
  heat: Heat
  rows: readonly Head[]
  columns: readonly Head[]
  /** What stands above the rows: "Assessor". */
  corner: string
  caption: string
  hrefOf: (row: string, column: string) => string
}

/** Two axes against each other: only what was decided has a cell, and each cell opens. */
export function HeatMap({ heat, rows, columns, corner, caption, hrefOf }: Props) {
  return (
    <>
      <div className="scroll" tabIndex={0} role="region" aria-label={caption}>
        <table className="hm">
          <caption className="sr">
            {caption}: how far it was looked at, then decisions looked at of decisions made, and
            units looked at or to be looked at while under way
          </caption>
          <thead>
            <tr>
              <th scope="col">{corner}</th>
              {columns.map(({ value, label, short, href }) => (
                <th scope="col" key={value}>
                  <Link href={href}>
                    <span className="ti">{label}</span>
                    {short && <span className="rf num">{short}</span>}
                  </Link>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ value, label, under }) => (
              <tr key={value}>
                <th scope="row">
                  <b>{label}</b>
                  {under && <span>{under}</span>}
                </th>
                {columns.map((column) => {
                  const cell = heat.cells.get(cellKey(value, column.value))
                  return cell ? (
                    <td key={column.value}>
                      <Link className={`k k-${cell.look}`} href={hrefOf(value, column.value)}>
                        <LookWord look={cell.look} />
                        <span className="q num">
                          {cell.decisions > 0 && `${cell.looked} of ${cell.decisions}`}
                          {cell.underWay > 0 &&
                            `${cell.decisions > 0 ? ', ' : ''}${cell.underWay} under way`}
                        </span>
                      </Link>
                    </td>
                  ) : (
                    <td className="nil" key={column.value}>
                      <span className="sr">No decisions</span>
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ul className="legend" aria-label="Key">
        {looks.map((look) => (
          <li key={look}>
            <LookChip look={look} />
            {lookWords[look].means}
          </li>
        ))}
      </ul>
    </>
  )
}

/** The same as a table to be read, one line for each cell. */
export function HeatTable({
  heat,
  rows,
  columns,
  corner,
  caption,
  hrefOf,
  columnTitle,
}: Props & { columnTitle: ReactNode }) {
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <Column>{corner}</Column>
          <Column>{columnTitle}</Column>
          <Column>State</Column>
          <Column right>Looked at</Column>
          <Column right>Decided</Column>
          <Column right>Under way</Column>
        </tr>
      </thead>
      <tbody>
        {rows.flatMap((row) =>
          columns.flatMap((column) => {
            const cell = heat.cells.get(cellKey(row.value, column.value))
            return cell
              ? [
                  <tr key={cellKey(row.value, column.value)}>
                    <th scope="row">
                      {row.label}
                      {row.under && <span className="under">{row.under}</span>}
                    </th>
                    <td>
                      <Link href={hrefOf(row.value, column.value)}>{column.label}</Link>
                      {column.short && <span className="under num">{column.short}</span>}
                    </td>
                    <td>
                      <LookChip look={cell.look} />
                    </td>
                    <td className="r num">{cell.looked}</td>
                    <td className="r num">{cell.decisions}</td>
                    <td className="r num">{cell.underWay}</td>
                  </tr>,
                ]
              : []
          }),
        )}
      </tbody>
    </Table>
  )
}

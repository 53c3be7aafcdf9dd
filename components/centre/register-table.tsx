import type { CSSProperties } from 'react'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { Column, SortColumn, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { registrationStateWords, type RegistrationState } from '@/lib/registration/lifecycle'
import {
  registerQuery,
  type RegisterAsked,
  type RegisterSort,
} from '@/lib/registration/model/register'

export type RegisterLine = {
  id: string
  name: string
  qualification: string
  awardingBodyNumber: string | null
  registeredOn: Date
  plannedEndOn: Date | null
  state: RegistrationState
  site: string | null
  planned: number
  signedOff: number
  assessors: string[]
  iqas: string[]
}

const portion = ({ signedOff, planned }: RegisterLine) =>
  ({ '--p': `${Math.round((signedOff / Math.max(planned, 1)) * 100)}%` }) as CSSProperties

function Serving({ names, none }: { names: string[]; none: string }) {
  return names.length > 0 ? (
    names.join(', ')
  ) : (
    <span className="warn">
      <Icon name="triangle-alert" />
      {none}
    </span>
  )
}

function State({ state }: { state: RegistrationState }) {
  const words = registrationStateWords[state]
  if (state === 'completed') {
    return (
      <span className="st st-met">
        <Icon name="award" />
        {words}
      </span>
    )
  }
  return <span className={state === 'active' ? 'state' : 'state off'}>{words}</span>
}

const sortWords: Record<RegisterSort, string> = {
  name: 'name',
  number: 'registration number',
  registered: 'date of registration',
  end: 'planned end',
  progress: 'units signed off',
  assessor: 'assessor',
  iqa: 'IQA',
}

/** Where a heading leads: sorted by it, or, where it is already, the other way round. */
function sorting(asked: RegisterAsked, sort: RegisterSort) {
  const isNow = asked.sort === sort
  const order = isNow && asked.order === 'up' ? 'down' : 'up'
  return {
    href: `?${registerQuery(asked, { sort, order })}`,
    ...(isNow && {
      sorted: asked.order === 'up' ? ('ascending' as const) : ('descending' as const),
    }),
  }
}

/** The register: everybody registered here, one row each. On a phone the rest stands under the name. */
export function RegisterTable({
  rows,
  asked,
}: {
  rows: readonly RegisterLine[]
  asked: RegisterAsked
}) {
  return (
    <Table caption={`Registrations, sorted by ${sortWords[asked.sort]}`} className="reg">
      <thead>
        <tr>
          <SortColumn {...sorting(asked, 'name')}>Candidate</SortColumn>
          <Column className="h2">Qualification</Column>
          <SortColumn className="h3" {...sorting(asked, 'number')}>
            Number
          </SortColumn>
          <SortColumn className="h3" right {...sorting(asked, 'registered')}>
            Registered
          </SortColumn>
          <SortColumn className="h3" right {...sorting(asked, 'end')}>
            Planned end
          </SortColumn>
          <SortColumn {...sorting(asked, 'progress')}>Units signed off</SortColumn>
          <SortColumn className="h1c" {...sorting(asked, 'assessor')}>
            Assessor
          </SortColumn>
          <SortColumn className="h1c" {...sorting(asked, 'iqa')}>
            IQA
          </SortColumn>
          <Column className="h1c">State</Column>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <Link href={`/centre/registrations/${row.id}`}>{row.name}</Link>
              <span className="m">
                {[row.awardingBodyNumber, ...row.assessors, registrationStateWords[row.state]]
                  .filter(Boolean)
                  .join(', ')}
              </span>
              {row.assessors.length === 0 && (
                <span className="m warn">
                  <Icon name="triangle-alert" />
                  No assessor
                </span>
              )}
            </th>
            <td className="h2 s2 title">{row.qualification}</td>
            <td className="h3 num">
              {row.awardingBodyNumber ?? <span className="muted">none yet</span>}
            </td>
            <td className="h3 r num">
              <Time at={row.registeredOn} />
            </td>
            <td className="h3 r num">
              {row.plannedEndOn ? (
                <Time at={row.plannedEndOn} />
              ) : (
                <span className="muted">none</span>
              )}
            </td>
            <td>
              <span className="cr num">
                <b>
                  {row.signedOff}
                  <span className="sr"> of {row.planned} units</span>
                </b>
                <i style={portion(row)} title={`${row.signedOff} of ${row.planned} units`} />
              </span>
            </td>
            <td className="h1c">
              <Serving names={row.assessors} none="none" />
            </td>
            <td className="h1c">
              <Serving names={row.iqas} none="none" />
            </td>
            <td className="h1c">
              <State state={row.state} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

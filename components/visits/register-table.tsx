import { Link } from '@/components/ui/link'
import { Column, SortColumn, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { registrationStateWords, type RegistrationState } from '@/lib/registration/lifecycle'
import {
  registerQuery,
  type RegisterAsked,
  type RegisterSort,
} from '@/lib/registration/model/register'

type Row = {
  id: string
  name: string
  qualification: string
  awardingBodyNumber: string | null
  uln: string | null
  registeredOn: Date
  state: RegistrationState
  site: string | null
  planned: number
  signedOff: number
  assessors: string[]
  iqas: string[]
  picked: boolean
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

/** The awarding body's register here; a box before each that can be picked, a link for those that are. */
export function VisitorRegisterTable({
  rows,
  asked,
}: {
  rows: readonly Row[]
  asked: RegisterAsked
}) {
  return (
    <Table caption="The register of your awarding body at this centre" className="reg">
      <thead>
        <tr>
          <Column>
            <span className="sr">Pick</span>
          </Column>
          <SortColumn {...sorting(asked, 'name')}>Candidate</SortColumn>
          <SortColumn className="h3" {...sorting(asked, 'number')}>
            Number
          </SortColumn>
          <Column className="h3">ULN</Column>
          <Column className="h2">Qualification</Column>
          <SortColumn className="h3" right {...sorting(asked, 'registered')}>
            Registered
          </SortColumn>
          <SortColumn right {...sorting(asked, 'progress')}>
            Units signed off
          </SortColumn>
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
            <td>
              {!row.picked && (
                <label className="tick">
                  <input type="checkbox" name="registrationIds" value={row.id} />
                  <span className="sr">Pick {row.name}</span>
                </label>
              )}
            </td>
            <th scope="row">
              {row.picked ? (
                <Link href={`/visitor/portfolios/${row.id}`}>{row.name}</Link>
              ) : (
                row.name
              )}
              {row.picked && <span className="under">in your sample</span>}
              <span className="m">
                {[row.awardingBodyNumber, ...row.assessors, registrationStateWords[row.state]]
                  .filter(Boolean)
                  .join(', ')}
              </span>
            </th>
            <td className="h3 num">
              {row.awardingBodyNumber ?? <span className="muted">none yet</span>}
            </td>
            <td className="h3 num">{row.uln ?? <span className="muted">none</span>}</td>
            <td className="h2 s2 title">{row.qualification}</td>
            <td className="h3 r num">
              <Time at={row.registeredOn} />
            </td>
            <td className="r num">
              {row.signedOff} of {row.planned}
            </td>
            <td className="h1c">{row.assessors.join(', ')}</td>
            <td className="h1c">{row.iqas.join(', ')}</td>
            <td className="h1c">{registrationStateWords[row.state]}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

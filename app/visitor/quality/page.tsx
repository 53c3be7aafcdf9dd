import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/register.css'
import '@/app/styles/centre.css'
import { pageIn, Pager } from '@/components/ui/pager'
import { PageHead } from '@/components/layout/shell'
import { LinkButton } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { Segments } from '@/components/ui/navigation'
import { EmptyState } from '@/components/ui/notices'
import { Column, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { releaseWayWords } from '@/lib/quality-assurance/model'
import { db } from '@/lib/infra/db'
import {
  signOffLists,
  signOffsAtOnce,
  visitorSignOffs,
  type SignOffList,
  type SignOffRow,
} from '@/lib/visits/queries/quality'

export const metadata: Metadata = { title: 'Quality assurance' }

const words: Record<SignOffList, string> = {
  all: 'All',
  sampled: 'Sampled',
  unsampled: 'Not sampled',
}

export default deskPage(
  'visitor',
  async ({ actor, search, found }) => {
    const list = signOffLists.find((each) => each === search['show']) ?? 'all'
    const page = pageIn(search['page'])
    const { rows, counts } = await found(await visitorSignOffs(db(), actor, list, page))
    return (
      <>
        <PageHead
          title="Quality assurance"
          actions={<LinkButton href="/visitor/quality/sampling">Strategy and plan</LinkButton>}
        >
          Every unit that was signed off for a candidate of {actor.awardingBody}, the newest first,
          and what internal quality assurance did with it.
        </PageHead>
        <Segments
          label="Show"
          tabs={signOffLists.map((each) => ({
            href: `/visitor/quality?show=${each}`,
            label: words[each],
            count: counts[each],
            current: each === list,
          }))}
        />
        {rows.length === 0 ? (
          <EmptyState title="No sign-off here">No unit of this kind was signed off yet.</EmptyState>
        ) : (
          <Table caption="Sign-offs">
            <thead>
              <tr>
                <Column>Unit</Column>
                <Column>Assessor</Column>
                <Column>Sampled</Column>
                <Column>Released</Column>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <SignOff key={row.decisionId} row={row} />
              ))}
            </tbody>
          </Table>
        )}
        <Pager
          page={page}
          size={signOffsAtOnce}
          shown={rows.length}
          total={counts[list]}
          hrefOf={(to) => `?${new URLSearchParams({ show: list, page: String(to) })}`}
        />
      </>
    )
  },
  { className: 'screen-centre screen-register' },
)

const outcomes = { agreed: 'agreed', disagreed: 'disagreed' } as const

function SignOff({ row }: { row: SignOffRow }) {
  const at = `/visitor/portfolios/${row.registrationId}/units/${row.enrolmentId}`
  return (
    <tr>
      <th scope="row" className="title">
        {row.picked ? (
          <Link href={`${at}?decision=${row.decisionId}`}>{row.title}</Link>
        ) : (
          row.title
        )}
        <span className="under">
          {row.reference}, {row.candidate}
          {!row.picked && '; not in your sample'}
        </span>
      </th>
      <td>
        {row.assessor}
        <span className="under">
          <Time at={row.at} />
        </span>
      </td>
      <td className="title">
        {row.sampledBy ? (
          <>
            {row.sampledBy}, {row.outcome ? outcomes[row.outcome] : 'not concluded'}
            <span className="under">{row.reason}</span>
          </>
        ) : (
          <span className="muted">no</span>
        )}
      </td>
      <td>
        {row.released ? releaseWayWords[row.released] : <span className="muted">not yet</span>}
      </td>
    </tr>
  )
}

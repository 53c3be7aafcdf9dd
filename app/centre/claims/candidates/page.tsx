import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/centre.css'
import '@/app/styles/claims.css'
import { CandidatesTable } from '@/components/certification/candidates-table'
import { PageHead } from '@/components/layout/shell'
import { Segments } from '@/components/ui/navigation'
import { EmptyState } from '@/components/ui/notices'
import {
  candidateLists,
  candidatesPageSize,
  candidatesView,
  type CandidateList,
} from '@/lib/certification/queries/candidates'
import { db } from '@/lib/infra/db'
import { pageIn, Pager } from '@/components/ui/pager'
import { ClaimTabs } from '../parts'

export const metadata: Metadata = { title: 'Who can be claimed for' }

const words: Record<CandidateList, string> = {
  award: 'Award',
  units: 'Units',
  all: 'Everybody',
}
const about: Record<CandidateList, string> = {
  award: 'Candidates whose released and credited units come to the credits of the award.',
  units: 'Candidates with released or credited units that are in no claim.',
  all: 'Every registration that is active or suspended, the earliest planned end first.',
}

export default deskPage(
  'centre',
  async ({ actor, search, found }) => {
    const list = candidateLists.find((each) => each === search['show']) ?? 'award'
    const page = pageIn(search['page'])
    const view = await found(await candidatesView(db(), actor, list, page, new Date()))
    return (
      <>
        <PageHead title="Who can be claimed for">{about[list]}</PageHead>
        <div className="form">
          <ClaimTabs current="candidates" />
          <Segments
            label="Which candidates"
            tabs={candidateLists.map((each) => ({
              href: `?show=${each}`,
              label: words[each],
              current: each === list,
            }))}
          />
          {view.rows.length > 0 ? (
            <CandidatesTable rows={view.rows} />
          ) : (
            <EmptyState title="Nobody yet">
              As soon as an IQA has released enough units, the candidate stands here.
            </EmptyState>
          )}
          <Pager
            page={page}
            size={candidatesPageSize}
            shown={view.rows.length}
            total={view.total}
            hrefOf={(to) => `?show=${list}&page=${to}`}
          />
        </div>
      </>
    )
  },
  { className: 'screen-centre screen-claims screen-register' },
)

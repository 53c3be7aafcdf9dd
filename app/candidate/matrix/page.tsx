import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import { filterOf, packMatrix } from '@/app/candidate/matrix-data'
import '@/app/styles/unit-matrix.css'
import '@/app/styles/candidate.css'
import { PageHead } from '@/components/layout/shell'
import { Matrix } from '@/components/portfolio/matrix'
import { Crumbs, Segments } from '@/components/ui/navigation'
import { EmptyState } from '@/components/ui/notices'
import { db } from '@/lib/infra/db'
import { candidatePlan } from '@/lib/portfolio/queries/candidate-plan'
import { countStandings } from '@/lib/portfolio/rules/standing'

export const metadata: Metadata = { title: 'Whole matrix' }

export default deskPage(
  'candidate',
  async ({ actor, search, found }) => {
    const { own, units } = await found(await candidatePlan(db(), actor, search['registration']))
    const filter = filterOf(search['show'])
    const standings = units.flatMap(({ criteria }) => criteria.map(({ standing }) => standing))
    const counts = countStandings(standings)
    const here = (show: string) => `?registration=${own.registrationId}${show && `&show=${show}`}`
    const shown = {
      all: standings.length,
      gaps: counts['not-started'],
      'not-yet': counts['not-yet'],
    }
    return (
      <>
        <Crumbs
          trail={[
            { href: `/candidate/qualification${here('')}`, label: own.specification.title },
            { label: 'Whole matrix' },
          ]}
        />
        <PageHead title="Whole matrix">
          {units.length} units, {standings.length} criteria
        </PageHead>
        <div className="tools">
          <Segments
            label="Show"
            tabs={[
              { href: here(''), label: 'All', count: shown.all, current: filter === 'all' },
              { href: here('gaps'), label: 'Gaps', count: shown.gaps, current: filter === 'gaps' },
              {
                href: here('not-yet'),
                label: 'Not yet',
                count: shown['not-yet'],
                current: filter === 'not-yet',
              },
            ]}
          />
        </div>
        {shown[filter] === 0 ? (
          <EmptyState title="Nothing to show">No criterion of your plan stands there.</EmptyState>
        ) : (
          <Matrix
            key={filter}
            packed={packMatrix('Matrix of the whole qualification', units, filter, true)}
          />
        )}
      </>
    )
  },
  { className: 'screen-matrix screen-candidate' },
)

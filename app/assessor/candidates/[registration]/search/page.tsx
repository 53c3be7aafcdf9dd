import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/assessor.css'
import '@/app/styles/search-evidence.css'
import { PageHead } from '@/components/layout/shell'
import { FoundEvidence } from '@/components/portfolio/found-evidence'
import { SearchForm } from '@/components/portfolio/search-form'
import { Crumbs } from '@/components/ui/navigation'
import { db } from '@/lib/infra/db'
import { id } from '@/lib/kernel/fields'
import { placeAddress } from '@/lib/portfolio/model/searching'
import { searchPortfolio } from '@/lib/portfolio/queries/searching'

export const metadata: Metadata = { title: 'Search the evidence' }

export default deskPage<{ registration: string }>(
  'assessor',
  async ({ actor, params, search, found }) => {
    const registrationId = id.safeParse(params.registration).data
    const view = await found(
      registrationId ? await searchPortfolio(db(), actor, registrationId, search['q'] ?? '') : null,
    )
    const portfolio = `/assessor/candidates/${registrationId}`
    return (
      <>
        <Crumbs
          trail={[
            { href: '/assessor/caseload', label: 'Caseload' },
            { href: portfolio, label: view.candidate },
            { label: 'Search' },
          ]}
        />
        <PageHead title="Search the evidence">{view.candidate}’s portfolio.</PageHead>
        <SearchForm words={view.words} />
        <FoundEvidence
          found={view}
          wayTo={({ versionId }, place) =>
            placeAddress(`${portfolio}/evidence/${versionId}`, {}, place)
          }
        />
      </>
    )
  },
  { className: 'screen-assessor' },
)

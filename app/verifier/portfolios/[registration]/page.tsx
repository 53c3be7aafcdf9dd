import type { Metadata } from 'next'
import { draftsOf } from '@/app/_web/drafts-of'
import { EvidenceInPlace } from '@/app/assessor/evidence-in-place'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/assessor.css'
import '@/app/styles/feedback.css'
import '@/app/styles/search-evidence.css'
import { PageHead } from '@/components/layout/shell'
import { FeedbackList } from '@/components/portfolio/feedback-list'
import { FoundEvidence } from '@/components/portfolio/found-evidence'
import { LinkButton } from '@/components/ui/button'
import { SearchForm } from '@/components/portfolio/search-form'
import { Section } from '@/components/ui/section'
import { Crumbs } from '@/components/ui/navigation'
import { db } from '@/lib/infra/db'
import { id } from '@/lib/kernel/fields'
import { placeAddress, placeAt } from '@/lib/portfolio/model/searching'
import { searchPortfolio } from '@/lib/portfolio/queries/searching'
import { evidenceInPlace } from '@/lib/assessment/queries/evidence-in-place'

export const metadata: Metadata = { title: 'Search the evidence' }

export default deskPage<{ registration: string }>(
  'verifier',
  async ({ who, actor, params, search, found }) => {
    const registrationId = id.safeParse(params.registration).data
    const versionId = id.safeParse(search['version']).data
    const view = await found(
      registrationId ? await searchPortfolio(db(), actor, registrationId, search['q'] ?? '') : null,
    )
    const here = `/verifier/portfolios/${registrationId}`
    const words = view.words === '' ? {} : { q: view.words }
    const trail = [{ href: '/verifier/samples', label: 'Samples' }]
    if (versionId) {
      const version = await evidenceInPlace(db(), actor, versionId, [])
      const own = await found(version?.registrationId === registrationId ? version : null)
      const location = placeAt(search['place'])
      return (
        <EvidenceInPlace
          version={own}
          trail={[
            ...trail,
            { href: placeAddress(here, words, null), label: `Search, ${view.candidate}` },
            { label: `E${own.evidence.number}` },
          ]}
          {...(location && { location })}
          {...(own.comments.length > 0 && {
            beside: (
              <Section id="feedback-given" title="Feedback">
                <FeedbackList
                  comments={own.comments}
                  version={own.number}
                  ways={{
                    wayTo: ({ id: comment, versionId: on, location: place }) =>
                      `${placeAddress(here, { ...words, version: on }, place)}#f-${comment}`,
                    owner: who.person.id,
                    draftOf: draftsOf([], new Date()),
                  }}
                />
              </Section>
            ),
          })}
        />
      )
    }
    return (
      <>
        <Crumbs trail={[...trail, { label: `Search, ${view.candidate}` }]} />
        <PageHead
          title="Search the evidence"
          actions={
            <LinkButton icon="calendar" href={`/planning/${registrationId}`}>
              Plans and actions
            </LinkButton>
          }
        >
          {view.candidate}’s portfolio.
        </PageHead>
        <SearchForm words={view.words} />
        <FoundEvidence
          found={view}
          wayTo={(evidence, place) =>
            placeAddress(here, { ...words, version: evidence.versionId }, place)
          }
        />
      </>
    )
  },
  { className: 'screen-assessor' },
)

import type { Metadata } from 'next'
import { draftsOf } from '@/app/_web/drafts-of'
import { answer } from '@/app/assessor/feedback-actions'
import { EvidenceInPlace } from '@/app/assessor/evidence-in-place'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/assessor.css'
import '@/app/styles/feedback.css'
import { FeedbackList } from '@/components/portfolio/feedback-list'
import { Section } from '@/components/ui/section'
import { readDrafts } from '@/lib/infra/drafts'
import { db } from '@/lib/infra/db'
import { id } from '@/lib/kernel/fields'
import { toIsoDate } from '@/lib/kernel/dates'
import { locationSchema } from '@/lib/portfolio/model/location'
import { placeAddress, placeAt } from '@/lib/portfolio/model/searching'
import { witnessList } from '@/lib/portfolio/queries/witnesses'
import { currentPhrases } from '@/lib/assessment/queries/phrases'
import { phrasesForEvidence } from '@/lib/assessment/rules/phrases'
import { evidenceInPlace } from '@/lib/assessment/queries/evidence-in-place'
import { feedbackPlaceField, GiveFeedback } from './give-feedback'
import { WitnessSection } from './witness-section'

export const metadata: Metadata = { title: 'Evidence' }

export default deskPage<{ registration: string; version: string }>(
  'assessor',
  async ({ who, actor, params, search, found }) => {
    const now = new Date()
    const versionId = id.safeParse(params.version).data
    const version = versionId ? await evidenceInPlace(db(), actor, versionId) : null
    const own = await found(version?.registrationId === params.registration ? version : null)
    const [witness] =
      own.evidence.form === 'testimony' ? await witnessList(db(), actor, own.id) : []
    // A bookmark in one of a record's recordings, or a place that a search found.
    const marked = locationSchema.safeParse({
      kind: 'time',
      from: Number(search['second']),
      attachmentId: search['recording'],
    }).data
    const location = search['recording'] && marked ? marked : placeAt(search['place'])
    const here = `/assessor/candidates/${own.registrationId}/evidence`
    const drafts = own.isAllocated
      ? await readDrafts(db(), who.person.id, `feedback/${own.id}`, 'answer/')
      : []
    const draftOf = draftsOf(drafts, now)
    const phrases = own.isAllocated
      ? phrasesForEvidence(await currentPhrases(db(), actor), own.criteria)
      : []
    return (
      <>
        <EvidenceInPlace
          version={own}
          {...(location && { location })}
          {...(own.isAllocated && {
            choosesFor: feedbackPlaceField,
            beside: (
              <>
                <GiveFeedback
                  versionId={own.id}
                  location={location}
                  owner={who.person.id}
                  saved={draftOf(`feedback/${own.id}`)}
                  phrases={phrases}
                />
                <Section id="feedback-given" title="Feedback">
                  <FeedbackList
                    comments={own.comments}
                    version={own.number}
                    ways={{
                      wayTo: ({ id, versionId, location: place }) =>
                        `${placeAddress(`${here}/${versionId}`, {}, place)}#f-${id}`,
                      answer,
                      owner: who.person.id,
                      draftOf,
                    }}
                  />
                </Section>
              </>
            ),
          })}
          trail={[
            { href: '/assessor/caseload', label: 'Caseload' },
            { href: `/assessor/candidates/${own.registrationId}`, label: 'Portfolio' },
            { label: `E${own.evidence.number}` },
          ]}
        />
        {witness && <WitnessSection witness={witness} today={toIsoDate(now)} />}
      </>
    )
  },
  { className: 'screen-assessor' },
)

import type { Metadata } from 'next'
import { draftsOf } from '@/app/_web/drafts-of'
import { deskPage } from '@/app/_web/page'
import { evidencePath, referencePath } from '@/app/candidate/address'
import '@/app/styles/candidate.css'
import '@/app/styles/feedback.css'
import { FeedbackList } from '@/components/portfolio/feedback-list'
import { RegistrationLock } from '@/components/portfolio/registration-lock'
import { PageHead } from '@/components/layout/shell'
import { LinkButton } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { Crumbs } from '@/components/ui/navigation'
import { LockNotice, Note, Saved } from '@/components/ui/notices'
import { Section } from '@/components/ui/section'
import { EvidenceViewers } from '@/components/viewer/evidence-viewers'
import { readDrafts } from '@/lib/infra/drafts'
import { db } from '@/lib/infra/db'
import { formatDate, toIsoDate } from '@/lib/kernel/dates'
import { adviceWords } from '@/lib/portfolio/model/feedback'
import { placeAddress, placeAt } from '@/lib/portfolio/model/searching'
import { isToCheck } from '@/lib/portfolio/rules/checking'
import { candidateEvidenceItem } from '@/lib/portfolio/queries/candidate-evidence'
import { answer, dealWith } from '../actions'
import { viewedVersion } from '../version-view'
import { AboutVersion } from './about-version'
import { ChangeSections, SignSection } from './change-sections'
import { placeField, ReferHere, UseHere } from './place-sections'

export const metadata: Metadata = { title: 'Evidence' }

export default deskPage<{ id: string }>(
  'candidate',
  async ({ who, actor, params, search, found }) => {
    const now = new Date()
    const view = await found(await candidateEvidenceItem(db(), actor, params.id))
    const { own, evidence, versions, comments } = view
    const drafts = comments.length > 0 ? await readDrafts(db(), who.person.id, 'answer/') : []
    const latest = await found(versions[0] ?? null)
    // A cross-reference is of one version, so its address need not name it.
    const shown =
      versions.find(({ id }) => id === search['version']) ??
      versions.find(({ uses }) => uses.some(({ id }) => id === search['at'])) ??
      latest
    const at = shown.uses.find(({ id }) => id === search['at'])
    const location = at ? at.location : placeAt(search['place'])
    const isSigned = shown.signatures.some(({ capacity }) => capacity === 'candidate')
    const toCheck = shown.uses.filter(isToCheck).length
    const isReferring = search['refer'] !== undefined && shown.number === latest.number
    const isRecord = evidence.form === 'record'
    const isTestimony = evidence.form === 'testimony'
    const list = `/candidate/evidence?registration=${own.registrationId}`
    return (
      <>
        <Crumbs trail={[{ href: list, label: 'Evidence' }, { label: `E${evidence.number}` }]} />
        <RegistrationLock registration={own} />
        <PageHead
          title={shown.title}
          actions={
            <>
              {shown.number === latest.number && (
                <LinkButton
                  icon="map-pin"
                  block
                  href={`${evidencePath(evidence.id, shown.id)}&refer=1#here`}
                >
                  Point to a place in it
                </LinkButton>
              )}
              <LinkButton
                icon="link"
                block
                href={referencePath({ evidence: shown.id, registration: own.registrationId })}
              >
                Cross-reference
              </LinkButton>
            </>
          }
        >
          E{evidence.number}, version {shown.number}
          {shown.number !== latest.number && ` of ${latest.number}`},{' '}
          {shown.kindTitle.toLowerCase()}
        </PageHead>
        {search['added'] && <Saved>E{evidence.number} is in your portfolio.</Saved>}
        {shown.number !== latest.number && (
          <Note icon="history">
            This is an earlier version.{' '}
            <Link href={evidencePath(evidence.id)}>See version {latest.number}, the newest</Link>.
          </Note>
        )}
        {isRecord && !isSigned && shown.number === latest.number && (
          <LockNotice
            kind="back"
            title={`Waiting for you since ${formatDate(shown.addedAt)}.`}
            opens="Your signature, below, hands it in for assessment."
          >
            {shown.addedBy} made this record. Read it; sign it if it is a true account.
          </LockNotice>
        )}
        {isTestimony && (
          <LockNotice
            title="A witness signed this, so it stays as it is."
            opens="Cross-reference it and hand it in like other evidence."
          />
        )}
        {shown.isHandedIn && !isRecord && !isTestimony && (
          <LockNotice
            title="This version was handed in, so it stays as it is."
            opens="Add a new version to change it; what is met stands on the version it was judged on."
          />
        )}
        {toCheck > 0 && shown.number === latest.number && (
          <Note icon="map-pin">
            <p>
              {toCheck === 1 ? 'One place was' : `${toCheck} places were`} made on an earlier
              version. <a href="#uses">Check where it is used</a>.
            </p>
          </Note>
        )}
        <div className="split">
          <div className="viewer-place">
            <EvidenceViewers
              key={`${shown.id} ${at?.id ?? search['place'] ?? ''}`}
              version={viewedVersion(evidence.form, shown)}
              attachments={shown.attachments}
              {...(location && { location })}
              choosesFor={
                isReferring
                  ? placeField.refer
                  : at && at.handedInAt === null && at.isOwn
                    ? placeField.amend
                    : undefined
              }
            />
            {isReferring && <ReferHere view={view} version={shown} location={location} />}
            {isRecord && !isSigned && shown.number === latest.number && (
              <SignSection versionId={shown.id} />
            )}
            {!isRecord && !isTestimony && shown.number === latest.number && (
              <ChangeSections
                view={view}
                version={shown}
                today={toIsoDate(now)}
                isRemovable={versions.every(({ isHandedIn }) => !isHandedIn)}
              />
            )}
          </div>
          <div className="side">
            {at && <UseHere use={at} evidenceId={evidence.id} />}
            {comments.length > 0 && (
              <Section id="feedback" title="Feedback" aside={adviceWords}>
                <FeedbackList
                  comments={comments}
                  version={shown.number}
                  ways={{
                    wayTo: ({ id, versionId, location: place }) =>
                      `${placeAddress(evidencePath(evidence.id), { version: versionId }, place)}#f-${id}`,
                    answer,
                    dealWith,
                    owner: who.person.id,
                    draftOf: draftsOf(drafts, now),
                  }}
                />
              </Section>
            )}
            <AboutVersion evidenceId={evidence.id} version={shown} versions={versions} />
          </div>
        </div>
      </>
    )
  },
  { className: 'screen-candidate' },
)

import { evidencePath, unitPath } from '@/app/candidate/address'
import { AiUseSaid } from '@/components/portfolio/ai-use'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import { Status } from '@/components/ui/status'
import { Time } from '@/components/ui/time'
import { bytesInWords } from '@/components/viewer/ways'
import { formatDate, formatDateTime } from '@/lib/kernel/dates'
import { settingWords } from '@/lib/portfolio/model'
import { locationWords } from '@/lib/portfolio/model/location-words'
import { isToCheck } from '@/lib/portfolio/rules/checking'
import { CheckPlace } from './place-sections'
import type { EvidenceItemView } from '@/lib/portfolio/queries/candidate-evidence'

/** What a version says of itself, who signed it, the criteria that rest on it, and its other versions. */
export function AboutVersion({
  evidenceId,
  version: shown,
  versions,
}: {
  evidenceId: string
  versions: EvidenceItemView['versions']
  version: EvidenceItemView['versions'][number]
}) {
  return (
    <>
      <Section id="about" title="About it">
        <dl className="facts">
          <dt>Shows</dt>
          <dd>{shown.shows}</dd>
          <dt>Produced</dt>
          <dd>
            <Time at={shown.producedOn} />
          </dd>
          <dt>Setting</dt>
          <dd>{settingWords[shown.setting]}</dd>
          <dt>Added</dt>
          <dd>
            {formatDateTime(shown.addedAt)}, {shown.addedBy}
          </dd>
          {shown.fileName && (
            <>
              <dt>File</dt>
              <dd className="break-words">
                {shown.fileName}
                {shown.size !== null && `, ${bytesInWords(shown.size)}`}
              </dd>
            </>
          )}
          {shown.sha256 && (
            <>
              <dt>Fingerprint</dt>
              <dd className="sm num break-all">SHA-256 {shown.sha256}</dd>
            </>
          )}
        </dl>
        <AiUseSaid use={shown.aiUse} versionId={shown.id} />
        {shown.signatures.map((each) => (
          <p className="said sm" key={each.capacity}>
            “{each.wording}” Signed {each.name}, {formatDateTime(new Date(each.at))}.
          </p>
        ))}
      </Section>
      <Section
        id="uses"
        title="Where it is used"
        aside={shown.uses.length === 0 ? 'Nowhere' : undefined}
      >
        {shown.uses.length === 0 && <p className="hint">No criterion rests on this version yet.</p>}
        <ul className="lines">
          {shown.uses.map((use) => (
            <li key={use.id}>
              <p>
                <Link href={evidencePath(evidenceId, shown.id) + `&at=${use.id}`}>
                  <b className="num">{use.number}</b> {locationWords(use.location)}
                </Link>{' '}
                <Status code={use.standing} />
              </p>
              <p className="sm muted">
                <Link href={unitPath(use.enrolmentId)}>{use.unit.title}</Link>
              </p>
              {use.claim && <p className="sm">“{use.claim}”</p>}
              {isToCheck(use) && <CheckPlace use={use} />}
            </li>
          ))}
        </ul>
      </Section>
      <Section id="versions" title="Versions">
        <ul className="lines">
          {versions.map((each) => (
            <li key={each.id}>
              {each.id === shown.id ? (
                <b>Version {each.number}, shown here</b>
              ) : (
                <Link href={evidencePath(evidenceId, each.id)}>Version {each.number}</Link>
              )}{' '}
              <span className="sm muted">
                {formatDate(each.addedAt)}
                {each.isHandedIn && ', handed in'}
              </span>
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}

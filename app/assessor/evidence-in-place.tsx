import type { ReactNode } from 'react'
import { PageHead } from '@/components/layout/shell'
import { AiUseSaid } from '@/components/portfolio/ai-use'
import { Link } from '@/components/ui/link'
import { Crumbs } from '@/components/ui/navigation'
import { Time } from '@/components/ui/time'
import { EvidenceViewers } from '@/components/viewer/evidence-viewers'
import { settingWords } from '@/lib/portfolio/model'
import type { Location } from '@/lib/portfolio/model/location'
import { clock } from '@/lib/portfolio/model/location-words'
import { aiUseIn } from '@/lib/portfolio/model/ai-use'
import { assessorRecordSchema, wordsOf } from '@/lib/portfolio/model/records'
import type { evidenceInPlace } from '@/lib/assessment/queries/evidence-in-place'

type Version = NonNullable<Awaited<ReturnType<typeof evidenceInPlace>>>

/** A piece of evidence on a page of its own. */
export function EvidenceInPlace({
  version,
  location,
  trail,
  choosesFor,
  beside,
}: {
  version: Version
  location?: Location
  trail: readonly { href?: string; label: ReactNode }[]
  choosesFor?: string | undefined
  /** Feedback on it. */
  beside?: ReactNode
}) {
  const { evidence, attachments, keptWhere, record } = version
  const text = wordsOf(record, keptWhere)
  const bookmarks = assessorRecordSchema.safeParse(record).data?.bookmarks ?? []
  return (
    <>
      <Crumbs trail={trail} />
      <PageHead title={`E${evidence.number} ${version.title}`}>
        Version {version.number}, produced <Time at={version.producedOn} />,{' '}
        {settingWords[version.setting].toLowerCase()}. {version.shows}
      </PageHead>
      <div className={beside ? 'beside' : undefined}>
        <div>
          <EvidenceViewers
            choosesFor={choosesFor}
            version={{
              versionId: version.id,
              form: evidence.form,
              title: version.title,
              fileName: version.fileName,
              mediaType: version.mediaType,
              size: version.size === null ? null : Number(version.size),
              ...(text !== null && { text }),
            }}
            {...(location && { location })}
            attachments={attachments.map((each) => ({ ...each, size: Number(each.size) }))}
          >
            {evidence.form !== 'record' && evidence.form !== 'testimony' && (
              <AiUseSaid use={aiUseIn(version.aiUse)} versionId={version.id} />
            )}
            {bookmarks.length > 0 && (
              <nav aria-label="In the recording">
                <ul className="lines">
                  {bookmarks.map(({ criterion, seconds, attachmentId }) => (
                    <li key={`${criterion} ${seconds}`}>
                      <Link href={`?recording=${attachmentId}&second=${seconds}`}>
                        {clock(seconds)} {criterion}
                      </Link>
                    </li>
                  ))}
                </ul>
              </nav>
            )}
          </EvidenceViewers>
        </div>
        {beside && <div className="side">{beside}</div>}
      </div>
    </>
  )
}

import type { ReactNode } from 'react'
import { PageHead } from '@/components/layout/shell'
import { Crumbs } from '@/components/ui/navigation'
import { Time } from '@/components/ui/time'
import { EvidenceViewer } from '@/components/viewer/evidence-viewer'
import { settingWords } from '@/lib/portfolio/model'
import type { Location } from '@/lib/portfolio/model/location'
import { wordsOf } from '@/lib/portfolio/model/records'
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
  return (
    <>
      <Crumbs trail={trail} />
      <PageHead title={`E${evidence.number} ${version.title}`}>
        Version {version.number}, produced <Time at={version.producedOn} />,{' '}
        {settingWords[version.setting].toLowerCase()}. {version.shows}
      </PageHead>
      <div className={beside ? 'beside' : undefined}>
        <div>
          <EvidenceViewer
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
          />
          {attachments.map(({ id, size, ...file }) => (
            <EvidenceViewer
              key={id}
              version={{
                ...file,
                versionId: version.id,
                form: 'file',
                title: file.fileName,
                size: Number(size),
                attachmentId: id,
              }}
            />
          ))}
        </div>
        {beside && <div className="side">{beside}</div>}
      </div>
    </>
  )
}

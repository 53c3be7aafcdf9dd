import { AiUseSaid } from '@/components/portfolio/ai-use'
import { EmptyState, Note } from '@/components/ui/notices'
import { EvidenceViewers } from '@/components/viewer/evidence-viewers'
import { formatDate } from '@/lib/kernel/dates'
import { settingWords } from '@/lib/portfolio/model'
import { recordText } from '@/lib/portfolio/model/records'
import type { Frozen } from '@/lib/quality-assurance/model'

/** The piece of evidence that a cross-reference names, at its place, as it was when it was judged. */
export function EvidencePane({
  frozen,
  itemId,
  shared,
}: {
  frozen: Pick<Frozen, 'criteria' | 'versions'>
  itemId: string | undefined
  /** Versions whose file another candidate handed in too. */
  shared: readonly string[]
}) {
  const criterion = frozen.criteria.find(({ references }) =>
    references.some((reference) => reference.itemId === itemId),
  )
  const reference = criterion?.references.find((each) => each.itemId === itemId)
  const version = frozen.versions.find(({ versionId }) => versionId === reference?.versionId)
  if (!criterion || !reference || !version) {
    return (
      <EmptyState title="Open a piece of evidence">
        Choose one beside a criterion; it opens here at its page, paragraph or second.
      </EmptyState>
    )
  }
  const { record, keptWhere, confirmed } = version
  const text = record ? recordText(record) : keptWhere
  return (
    <>
      <EvidenceViewers
        attachments={version.attachments}
        version={{
          versionId: version.versionId,
          form: record
            ? record.type === 'testimony' || record.type === 'written'
              ? record.type
              : 'record'
            : keptWhere
              ? 'inSitu'
              : 'file',
          title: `E${version.evidenceNumber} ${version.title}`,
          fileName: version.fileName,
          mediaType: version.mediaType,
          size: version.size,
          ...(text !== null && { text }),
        }}
        location={reference.location}
      />
      <p className="sm muted">
        Version {version.versionNumber}, produced {formatDate(new Date(version.producedOn))},{' '}
        {settingWords[version.setting].toLowerCase()}. {version.shows}{' '}
        {confirmed &&
          `Confirmed ${confirmed.authentic ? 'authentic' : 'not authentic'} and ${confirmed.current ? 'current' : 'not current'}.`}
      </p>
      {version.aiUse && <AiUseSaid use={version.aiUse} versionId={version.versionId} />}
      {shared.includes(version.versionId) && (
        <Note icon="copy">
          <p>
            The same file was handed in by another candidate.{' '}
            <a href={`/verifier/shared-files/${version.versionId}`}>Look at both</a>
          </p>
        </Note>
      )}
      {version.sha256 && <p className="hash">SHA-256 {version.sha256}</p>}
      <p>
        <a href={`#c-${criterion.number}`}>Back to {criterion.number}</a>
      </p>
    </>
  )
}

'use client'

import { mediaIcon } from '@/components/ui/evidence-chip'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Kbd } from '@/components/ui/kbd'
import { Link } from '@/components/ui/link'
import { EvidenceViewers } from '@/components/viewer/evidence-viewers'
import { formatDate } from '@/lib/kernel/dates'
import type { BenchReference } from './bench-model'

/** The evidence for one criterion, in place, opened where its cross-reference points. */
export function EvidencePane({
  criterion,
  references,
  chosen,
  onChoose,
  onAll,
}: {
  criterion: string
  references: BenchReference[]
  chosen: BenchReference | undefined
  onChoose: (referenceId: string) => void
  /** Judges all that the piece in view claims; null when nothing can be judged. */
  onAll: (() => void) | null
}) {
  if (!chosen) {
    return (
      <section className="view" aria-label="Evidence">
        <div className="sheet-wrap">
          <p className="muted">Nothing in the portfolio points to {criterion} yet.</p>
        </div>
      </section>
    )
  }
  return (
    <section className="view" aria-label="Evidence">
      <div className="evs" role="group" aria-label={`Evidence for ${criterion}`}>
        {references.map((each) => (
          <button
            key={each.referenceId}
            type="button"
            aria-current={each === chosen ? 'true' : undefined}
            onClick={() => onChoose(each.referenceId)}
          >
            <Icon name={mediaIcon(each.mediaType ?? '')} size={16} />
            {`E${each.evidence}, ${each.where}`}
          </button>
        ))}
      </div>
      <div className="vbar">
        <span className="hint">
          E{chosen.evidence}, {chosen.kindTitle.toLowerCase()}, version {chosen.version}, produced{' '}
          {formatDate(chosen.producedOn)}
          {chosen.simulated && ', simulated'}
        </span>
        {onAll && (
          <Button small icon="circle-check" onClick={onAll}>
            All it claims
            <Kbd>e</Kbd>
          </Button>
        )}
        <Link className="sm" href={chosen.feedbackAt}>
          Feedback on it
        </Link>
        {chosen.witnessAt && (
          <Link className="sm" href={chosen.witnessAt}>
            The witness, and contact with them
          </Link>
        )}
      </div>
      <div className="in-place">
        <EvidenceViewers
          key={chosen.referenceId}
          version={viewed(chosen)}
          attachments={chosen.attachments}
          location={chosen.location}
        />
      </div>
    </section>
  )
}

const viewed = ({ versionId, form, title, fileName, mediaType, size, text }: BenchReference) => ({
  versionId,
  form,
  title,
  fileName,
  mediaType,
  size,
  ...(text !== null && { text }),
})

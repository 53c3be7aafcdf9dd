import type { ReactNode } from 'react'
import { EvidenceChip, mediaIcon } from '@/components/ui/evidence-chip'
import { Status } from '@/components/ui/status'
import { formatDate } from '@/lib/kernel/dates'
import { locationWords } from '@/lib/portfolio/model/location-words'
import type { Frozen } from '@/lib/quality-assurance/model'

type Criterion = Frozen['criteria'][number]

/** One criterion as its assessor had it: what was shown for it, what they said, on what. */
export function SeenCriterion({
  criterion,
  versions,
  openItem,
  judgedBy,
  at = '',
  children,
}: {
  criterion: Criterion
  versions: Frozen['versions']
  openItem: string | undefined
  judgedBy: string | null
  /** What else stands in the page’s address. */
  at?: string
  /** The IQA's finding, or the fields for it. */
  children?: ReactNode
}) {
  const { number, text, judgement, references } = criterion
  return (
    <li id={`c-${number}`} className="crit">
      <div className="what">
        <b className="num">{number}</b>
        <p>{text}</p>
        {judgement ? (
          <Status code={judgement.verdict === 'met' ? 'met' : 'not-yet'} short />
        ) : (
          <Status code="not-started" />
        )}
      </div>
      {judgement && (
        <p className="sm muted">
          {judgement.comment && `“${judgement.comment}” `}
          {judgedBy}, {formatDate(new Date(judgement.at))}
          {judgement.sufficient ? '; sufficient' : '; not sufficient'}
        </p>
      )}
      <ul className="on" aria-label={`Evidence for ${number}`}>
        {references.map((reference) => {
          const version = versions.find(({ versionId }) => versionId === reference.versionId)
          const valid = judgement?.validItemIds.includes(reference.itemId)
          return (
            <li key={reference.itemId} className={reference.itemId === openItem ? 'open' : ''}>
              <EvidenceChip
                href={`?${at}item=${reference.itemId}#evidence`}
                icon={mediaIcon(version?.mediaType ?? '')}
                number={`E${version?.evidenceNumber ?? '?'}`}
                location={locationWords(reference.location)}
              />
              <span className="sm muted">
                {valid ? 'found valid' : 'not found valid'}
                {reference.claim && `: ${reference.claim}`}
              </span>
            </li>
          )
        })}
        {references.length === 0 && <li className="sm muted">Nothing was handed in for it.</li>}
      </ul>
      {children}
    </li>
  )
}

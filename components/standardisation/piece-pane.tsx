import { EvidenceChip, mediaIcon } from '@/components/ui/evidence-chip'
import { LockNotice } from '@/components/ui/notices'
import type { ViewedVersion } from '@/components/viewer/evidence-viewer'
import { EvidenceViewers } from '@/components/viewer/evidence-viewers'

type Piece = {
  id: string
  position: number
  label: string
  sha256: string
  kind: string
  isOpen: boolean
  versionId: string
  form: ViewedVersion['form']
  mediaType: string | null
  size: number | null
  fileName: string | null
  text: string | null
  attachments: { id: string; fileName: string; mediaType: string; size: number }[]
}

/** The set: each piece by its number, one of them open. Nothing says whose it is. */
export function PiecePane({ pieces, open }: { pieces: readonly Piece[]; open: number }) {
  const piece = pieces.find(({ position }) => position === open) ?? pieces[0]
  if (!piece) return null
  const { versionId, form, mediaType, size, fileName, text } = piece
  return (
    <section id="evidence" className="pane" aria-label="Evidence">
      <ul className="on pieces" aria-label="Pieces of the set">
        {pieces.map((each) => (
          <li key={each.id} className={each.id === piece.id ? 'open' : ''}>
            <EvidenceChip
              href={`?piece=${each.position}#evidence`}
              icon={mediaIcon(each.mediaType ?? '')}
              number={`Piece ${each.position}`}
            />
            <span className="sm muted">{each.label}</span>
          </li>
        ))}
      </ul>
      {piece.isOpen ? (
        <>
          <EvidenceViewers
            version={{
              versionId,
              form,
              mediaType,
              size,
              fileName,
              title: `Piece ${piece.position}: ${piece.label}`,
              ...(text !== null && { text }),
            }}
            attachments={piece.attachments}
          />
          <p className="sm muted">{piece.kind}</p>
          <p className="hash">SHA-256 {piece.sha256}</p>
        </>
      ) : (
        <LockNotice title="The evidence is not shown to you.">
          It was open to those invited until the discussion was minuted, and is to whoever sees the
          portfolio it is from.
        </LockNotice>
      )}
    </section>
  )
}

import type { ReactNode } from 'react'
import type { Location } from '@/lib/portfolio/model/location'
import { attachmentOf, whole } from '@/lib/portfolio/model/location-words'
import { EvidenceViewer, type ViewedVersion } from './evidence-viewer'

type Attachment = { id: string; fileName: string; mediaType: string; size: number }

/** The place where it lies in this part; the whole of every other. */
const placeIn = (location: Location, attachmentId?: string): Location =>
  attachmentOf(location).attachmentId === attachmentId ? location : whole

/**
 * A piece of evidence with its attachments, each opened at the place that lies in it. The attachment that a place
 * is in comes first, so that going there shows it, before scripts too.
 */
export function EvidenceViewers({
  version,
  attachments,
  location = whole,
  choosesFor,
  children,
}: {
  version: ViewedVersion
  attachments: readonly Attachment[]
  location?: Location
  /** The id of the field that takes a place chosen here. */
  choosesFor?: string | undefined
  /** What stands under the evidence itself. */
  children?: ReactNode
}) {
  const { attachmentId: named } = attachmentOf(location)
  const shown = attachments.map(({ id, fileName, mediaType, size }, index) => ({
    id,
    view: (
      <EvidenceViewer
        key={id}
        location={placeIn(location, id)}
        choosesFor={choosesFor}
        version={{
          versionId: version.versionId,
          form: 'file',
          title: attachments.length > 1 ? `Attachment ${index + 1}, ${fileName}` : fileName,
          fileName,
          mediaType,
          size,
          attachment: { id, number: index + 1 },
        }}
      />
    ),
  }))
  return (
    <>
      {shown.filter(({ id }) => id === named).map(({ view }) => view)}
      <EvidenceViewer version={version} location={placeIn(location)} choosesFor={choosesFor} />
      {children}
      {shown.filter(({ id }) => id !== named).map(({ view }) => view)}
    </>
  )
}

import { familyOf } from '@/lib/infra/files/accepted-types'
import type { Location } from '@/lib/portfolio/model/location'
import { whole } from '@/lib/portfolio/model/location-words'
import { about, Frame } from './frame'
import { ImageView } from './image-view'
import { MediaView } from './media-view'
import { PdfView } from './pdf-view'
import { TextView } from './text-view'
import { RenditionView } from './rendition-view'
import { fileAddress, renditionAddress } from './ways'

export type ViewedVersion = {
  versionId: string
  form: 'file' | 'record' | 'inSitu' | 'testimony' | 'written'
  mediaType: string | null
  title: string
  fileName: string | null
  /** Bytes. */
  size: number | null
  /** A record's account, or where evidence kept elsewhere is: shown as numbered paragraphs. */
  text?: string
  /** A file that belongs to it, and where that stands among them. */
  attachment?: { id: string; number: number }
}

const aboutForm = {
  file: 'a file',
  record: 'a record',
  inSitu: 'kept elsewhere',
  testimony: 'a witness’s own words',
  written: 'written here',
} as const

/** A piece of evidence as it is, opened at the place a cross-reference names. */
export function EvidenceViewer({
  version,
  location = whole,
  choosesFor: fieldId,
}: {
  version: ViewedVersion
  location?: Location
  /** The id of the field that takes a place chosen here. */
  choosesFor?: string | undefined
}) {
  const { versionId, title, mediaType, fileName, size, attachment } = version
  const attachmentId = attachment?.id
  const choosesFor = fieldId ? { fieldId, ...(attachment && { attachment }) } : undefined
  if (version.form !== 'file' && !attachmentId) {
    return (
      <TextView
        title={title}
        about={aboutForm[version.form]}
        text={version.text ?? ''}
        location={location}
        choosesFor={version.form === 'inSitu' ? undefined : choosesFor}
      />
    )
  }
  const address = fileAddress(versionId, 'file', attachmentId)
  const frame = { title, about: about(fileName, size), download: address }
  const family = familyOf(mediaType)
  switch (family) {
    case 'pdf':
      return (
        <PdfView
          key={address}
          {...frame}
          address={address}
          page={location.kind === 'page' ? location.page : 1}
          choosesFor={choosesFor}
        />
      )
    case 'image':
      return (
        <ImageView
          key={address}
          {...frame}
          address={address}
          location={location}
          choosesFor={choosesFor}
          fallback={
            mediaType === 'image/heic'
              ? 'This photo is in the HEIC format of phones, which this browser cannot show. Download it to look at it, or open this page in Safari. The photo itself is kept as it was taken.'
              : 'This picture cannot be shown here. Download it to open it with another program.'
          }
        />
      )
    case 'audio':
    case 'video':
      return (
        <MediaView
          key={address}
          {...frame}
          kind={family}
          address={address}
          location={location}
          choosesFor={choosesFor}
        />
      )
    case 'word':
    case 'sheet':
    case 'slides':
    case 'text':
      return (
        <RenditionView
          key={renditionAddress(versionId, location, attachmentId)}
          {...frame}
          versionId={versionId}
          attachmentId={attachmentId}
          by={family === 'slides' ? 'page' : family === 'sheet' ? null : 'paragraph'}
          location={location}
          choosesFor={choosesFor}
        />
      )
    case null:
      return (
        <Frame {...frame}>
          <div className="v-words">
            <p>This kind of file cannot be shown here. Download it to open it.</p>
          </div>
        </Frame>
      )
  }
}

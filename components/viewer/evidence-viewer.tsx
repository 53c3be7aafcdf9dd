import { familyOf } from '@/lib/infra/files/accepted-types'
import { whole, type Location } from '@/lib/portfolio/model/location'
import { about, Frame } from './frame'
import { ImageView } from './image-view'
import { MediaView } from './media-view'
import { PdfView } from './pdf-view'
import { TextView } from './text-view'
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
  /** A file that belongs to a record. */
  attachmentId?: string
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
}: {
  version: ViewedVersion
  location?: Location
}) {
  const { versionId, title, mediaType, fileName, size, attachmentId } = version
  if (version.form !== 'file' && !attachmentId) {
    return (
      <Frame title={title} about={aboutForm[version.form]}>
        <TextView text={version.text ?? ''} location={location} />
      </Frame>
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
        />
      )
    case 'image':
      return (
        <ImageView
          key={address}
          {...frame}
          address={address}
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
        <Frame {...frame}>
          <MediaView kind={family} address={address} title={title} location={location} />
        </Frame>
      )
    case 'word':
    case 'sheet':
    case 'slides':
    case 'text': {
      const source = renditionAddress(versionId, location, attachmentId)
      return (
        <Frame {...frame} bleed>
          <iframe key={source} src={source} sandbox="" title={`${title}, readable here`} />
        </Frame>
      )
    }
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

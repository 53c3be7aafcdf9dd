/** How a type is shown: what the viewer does with it. */
export type Family = 'pdf' | 'word' | 'sheet' | 'slides' | 'text' | 'image' | 'audio' | 'video'

export type AcceptedType = { mediaType: string; family: Family; extension: string; words: string }

const office = 'application/vnd.openxmlformats-officedocument'

export const acceptedTypes: AcceptedType[] = [
  { mediaType: 'application/pdf', family: 'pdf', extension: 'pdf', words: 'PDF' },
  {
    mediaType: `${office}.wordprocessingml.document`,
    family: 'word',
    extension: 'docx',
    words: 'Word',
  },
  {
    mediaType: `${office}.spreadsheetml.sheet`,
    family: 'sheet',
    extension: 'xlsx',
    words: 'Excel',
  },
  {
    mediaType: `${office}.presentationml.presentation`,
    family: 'slides',
    extension: 'pptx',
    words: 'PowerPoint',
  },
  { mediaType: 'text/plain', family: 'text', extension: 'txt', words: 'plain text' },
  { mediaType: 'image/jpeg', family: 'image', extension: 'jpg', words: 'photo' },
  { mediaType: 'image/png', family: 'image', extension: 'png', words: 'picture' },
  { mediaType: 'image/webp', family: 'image', extension: 'webp', words: 'picture' },
  { mediaType: 'image/gif', family: 'image', extension: 'gif', words: 'picture' },
  { mediaType: 'image/heic', family: 'image', extension: 'heic', words: 'photo (HEIC)' },
  { mediaType: 'audio/mpeg', family: 'audio', extension: 'mp3', words: 'sound' },
  { mediaType: 'audio/mp4', family: 'audio', extension: 'm4a', words: 'sound' },
  { mediaType: 'audio/wav', family: 'audio', extension: 'wav', words: 'sound' },
  { mediaType: 'audio/ogg', family: 'audio', extension: 'ogg', words: 'sound' },
  { mediaType: 'audio/aac', family: 'audio', extension: 'aac', words: 'sound' },
  { mediaType: 'video/mp4', family: 'video', extension: 'mp4', words: 'video' },
  { mediaType: 'video/quicktime', family: 'video', extension: 'mov', words: 'video' },
  { mediaType: 'video/webm', family: 'video', extension: 'webm', words: 'video' },
  // Sound that a browser recorded; by its name it could be either.
  { mediaType: 'audio/webm', family: 'audio', extension: 'webm', words: 'sound' },
  { mediaType: 'video/3gpp', family: 'video', extension: '3gp', words: 'video' },
]

export const acceptedType = (mediaType: string | null): AcceptedType | null =>
  acceptedTypes.find((each) => each.mediaType === mediaType) ?? null

export const familyOf = (mediaType: string | null): Family | null =>
  acceptedType(mediaType)?.family ?? null

/** What every refusal ends with. */
export const acceptedWords =
  'You can add PDF, Word (.docx), Excel (.xlsx), PowerPoint (.pptx) and plain text files, photos and pictures (JPEG, PNG, WebP, GIF, HEIC), sound (MP3, M4A, WAV, OGG, AAC) and video (MP4, MOV, WebM, 3GP).'

/** For the `accept` of a file input. Only a help in choosing: what arrives is looked at again. */
export const acceptAttribute = acceptedTypes
  .flatMap(({ mediaType, extension }) => [mediaType, `.${extension}`])
  .concat('image/heif', '.jpeg')
  .join(',')

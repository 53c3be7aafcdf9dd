import type { Location } from '@/lib/portfolio/model/location'

/** Sound or film; a media fragment starts it at the second that the cross-reference names. */
export function MediaView({
  kind,
  address,
  title,
  location,
}: {
  kind: 'audio' | 'video'
  address: string
  title: string
  location: Location
}) {
  const start = location.kind === 'time' ? location.from : 0
  const source = start > 0 ? `${address}#t=${start}` : address
  // The key makes a new player for a new place: a changed fragment alone moves nothing.
  return kind === 'video' ? (
    <video key={source} src={source} controls preload="metadata" playsInline aria-label={title} />
  ) : (
    <audio key={source} src={source} controls preload="metadata" aria-label={title} />
  )
}

import { mediaIcon } from '@/components/ui/evidence-chip'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { Lines } from '@/components/ui/section'
import { familyOf } from '@/lib/infra/files/accepted-types'
import type { EvidenceForm } from '@/lib/portfolio/model'
import type { Location } from '@/lib/portfolio/model/location'
import { locationWords } from '@/lib/portfolio/model/location-words'
import {
  passageLocation,
  piecesOf,
  readingProblemWords,
  type PassageKind,
  type ReadingProblem,
} from '@/lib/portfolio/model/searching'

type Place = { kind: PassageKind | null; location: string; fileName: string; excerpt: string }

type Evidence = {
  evidenceId: string
  versionId: string
  number: number
  version: number
  isLatest: boolean
  title: string
  form: EvidenceForm
  mediaType: string | null
  places: number
  named: Place[]
  criteria: { unit: string; number: string }[]
}

type Found = {
  words: string
  isEmpty: boolean
  waiting: number
  unread: { number: number; problem: ReadingProblem }[]
  evidence: Evidence[]
}

/** The way to a version, at a place in it where there is one. */
export type WayTo = (evidence: Evidence, place: Location | null) => string

/** What of a portfolio holds the words, each piece with its places, and what was not looked into. */
export function FoundEvidence({ found, wayTo }: { found: Found; wayTo: WayTo }) {
  const { words, isEmpty, evidence } = found
  return (
    <div className="found-evidence">
      {words !== '' && (
        <p className="sm muted" role="status">
          {isEmpty
            ? 'These words are too common to look for. Give the word that matters.'
            : evidence.length === 0
              ? `No evidence holds “${words}”. All words have to be on one page: try fewer, or another word for it.`
              : `“${words}” is in ${evidence.length === 1 ? '1 piece' : `${evidence.length} pieces`} of evidence.`}
        </p>
      )}
      {evidence.length > 0 && (
        <Lines label="Evidence that holds the words">
          {evidence.map((each) => (
            <li key={each.versionId}>
              <Item evidence={each} wayTo={wayTo} />
            </li>
          ))}
        </Lines>
      )}
      <NotLookedInto waiting={found.waiting} unread={found.unread} />
    </div>
  )
}

function Item({ evidence, wayTo }: { evidence: Evidence; wayTo: WayTo }) {
  const { number, version, isLatest, title, places, named, criteria, form, mediaType } = evidence
  const more = places - named.length
  return (
    <>
      <h3>
        <Icon name={form === 'file' ? mediaIcon(mediaType ?? '') : 'clipboard-check'} size={16} />{' '}
        <Link href={wayTo(evidence, null)}>
          E{number} {title}
        </Link>
      </h3>
      <p className="sm muted">
        Version {version}
        {!isLatest && ', an earlier one'}. {usedFor(criteria)}
      </p>
      <ul className="places">
        {named.map((place, index) => (
          <li key={index}>
            {place.kind === null || place.kind === 'whole' || place.fileName !== '' ? (
              <b>{placeWords(place, mediaType)}</b>
            ) : (
              <Link href={wayTo(evidence, passageLocation(place.kind, place.location))}>
                {placeWords(place, mediaType)}
              </Link>
            )}{' '}
            <span className="excerpt">
              {piecesOf(place.excerpt).map((piece, at) =>
                piece.isMatch ? <mark key={at}>{piece.text}</mark> : piece.text,
              )}
            </span>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <p className="sm muted">
          {more === 1 ? 'And in 1 other place.' : `And in ${more} others.`}
        </p>
      )}
    </>
  )
}

function placeWords({ kind, location, fileName }: Place, mediaType: string | null): string {
  if (kind === null) return 'Title and description'
  const family = fileName === '' ? familyOf(mediaType) : null
  const where =
    kind === 'page' && family === 'slides'
      ? `slide ${location}`
      : kind === 'text' && family === 'sheet'
        ? `sheet ${location}`
        : kind === 'whole'
          ? ''
          : locationWords(passageLocation(kind, location))
  const words = [fileName, where].filter((each) => each !== '').join(', ')
  return words === '' ? 'In its text' : words.charAt(0).toUpperCase() + words.slice(1)
}

/** "For M/506/2898 1.1, 1.2; D/506/2153 1.4." */
function usedFor(criteria: Evidence['criteria']): string {
  if (criteria.length === 0) return 'Not cross-referenced to a criterion.'
  const inOrder = criteria.toSorted(
    (a, b) =>
      a.unit.localeCompare(b.unit) || a.number.localeCompare(b.number, 'en', { numeric: true }),
  )
  const units = [...new Set(inOrder.map(({ unit }) => unit))]
  const each = units.map((unit) => {
    const numbers = inOrder.filter((one) => one.unit === unit).map(({ number }) => number)
    return `${unit} ${numbers.join(', ')}`
  })
  return `For ${each.join('; ')}.`
}

/** Why something that is there may not be found. */
function NotLookedInto({ waiting, unread }: Pick<Found, 'waiting' | 'unread'>) {
  if (waiting === 0 && unread.length === 0) return null
  return (
    <div className="sm muted">
      {waiting > 0 && (
        <p>
          {waiting === 1 ? '1 piece is' : `${waiting} pieces are`} still being read. Search again in
          a minute to look in {waiting === 1 ? 'it' : 'them'} too.
        </p>
      )}
      {unread.map(({ number, problem }) => (
        <p key={number}>
          The text of E{number} cannot be searched: {readingProblemWords[problem]}.
        </p>
      ))}
    </div>
  )
}

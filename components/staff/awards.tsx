import { formatDate } from '@/lib/kernel/dates'
import type { ReactNode } from 'react'
import { DocumentLink } from '@/components/centre/document'
import type { AwardLine as Award, CompetenceLine } from '@/lib/registration/model/staff-record'

const day = (iso: string) => formatDate(new Date(iso))

const standing = ({ status, targetOn, awardedOn, certificate, recordedAt }: Award): string =>
  status === 'workingTowards'
    ? `Working towards it${targetOn ? `, by ${day(targetOn)}` : ''}`
    : [
        awardedOn ? `Held, awarded ${day(awardedOn)}` : `Held, recorded ${day(recordedAt)}`,
        certificate && `certificate ${certificate}`,
      ]
        .filter(Boolean)
        .join(', ')

/** The awards on record; `end` gives the form that ends one, where that is theirs to do. */
export function AwardList({
  view,
  end,
}: {
  view: { awards: readonly Award[]; endedAwards: readonly Award[] }
  end?: (award: Award) => ReactNode
}) {
  return (
    <>
      {view.awards.length === 0 ? (
        <p className="muted">None on record. Without one nothing is decided.</p>
      ) : (
        <ul className="lines">
          {view.awards.map((award) => (
            <li key={award.id}>
              {award.title}
              <span className="under">{standing(award)}</span>
              {award.document && <DocumentLink document={award.document} />}
              {end?.(award)}
            </li>
          ))}
        </ul>
      )}
      {view.endedAwards.length > 0 && (
        <details className="ask">
          <summary>Ended on the record ({view.endedAwards.length})</summary>
          <ul className="lines">
            {view.endedAwards.map((award) => (
              <li key={award.id}>
                {award.title}
                <span className="under">
                  {standing(award)}. Ended {award.endedAt && day(award.endedAt)}
                  {award.endReason && `: ${award.endReason}`}
                </span>
                {award.document && <DocumentLink document={award.document} />}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

/** The units somebody is competent in, since when, and those that ended. */
export function UnitList({
  view,
}: {
  view: { competent: readonly CompetenceLine[]; endedUnits: readonly CompetenceLine[] }
}) {
  return (
    <>
      {view.competent.length === 0 ? (
        <p className="muted">No unit on record.</p>
      ) : (
        <details className="ask">
          <summary>Show the units</summary>
          <ul className="lines">
            {view.competent.map(({ id, reference, title, startedAt }) => (
              <li key={id}>
                <span className="num">{reference}</span> {title}
                <span className="under">since {day(startedAt)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {view.endedUnits.length > 0 && (
        <details className="ask">
          <summary>Ended ({view.endedUnits.length})</summary>
          <ul className="lines">
            {view.endedUnits.map(({ id, reference, title, startedAt, endedAt, endReason }) => (
              <li key={id}>
                <span className="num">{reference}</span> {title}
                <span className="under">
                  {day(startedAt)} to {endedAt && day(endedAt)}
                  {endReason && `: ${endReason}`}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

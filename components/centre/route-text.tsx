import { DocumentLink } from '@/components/centre/document'
import { Time } from '@/components/ui/time'
import { unitRouteWords } from '@/lib/registration/model/routes'
import type { RouteLine } from '@/lib/registration/model/records'

/** One unit's route: what it is, what it rests on, and whether it has ended. */
export function RouteText({ route }: { route: RouteLine }) {
  const rests = [
    route.reference && `reference ${route.reference}`,
    route.awardedBy && `certificated by ${route.awardedBy}`,
    route.certificate && `certificate ${route.certificate}`,
  ].filter(Boolean)
  return (
    <>
      <b>{unitRouteWords[route.route]}</b>: <span className="num">{route.unitReference}</span>{' '}
      {route.unitTitle}
      <span className="under">
        {route.grounds} {rests.length > 0 && `(${rests.join(', ')}`}
        {route.certificatedOn && (
          <>
            , <Time at={new Date(route.certificatedOn)} />
          </>
        )}
        {rests.length > 0 && ')'} {route.document && <DocumentLink document={route.document} />}
      </span>
      <span className="under">
        Recorded by {route.by}, <Time at={new Date(route.at)} />
        {route.endedAt && (
          <>
            . Ended <Time at={new Date(route.endedAt)} />: {route.endReason}
          </>
        )}
      </span>
    </>
  )
}

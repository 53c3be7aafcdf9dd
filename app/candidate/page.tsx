import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/candidate-today.css'
import '@/app/styles/candidate.css'
import '@/app/styles/planning.css'
import { OwnCertificates } from '@/components/certification/own-certificates'
import { LinkButton } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { RegistrationLock } from '@/components/portfolio/registration-lock'
import { EmptyState, Note } from '@/components/ui/notices'
import { formatLongDate } from '@/lib/kernel/dates'
import { ownClaims } from '@/lib/certification/queries/own'
import { db } from '@/lib/infra/db'
import { planningWaits } from '@/lib/planning/queries/waiting'
import { candidateToday } from '@/lib/portfolio/queries/candidate-today'
import { addEvidencePath, registrationPath, unitPath } from './address'
import { nextStep } from './next-step'
import { DiplomaSection } from './diploma-section'
import { OthersSection, YoursSection } from './waiting'

export const metadata: Metadata = { title: 'Today' }

export default deskPage(
  'candidate',
  async ({ actor, search }) => {
    const now = new Date()
    const view = await candidateToday(db(), actor, search['registration'])
    if (!view) {
      return (
        <>
          <h1 className="sr">Today</h1>
          <EmptyState title="No qualification yet">
            Your centre has not registered you on a qualification. It shows here as soon as it has.
          </EmptyState>
        </>
      )
    }
    const claims = await ownClaims(db(), actor, view.own.registrationId)
    const planning = await planningWaits(db(), actor, now, view.own.registrationId)
    const step = nextStep(view)
    const gaps = step.unit?.criteria.filter(({ standing }) => standing === 'not-started') ?? []
    return (
      <>
        <RegistrationLock registration={view.own} />
        {view.own.state === 'active' && !view.own.inducted && (
          <Note>
            <p>
              Your induction is not acknowledged yet.{' '}
              <Link href={registrationPath(view.own.registrationId)}>
                Read it and acknowledge it
              </Link>
              .
            </p>
          </Note>
        )}
        <div className="lead">
          <div>
            <p className="date">{formatLongDate(now)}</p>
            <h1>{step.sentence}</h1>
            <p className="why">{step.why}</p>
            <div className="row act">
              <LinkButton look="primary" block href={step.href}>
                {step.label}
              </LinkButton>
              {step.unit && (
                <LinkButton block href={unitPath(step.unit.enrolmentId)}>
                  Open the unit
                </LinkButton>
              )}
            </div>
            {step.unit && gaps.length > 0 && (
              <ul className="gaps" aria-label="Criteria without evidence">
                {gaps.slice(0, 5).map(({ id, number, text }) => (
                  <li key={id}>
                    <span className="no">{number}</span>
                    <span className="sm">{text}</span>
                    <LinkButton
                      look="quiet"
                      small
                      className="flush"
                      href={addEvidencePath({
                        unit: step.unit?.enrolmentId ?? '',
                        criterion: id,
                      })}
                      aria-label={`Add evidence for ${number}`}
                    >
                      Add
                    </LinkButton>
                  </li>
                ))}
                {gaps.length > 5 && (
                  <li>
                    <span />
                    <Link className="sm" href={`${unitPath(step.unit.enrolmentId)}?show=gaps`}>
                      and {gaps.length - 5} more
                    </Link>
                  </li>
                )}
              </ul>
            )}
          </div>
          <DiplomaSection view={view} />
        </div>
        <OwnCertificates claims={claims} />
        <div className="cols">
          <YoursSection view={view} planning={planning} now={now} />
          <OthersSection view={view} planning={planning} now={now} />
        </div>
      </>
    )
  },
  { className: 'screen-today screen-candidate' },
)

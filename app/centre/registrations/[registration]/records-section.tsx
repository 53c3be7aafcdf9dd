import { Icon } from '@/components/ui/icon'
import { LinkButton } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { LockNotice } from '@/components/ui/notices'
import { Section } from '@/components/ui/section'
import { Time } from '@/components/ui/time'
import { mayMove } from '@/lib/kernel/lifecycle'
import { temporaryUln } from '@/lib/kernel/uln'
import { registrationLifecycle, type RegistrationState } from '@/lib/registration/lifecycle'
import { administratorsMoves } from '@/lib/registration/model/states'
import { unitRouteWords } from '@/lib/registration/model/routes'
import type { Records } from '@/lib/registration/model/records'
import { standingWords } from '@/lib/registration/rules/standing'
import { registrationMoveWords } from '@/lib/registration/rules/states'

/** Whether a claim could rest on the number: why not, in a few words. */
function ulnWords(details: Records['details']): string {
  if (!details) return 'Details not on record yet'
  if (details.uln === temporaryUln) return 'ULN temporary: a claim needs the real one'
  if (details.uln) return `ULN ${details.uln}`
  return details.ulnReason ? `No ULN: ${details.ulnReason}` : 'No ULN, and no reason for none'
}

/** What is kept of a candidate beside the plan, one line each, each with its own page. */
export function RecordsSection({ id, records }: { id: string; records: Records }) {
  const { details, sameUln, identity, induction, adjustments, routes } = records
  const open = adjustments.filter(({ decision }) => decision === null).length
  const granted = adjustments.filter(({ decision }) => decision?.outcome === 'granted').length
  const standing = routes.filter(({ endedAt }) => endedAt === null)
  const at = `/centre/registrations/${id}`
  return (
    <Section id="records" title="On record">
      <ul className="lines">
        <li>
          <Link href={`${at}/details`}>
            <b>Details and identity</b>
          </Link>
          <span className="under">
            {details && `${details.givenNames} ${details.familyName}. `}
            {ulnWords(details)}.{' '}
            {identity ? `${identity.documentKind} seen.` : 'Identity not seen yet.'}
          </span>
          {sameUln.length > 0 && (
            <span className="under">
              <Icon name="triangle-alert" /> {sameUln.join(' and ')} also{' '}
              {sameUln.length === 1 ? 'has' : 'have'} this ULN.
            </span>
          )}
        </li>
        <li>
          <b>Induction</b>
          <span className="under">
            {induction ? (
              <>
                Acknowledged by the candidate <Time at={new Date(induction.at)} />.
              </>
            ) : (
              'Not acknowledged yet: the candidate does it on their own desk.'
            )}
          </span>
        </li>
        <li>
          <Link href={`${at}/adjustments`}>
            <b>Adjustments</b>
          </Link>
          <span className="under">
            {adjustments.length === 0
              ? 'None asked for.'
              : `${granted} granted, ${open} to decide, ${adjustments.length} in all.`}
          </span>
        </li>
        <li>
          <Link href={`${at}/routes`}>
            <b>Routes of units</b>
          </Link>
          <span className="under">
            {standing.length === 0
              ? 'Every unit by assessment.'
              : standing
                  .map(({ unitReference, route }) => `${unitReference}: ${unitRouteWords[route]}`)
                  .join('; ')}
          </span>
        </li>
      </ul>
    </Section>
  )
}

/** Where the registration stands, how it came there, and the moves there are from here. */
export function StateSection({
  id,
  state,
  steps,
}: {
  id: string
  state: RegistrationState
  steps: Records['steps']
}) {
  const words = standingWords({ state, stateSince: steps[0]?.at ?? null })
  const moves = administratorsMoves.filter((move) => mayMove(registrationLifecycle, move, state))
  return (
    <Section id="state" title="State" aside={words ? undefined : 'Active'}>
      {words && (
        <LockNotice title={words.title} opens={words.opens}>
          {steps[0]?.transferredTo && `It went to ${steps[0].transferredTo}. `}
          {steps[0] && `${steps[0].by}: ${steps[0].reason}`}
        </LockNotice>
      )}
      {steps.length > 0 && (
        <ul className="lines" aria-label="Changes of state, the newest first">
          {steps.map((step) => (
            <li key={step.at}>
              {registrationMoveWords[step.move]}, <Time at={new Date(step.at)} />
              <span className="under">
                {step.by}: {step.reason}
              </span>
            </li>
          ))}
        </ul>
      )}
      <p className="row">
        {moves.map((move) => (
          <LinkButton key={move} small href={`/centre/registrations/${id}/move/${move}`}>
            {registrationMoveWords[move]}…
          </LinkButton>
        ))}
      </p>
    </Section>
  )
}

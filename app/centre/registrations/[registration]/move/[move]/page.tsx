import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/centre.css'
import { PageHead } from '@/components/layout/shell'
import { LinkButton } from '@/components/ui/button'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import { Crumbs } from '@/components/ui/navigation'
import { Note } from '@/components/ui/notices'
import { Section } from '@/components/ui/section'
import { TextAreaField, TextField } from '@/components/ui/text-fields'
import { db } from '@/lib/infra/db'
import { id } from '@/lib/kernel/fields'
import { mayMove } from '@/lib/kernel/lifecycle'
import { openWorkOf, type OpenWork } from '@/lib/quality-assurance/queries/open-work'
import { registrationLifecycle } from '@/lib/registration/lifecycle'
import { administratorsMoves, type AdministratorsMove } from '@/lib/registration/model/states'
import { registrationHead } from '@/lib/registration/queries/registration-head'
import { registrationMoveWords } from '@/lib/registration/rules/states'
import { move as moveAction } from '../../../actions'

export const metadata: Metadata = { title: 'Change the state of a registration' }

const effects: Record<AdministratorsMove, string> = {
  suspend:
    'While it is suspended nothing is added, handed in, judged or decided. Everything stays readable, and goes on from where it stands when you resume it.',
  resume: 'The candidate and their assessors go on from where it stood.',
  withdraw:
    'The candidate leaves the qualification. Nothing more is added, judged or decided; everything stays readable. You can reopen it.',
  lapse:
    'The registration ran out. Nothing more is added, judged or decided; everything stays readable. You can reopen it.',
  transfer:
    'Another centre carries the registration on. Nothing more is done to it here, and it does not open again here.',
  reopen: 'The registration is active again, and goes on from where it stood.',
}

export default deskPage<{ registration: string; move: string }>(
  'centre',
  async ({ actor, params, found }) => {
    const asked = id.safeParse(params.registration).data
    const head = await found(asked ? await registrationHead(db(), actor, asked) : null)
    const move = await found(
      administratorsMoves.find(
        (each) => each === params.move && mayMove(registrationLifecycle, each, head.state),
      ) ?? null,
    )
    const work = await found(await openWorkOf(db(), actor, head.id))
    const page = `/centre/registrations/${head.id}`
    const title = `${registrationMoveWords[move]}: ${head.name}`
    return (
      <>
        <Crumbs
          trail={[
            { href: '/centre/registrations', label: 'Registrations' },
            { href: page, label: head.name },
            { label: registrationMoveWords[move] },
          ]}
        />
        <PageHead title={title}>{effects[move]}</PageHead>
        <div className="parts narrow">
          {move !== 'resume' && move !== 'reopen' && <Effect work={work} />}
          {(move === 'withdraw' || move === 'lapse' || move === 'transfer') && (
            <Earned registrationId={head.id} earned={work.earned} leaves={move === 'transfer'} />
          )}
          <Section id="confirm" title="Confirm">
            <ActionForm action={moveAction} id="move">
              <input type="hidden" name="registrationId" value={head.id} />
              <input type="hidden" name="move" value={move} />
              {move === 'transfer' && (
                <TextField
                  name="transferredTo"
                  label="Centre that carries it on"
                  hint="Its name, and its number where you know it."
                  maxLength={200}
                />
              )}
              <TextAreaField
                name="reason"
                label="Reason"
                hint="The candidate and their assessors can read it."
                maxLength={1000}
              />
              <p className="row">
                <SubmitButton look={move === 'resume' || move === 'reopen' ? 'primary' : 'danger'}>
                  {registrationMoveWords[move]}
                </SubmitButton>
                <LinkButton href={page}>Leave it as it is</LinkButton>
              </p>
            </ActionForm>
          </Section>
        </div>
      </>
    )
  },
  { className: 'screen-centre' },
)

/** What is under way, and stops where it stands. */
function Effect({ work }: { work: OpenWork }) {
  const lines = [
    [work.handedIn, 'handed in and not looked at yet'],
    [work.declared, 'declared, waiting for a decision'],
    [work.awaitingCountersignature, 'signed off, waiting for a countersignature'],
    [work.awaitingRelease, 'signed off, not released yet'],
  ] as const
  const shown = lines.filter(([units]) => units.length > 0)
  return (
    <Section id="effect" title="What stops where it stands">
      {shown.length === 0 && work.openActions === 0 ? (
        <p className="muted">Nothing is under way.</p>
      ) : (
        <ul className="lines">
          {shown.map(([units, words]) => (
            <li key={words}>
              <b>
                {units.length} {units.length === 1 ? 'unit' : 'units'}
              </b>{' '}
              {words}
              <span className="under num">{units.join(', ')}</span>
            </li>
          ))}
          {work.openActions > 0 && (
            <li>
              <b>
                {work.openActions} {work.openActions === 1 ? 'action' : 'actions'}
              </b>{' '}
              of quality assurance open; their owners can still close them
            </li>
          )}
        </ul>
      )}
    </Section>
  )
}

/** Unit certificates are earned by what was achieved, whether or not the award is. */
function Earned({
  registrationId,
  earned,
  leaves,
}: {
  registrationId: string
  earned: OpenWork['earned']
  /** The other centre claims once the candidate is transferred. */
  leaves: boolean
}) {
  return (
    <Section id="earned" title="Unit certificates earned" aside={String(earned.length)}>
      {earned.length === 0 ? (
        <p className="muted">No unit is released or credited, so there is none to claim.</p>
      ) : (
        <>
          <Note icon="award">
            <p>
              {leaves
                ? 'Claim unit certificates for these first: once the candidate is transferred, only the centre they went to claims.'
                : 'Claim unit certificates for these: they stay claimable afterwards.'}
            </p>
          </Note>
          <ul className="lines">
            {earned.map(({ reference, title, credits }) => (
              <li key={reference}>
                {title}
                <span className="under num">
                  {reference}, {credits === 1 ? '1 credit' : `${credits} credits`}
                </span>
              </li>
            ))}
          </ul>
          <p>
            <LinkButton small href={`/centre/claims/registrations/${registrationId}#prepare-units`}>
              Claim unit certificates
            </LinkButton>
          </p>
        </>
      )}
    </Section>
  )
}

import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/centre.css'
import { OneTimeLink } from '@/components/centre/one-time-link'
import { SeatStanding } from '@/components/centre/people-table'
import { PageHead } from '@/components/layout/shell'
import { Button, LinkButton } from '@/components/ui/button'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import { Crumbs } from '@/components/ui/navigation'
import { Section } from '@/components/ui/section'
import { TextField } from '@/components/ui/text-fields'
import { Time } from '@/components/ui/time'
import { db } from '@/lib/infra/db'
import { seatView, type SeatLine } from '@/lib/identity/queries/people'
import { roleTitles } from '@/lib/kernel/actor'
import { id } from '@/lib/kernel/fields'
import { servesFrom } from '@/lib/registration/policy'
import { staffRecordView } from '@/lib/registration/queries/staff-record'
import { endSeat, renew } from '../actions'
import { StaffRecordSections } from './staff-record'

export const metadata: Metadata = { title: 'Seat' }

export default deskPage<{ seat: string }>(
  'centre',
  async ({ actor, params, found }) => {
    const asked = id.safeParse(params.seat).data
    const seat = await found(asked ? await seatView(db(), actor, asked) : null)
    const record = await staffRecordView(db(), actor, seat.seatId, new Date())
    return (
      <>
        <Crumbs trail={[{ href: '/centre/people', label: 'People' }, { label: seat.name }]} />
        <PageHead title={seat.name}>
          {roleTitles[seat.role]} since <Time at={seat.startedAt} />, {seat.email}
        </PageHead>
        <div className="parts narrow">
          <Section id="standing" title="Seat">
            <p>
              <SeatStanding seat={seat} now={new Date()} />
            </p>
            {!seat.joined && !seat.endedAt && (
              <ActionForm action={renew} id="renew">
                <input type="hidden" name="seatId" value={seat.seatId} />
                <p>Their link was lost or is too old? Only its hash is kept: make a new one.</p>
                <Button type="submit">Make a new link</Button>
                <OneTimeLink />
              </ActionForm>
            )}
          </Section>
          {record && <StaffRecordSections view={record} />}
          {!seat.endedAt && <EndSection seat={seat} own={seat.seatId === actor.seatId} />}
        </div>
      </>
    )
  },
  { className: 'screen-centre' },
)

function EndSection({ seat, own }: { seat: SeatLine; own: boolean }) {
  if (servesFrom(seat.role)) {
    return (
      <Section id="end" title="When they leave">
        <p>
          <LinkButton href={`/centre/people/${seat.seatId}/leaving`}>
            Move their caseload, end the seat
          </LinkButton>
        </p>
      </Section>
    )
  }
  if (own) {
    return (
      <Section id="end" title="End this seat">
        <p className="muted">This is your own seat: only another administrator can end it.</p>
      </Section>
    )
  }
  return (
    <Section id="end" title="End this seat">
      <details className="ask">
        <summary>End the seat of {seat.name}…</summary>
        <ActionForm action={endSeat} id="end-seat">
          <p>
            {seat.name} loses this desk at their next click. What they did stays, under their name.
            An ended seat is not opened again: to come back they need a new one.
          </p>
          <input type="hidden" name="seatId" value={seat.seatId} />
          <TextField
            name="reason"
            label="Why does it end?"
            hint="It goes on the trail."
            maxLength={500}
          />
          <SubmitButton look="danger" pendingLabel="Ending">
            End the seat now
          </SubmitButton>
        </ActionForm>
      </details>
    </Section>
  )
}

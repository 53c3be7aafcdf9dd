import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/centre.css'
import { PageHead } from '@/components/layout/shell'
import { ChecksField } from '@/components/ui/choice-fields'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import { Crumbs } from '@/components/ui/navigation'
import { LockNotice } from '@/components/ui/notices'
import { Section } from '@/components/ui/section'
import { SelectField, TextField } from '@/components/ui/text-fields'
import { db } from '@/lib/infra/db'
import { roleTitles } from '@/lib/kernel/actor'
import { id } from '@/lib/kernel/fields'
import { leavingView, type LeavingView } from '@/lib/quality-assurance/queries/leaving'
import { endStaffSeat, moveCaseload } from '../../actions'

export const metadata: Metadata = { title: 'Leaving' }

export default deskPage<{ seat: string }>(
  'centre',
  async ({ actor, params, found }) => {
    const asked = id.safeParse(params.seat).data
    const view = await found(asked ? await leavingView(db(), actor, asked) : null)
    const { seat, held, successors, refusal } = view
    return (
      <>
        <Crumbs
          trail={[
            { href: '/centre/people', label: 'People' },
            { href: `/centre/people/${seat.id}`, label: seat.name },
            { label: 'Leaving' },
          ]}
        />
        <PageHead title={`When ${seat.name} leaves`}>
          {roleTitles[seat.role]}. First what they serve goes to a successor, then the seat ends.
        </PageHead>
        <div className="parts narrow">
          <Section id="caseload" title="Caseload" aside={String(held.length)}>
            {held.length === 0 ? (
              <p>Nothing waits at this seat.</p>
            ) : successors.length === 0 ? (
              <p>Nobody else here has a seat for this work. Invite somebody first.</p>
            ) : (
              <Move view={view} />
            )}
          </Section>
          <Section id="end" title="End the seat">
            {refusal ? (
              <LockNotice title="The seat cannot end yet.">{refusal.message}</LockNotice>
            ) : (
              <ActionForm action={endStaffSeat} id="end-seat">
                <p>
                  {seat.name} loses this desk at their next click. What they did stays, under their
                  name. An ended seat is not opened again: to come back they need a new one.
                </p>
                <input type="hidden" name="seatId" value={seat.id} />
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
            )}
          </Section>
        </div>
      </>
    )
  },
  { className: 'screen-centre' },
)

const count = (number: number, one: string, many: string) =>
  number > 0 ? [`${number} ${number === 1 ? one : many}`] : []

const holds = ({ slots, actionIds, sampleIds, waiting }: LeavingView['held'][number]): string =>
  [
    slots.some(({ unitEnrolmentId }) => unitEnrolmentId === null)
      ? 'the whole registration'
      : slots.map(({ reference }) => reference).join(', '),
    ...count(waiting, 'unit under way to a decision', 'units under way to a decision'),
    ...count(actionIds.length, 'open action', 'open actions'),
    ...count(sampleIds.length, 'sample to conclude', 'samples to conclude'),
  ]
    .filter((part) => part !== '')
    .join('; ')

/** Chooses registrations and who takes them over: queue, actions, samples and drafts go along. */
function Move({ view: { seat, held, successors } }: { view: LeavingView }) {
  return (
    <ActionForm action={moveCaseload} id="move">
      <p>
        The successor finds the queue as it stands and what {seat.name} had typed and not yet sent.
        Open actions and samples not concluded go along.
      </p>
      <input type="hidden" name="fromSeatId" value={seat.id} />
      <ChecksField
        name="registrationId"
        legend="Registrations to move"
        defaultValue={held.map(({ registrationId }) => registrationId)}
        options={held.map((each) => ({
          value: each.registrationId,
          label: each.candidate,
          hint: `${each.qualification}: ${holds(each)}`,
        }))}
      />
      <SelectField
        name="toSeatId"
        label="To"
        empty="Choose who takes them over"
        options={successors.map(({ seatId, name, caseload }) => ({
          value: seatId,
          label: `${name}, serves ${caseload}`,
        }))}
      />
      <TextField
        name="reason"
        label="Why they move"
        hint="It goes on the record of each portfolio, where the candidate reads it."
        maxLength={500}
      />
      <SubmitButton pendingLabel="Moving">Move them</SubmitButton>
    </ActionForm>
  )
}

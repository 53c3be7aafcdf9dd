import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/centre.css'
import { LinksForAll } from '@/components/centre/links-for-all'
import { OneTimeLink } from '@/components/centre/one-time-link'
import { isWithoutLink, PeopleTable } from '@/components/centre/people-table'
import { PageHead } from '@/components/layout/shell'
import { LinkButton } from '@/components/ui/button'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import { Section } from '@/components/ui/section'
import { SelectField, TextField } from '@/components/ui/text-fields'
import { db } from '@/lib/infra/db'
import { peopleView } from '@/lib/identity/queries/people'
import { roles, roleTitles } from '@/lib/kernel/actor'
import { invite } from './actions'

export const metadata: Metadata = { title: 'People' }

export default deskPage(
  'centre',
  async ({ actor, found }) => {
    const now = new Date()
    const seats = await found(await peopleView(db(), actor))
    const open = seats.filter(({ endedAt }) => !endedAt)
    const staff = open.filter(({ role }) => role !== 'candidate')
    const candidates = open.filter(({ role }) => role === 'candidate')
    const ended = seats.filter(({ endedAt }) => endedAt)
    return (
      <>
        <PageHead
          title="People"
          actions={
            <>
              <LinkButton href="/phrases">Feedback phrases</LinkButton>
              <LinkButton href="/centre/letters">Letters not sent</LinkButton>
            </>
          }
        >
          Who has a seat at this centre. A seat is one kind of work; somebody may hold several.
        </PageHead>
        <div className="parts">
          <Section id="staff" title="Staff" aside={String(staff.length)}>
            <PeopleTable seats={staff} caption="Staff" now={now} />
          </Section>
          <Section id="candidates" title="Candidates" aside={String(candidates.length)}>
            {candidates.length > 0 ? (
              <>
                <LinksForAll
                  waiting={candidates.filter((seat) => isWithoutLink(seat, now)).length}
                />
                <PeopleTable seats={candidates} caption="Candidates" now={now} />
              </>
            ) : (
              <p>Nobody yet. Invite the first below, then register them.</p>
            )}
          </Section>
          <Section id="invite" title="Invite somebody" className="narrow">
            <ActionForm action={invite} id="invite-form" resetWhenDone>
              <TextField name="name" label="Name" autoComplete="off" />
              <TextField name="email" type="email" label="Email" autoComplete="off" />
              <SelectField
                name="role"
                label="Seat"
                options={roles.map((role) => ({ value: role, label: roleTitles[role] }))}
              />
              <SubmitButton pendingLabel="Giving the seat">Give the seat</SubmitButton>
              <OneTimeLink />
            </ActionForm>
          </Section>
          {ended.length > 0 && (
            <Section id="ended" title="Ended seats" aside={String(ended.length)}>
              <PeopleTable seats={ended} caption="Ended seats" now={now} />
            </Section>
          )}
        </div>
      </>
    )
  },
  { className: 'screen-centre' },
)

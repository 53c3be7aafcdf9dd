import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/centre.css'
import '@/app/styles/register.css'
import { LinksForAll } from '@/components/centre/links-for-all'
import { OneTimeLink } from '@/components/centre/one-time-link'
import { PeopleTable } from '@/components/centre/people-table'
import { PageHead } from '@/components/layout/shell'
import { Button, LinkButton } from '@/components/ui/button'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import { SelectField, TextField } from '@/components/ui/text-fields'
import { db } from '@/lib/infra/db'
import { invitedRoles } from '@/lib/identity/model'
import { peoplePageSize, peopleView } from '@/lib/identity/queries/people'
import { roleTitles } from '@/lib/kernel/actor'
import { pageIn, Pager } from '@/components/ui/pager'
import { invite } from './actions'

export const metadata: Metadata = { title: 'People' }

export default deskPage(
  'centre',
  async ({ actor, search, found }) => {
    const now = new Date()
    const q = (search['q'] ?? '').replaceAll('\u0000', '').trim().slice(0, 120)
    const page = pageIn(search['page'])
    const { staff, candidates, ended, counts } = await found(
      await peopleView(db(), actor, { q, page, now }),
    )
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
          <Section
            id="candidates"
            title="Candidates"
            aside={counts.candidates.toLocaleString('en-GB')}
          >
            {counts.candidates > 0 ? (
              <>
                <LinksForAll waiting={counts.waiting} />
                {(counts.candidates > peoplePageSize || q !== '') && <FindCandidates q={q} />}
                {candidates.length > 0 ? (
                  <PeopleTable seats={candidates} caption="Candidates" now={now} />
                ) : (
                  <p>No candidate’s name or email has that in it.</p>
                )}
                <Pager
                  page={page}
                  size={peoplePageSize}
                  shown={candidates.length}
                  total={counts.matching}
                  hrefOf={(to) =>
                    `?${new URLSearchParams({ ...(q && { q }), page: String(to) })}#candidates`
                  }
                />
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
                options={invitedRoles.map((role) => ({ value: role, label: roleTitles[role] }))}
              />
              <SubmitButton pendingLabel="Giving the seat">Give the seat</SubmitButton>
              <OneTimeLink />
            </ActionForm>
          </Section>
          {ended.length > 0 && (
            <Section id="ended" title="Ended seats" aside={counts.ended.toLocaleString('en-GB')}>
              {counts.ended > ended.length && <p>The {ended.length} that ended last.</p>}
              <PeopleTable seats={ended} caption="Ended seats" now={now} />
            </Section>
          )}
        </div>
      </>
    )
  },
  { className: 'screen-centre screen-register' },
)

/** A plain form, so that what is shown has an address. */
const FindCandidates = ({ q }: { q: string }) => (
  <form className="filters" role="search" action="/centre/people#candidates">
    <label>
      Name or email
      <input className="in small" type="search" name="q" defaultValue={q} maxLength={120} />
    </label>
    <span className="row">
      <Button type="submit" small>
        Find
      </Button>
      {q && <Link href="/centre/people#candidates">Clear</Link>}
    </span>
  </form>
)

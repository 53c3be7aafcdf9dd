import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/register.css'
import '@/app/styles/centre.css'
import { PageHead } from '@/components/layout/shell'
import { Button, LinkButton } from '@/components/ui/button'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import { Link } from '@/components/ui/link'
import { EmptyState } from '@/components/ui/notices'
import { Section } from '@/components/ui/section'
import { TextField } from '@/components/ui/text-fields'
import { VisitorRegisterTable } from '@/components/visits/register-table'
import { db } from '@/lib/infra/db'
import { registrationStates, registrationStateWords } from '@/lib/registration/lifecycle'
import { registerAsked, registerQuery } from '@/lib/registration/model/register'
import { visitorRegister, type VisitorRegister } from '@/lib/visits/queries/register'
import { draw, pick } from '../actions'

export const metadata: Metadata = { title: 'Register' }

export default deskPage(
  'visitor',
  async ({ actor, search, found }) => {
    const view = await found(await visitorRegister(db(), actor, registerAsked.parse(search)))
    const { rows, asked, total, picked, hasEarlier, hasLater } = view
    const first = rows[0]?.id ?? ''
    const last = rows.at(-1)?.id ?? ''
    return (
      <>
        <PageHead
          title="Register"
          actions={<LinkButton href="/visitor/sample">Your sample: {picked}</LinkButton>}
        >
          Every candidate of {actor.awardingBody} at this centre. Pick whose portfolio you want to
          read; what you pick is recorded and stays picked.
        </PageHead>
        <Filters view={view} />
        {rows.length > 0 ? (
          <ActionForm action={pick} id="pick" className="picking">
            <VisitorRegisterTable rows={rows} asked={asked} />
            <SubmitButton pendingLabel="Picking">Pick those ticked</SubmitButton>
          </ActionForm>
        ) : (
          <EmptyState title="Nobody here">
            No registration fits what you asked for. Clear the filter to see the whole register.
          </EmptyState>
        )}
        <nav className="pager" aria-label="Pages">
          <span className="muted num">
            {rows.length} of {total.toLocaleString('en-GB')} shown
          </span>
          <span className="row">
            {hasEarlier && (
              <LinkButton small href={`?${registerQuery(asked, { before: first })}`}>
                Previous
              </LinkButton>
            )}
            {hasLater && rows.length > 0 && (
              <LinkButton small href={`?${registerQuery(asked, { after: last })}`}>
                Next
              </LinkButton>
            )}
          </span>
        </nav>
        <Section id="random" title="Or let chance pick" className="narrow">
          <ActionForm action={draw} id="draw" resetWhenDone>
            <p>
              From all of the register that is not in your sample yet. The seed is recorded: with
              the same register it draws the same candidates again.
            </p>
            <div className="pair">
              <TextField
                name="count"
                label="How many"
                inputMode="numeric"
                defaultValue="3"
                className="num"
              />
              <TextField
                name="seed"
                label="Seed"
                hint="Left empty, one is made."
                optional
                maxLength={60}
              />
            </div>
            <SubmitButton pendingLabel="Drawing">Draw at random</SubmitButton>
          </ActionForm>
        </Section>
      </>
    )
  },
  { className: 'screen-register screen-centre' },
)

/** A plain form, so that what is shown has an address. */
const Filters = ({ view: { asked, qualifications } }: { view: VisitorRegister }) => (
  <form className="filters" role="search" action="/visitor/register">
    <label>
      Name, number or ULN
      <input className="in small" type="search" name="q" defaultValue={asked.q} maxLength={120} />
    </label>
    <label>
      State
      <select className="in small" name="state" defaultValue={asked.state}>
        <option value="">Any</option>
        {registrationStates.map((state) => (
          <option key={state} value={state}>
            {registrationStateWords[state]}
          </option>
        ))}
      </select>
    </label>
    {qualifications.length > 1 && (
      <label>
        Qualification
        <select className="in small" name="qualification" defaultValue={asked.qualification}>
          <option value="">Any</option>
          {qualifications.map(({ number, title }) => (
            <option key={number} value={number}>
              {title}
            </option>
          ))}
        </select>
      </label>
    )}
    <span className="row">
      <Button type="submit" small>
        Show
      </Button>
      {(asked.q || asked.state || asked.qualification) && (
        <Link href="/visitor/register">Clear</Link>
      )}
    </span>
  </form>
)

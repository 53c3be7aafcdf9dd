import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/register.css'
import '@/app/styles/centre.css'
import { RegisterFilters } from '@/components/centre/register-filters'
import { RegisterTable } from '@/components/centre/register-table'
import { PageHead } from '@/components/layout/shell'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/notices'
import { db } from '@/lib/infra/db'
import { registerAsked, registerQuery } from '@/lib/registration/model/register'
import { registerView } from '@/lib/registration/queries/register'

export const metadata: Metadata = { title: 'Registrations' }

export default deskPage(
  'centre',
  async ({ actor, search, found }) => {
    const asked = registerAsked.parse(search)
    const view = await found(await registerView(db(), actor, asked))
    const { rows, total, choices, hasEarlier, hasLater } = view
    const first = rows[0]?.id ?? ''
    const last = rows.at(-1)?.id ?? ''
    return (
      <>
        <PageHead
          title="Registrations"
          actions={
            <>
              <LinkButton href="/centre/allocation">Allocation</LinkButton>
              <LinkButton href="/centre/packs">Packs</LinkButton>
              <LinkButton href="/centre/registrations/import">From a spreadsheet</LinkButton>
              <LinkButton href="/centre/registrations/new">Register a candidate</LinkButton>
            </>
          }
        >
          Who is registered at this centre, on what, and who assesses and quality-assures it.
        </PageHead>
        <RegisterFilters asked={asked} choices={choices} />
        {rows.length > 0 ? (
          <RegisterTable rows={rows} asked={asked} />
        ) : (
          <EmptyState title="Nobody here">
            No registration fits what you asked for. Clear the filter, or register a candidate.
          </EmptyState>
        )}
        <nav className="pager" aria-label="Pages">
          <span className="row">
            <span className="muted num">
              {rows.length} of {total.toLocaleString('en-GB')} shown
            </span>
            {total > 0 && (
              <LinkButton small href={`/api/registrations/csv?${registerQuery(asked)}`} download>
                {total === 1 ? 'Download it' : `Download all ${total.toLocaleString('en-GB')}`}
              </LinkButton>
            )}
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
      </>
    )
  },
  { className: 'screen-register screen-centre' },
)

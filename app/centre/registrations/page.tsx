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
import { id } from '@/lib/kernel/fields'
import { registrationStates } from '@/lib/registration/lifecycle'
import { allocationRoles } from '@/lib/registration/model/staff'
import { registerPageSize, registerView } from '@/lib/registration/queries/register'

export const metadata: Metadata = { title: 'Registrations' }

type Search = Partial<Record<string, string>>

/** What the address asks for; what makes no sense is left out. */
function asked(search: Search) {
  const words = search['q']?.trim().slice(0, 120) ?? ''
  const state = registrationStates.find((each) => each === search['state'])
  const assessor = id.safeParse(search['assessor']).data
  const lacking = allocationRoles.find((each) => each === search['lacking'])
  const page = Number(search['page'])
  return {
    ...(words && { words }),
    ...(state && { state }),
    ...(assessor && { assessor }),
    ...(lacking && { lacking }),
    page: Number.isInteger(page) && page > 0 && page < 10_000 ? page : 1,
  }
}

const pageAddress = (search: Search, page: number): string => {
  const kept = ['q', 'state', 'assessor', 'lacking'].flatMap((name) => {
    const value = search[name]
    return value ? [[name, value]] : []
  })
  return `?${new URLSearchParams([...kept, ['page', String(page)]])}`
}

export default deskPage(
  'centre',
  async ({ actor, search }) => {
    const filter = asked(search)
    const { rows, total, page, assessors } = await registerView(db(), actor, filter)
    const first = (page - 1) * registerPageSize + 1
    const shown =
      rows.length === 0 ? `0 of ${total}` : `${first} to ${first + rows.length - 1} of ${total}`
    return (
      <>
        <PageHead
          title="Registrations"
          actions={
            <>
              <LinkButton href="/centre/allocation">Allocation</LinkButton>
              <LinkButton href="/centre/registrations/new">Register a candidate</LinkButton>
            </>
          }
        >
          Who is registered at this centre, on what, and who assesses and quality-assures it.
        </PageHead>
        <RegisterFilters
          words={filter.words ?? ''}
          state={filter.state ?? ''}
          assessor={filter.assessor ?? ''}
          lacking={filter.lacking ?? ''}
          assessors={assessors}
        />
        {rows.length > 0 ? (
          <RegisterTable rows={rows} />
        ) : (
          <EmptyState title="Nobody here">
            No registration fits what you asked for. Clear the filter, or register a candidate.
          </EmptyState>
        )}
        <nav className="pager" aria-label="Pages">
          <span className="muted num">{shown}</span>
          <span className="row">
            {page > 1 && (
              <LinkButton small href={pageAddress(search, page - 1)}>
                Previous
              </LinkButton>
            )}
            {first + rows.length - 1 < total && rows.length > 0 && (
              <LinkButton small href={pageAddress(search, page + 1)}>
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

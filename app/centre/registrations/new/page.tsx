import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/centre.css'
import { PageHead } from '@/components/layout/shell'
import { Button, LinkButton } from '@/components/ui/button'
import { Crumbs, Segments } from '@/components/ui/navigation'
import { EmptyState } from '@/components/ui/notices'
import { db } from '@/lib/infra/db'
import { registeringView } from '@/lib/registration/queries/approvals'
import { RegisterForm } from './register-form'

export const metadata: Metadata = { title: 'Register a candidate' }

export default deskPage(
  'centre',
  async ({ actor, search, found }) => {
    const q = (search['q'] ?? '').replaceAll('\u0000', '').trim().slice(0, 120)
    const { approved, candidates, sites, hasMore } = await found(
      await registeringView(db(), actor, q),
    )
    const chosen =
      approved.find(({ specification }) => specification.id === search['qualification']) ??
      approved[0]
    const isLong = hasMore || q !== ''
    const fresh = search['who'] === 'new' || (candidates.length === 0 && !isLong)
    const to = (who: string, qualification: string) =>
      `?${new URLSearchParams({ who, qualification })}`
    return (
      <>
        <Crumbs
          trail={[
            { href: '/centre/registrations', label: 'Registrations' },
            { label: 'Register a candidate' },
          ]}
        />
        <PageHead title="Register a candidate">
          Assessor and IQA are allocated on the registration’s own page.
        </PageHead>
        {!chosen ? (
          <EmptyState
            title="No approval on record"
            action={
              <LinkButton look="primary" href="/centre/qualifications">
                Record an approval
              </LinkButton>
            }
          >
            The centre registers candidates on qualifications it is approved for.
          </EmptyState>
        ) : (
          <div className="narrow">
            {approved.length > 1 && (
              <Segments
                label="Qualification"
                tabs={approved.map(({ specification }) => ({
                  href: to(fresh ? 'new' : 'seat', specification.id),
                  label: specification.title,
                  current: specification === chosen.specification,
                }))}
              />
            )}
            {(candidates.length > 0 || isLong) && (
              <Segments
                label="Who"
                tabs={[
                  {
                    href: to('seat', chosen.specification.id),
                    label: 'Has a candidate’s seat',
                    current: !fresh,
                  },
                  {
                    href: to('new', chosen.specification.id),
                    label: 'Somebody new',
                    current: fresh,
                  },
                ]}
              />
            )}
            {!fresh && isLong && (
              <form className="row" role="search">
                <input type="hidden" name="who" value="seat" />
                <input type="hidden" name="qualification" value={chosen.specification.id} />
                <label>
                  Find by name or email{' '}
                  <input
                    className="in small"
                    type="search"
                    name="q"
                    defaultValue={q}
                    maxLength={120}
                  />
                </label>
                <Button type="submit" small>
                  Find
                </Button>
                {hasMore && (
                  <p className="hint">The first {candidates.length} are offered below.</p>
                )}
              </form>
            )}
            <RegisterForm
              key={`${chosen.specification.id}${fresh}`}
              specification={chosen.specification}
              candidates={candidates}
              sites={sites}
              fresh={fresh}
            />
          </div>
        )}
      </>
    )
  },
  { className: 'screen-centre' },
)

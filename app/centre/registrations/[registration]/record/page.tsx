import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/trail.css'
import { TrailList } from '@/components/audit/trail-list'
import { PageHead } from '@/components/layout/shell'
import { LinkButton } from '@/components/ui/button'
import { Crumbs } from '@/components/ui/navigation'
import { trailOfRegistration } from '@/lib/audit/queries/trail'
import { db } from '@/lib/infra/db'
import { id } from '@/lib/kernel/fields'

export const metadata: Metadata = { title: 'Record of a registration' }

export default deskPage<{ registration: string }>(
  'centre',
  async ({ actor, params, search, found }) => {
    const registration = id.safeParse(params.registration).data
    const before = Number(search['before'])
    const page = Number.isSafeInteger(before) && before > 0 && before < 2 ** 31 ? { before } : {}
    const { entries, next } = await found(
      registration ? await trailOfRegistration(db(), actor, registration, page) : null,
    )
    return (
      <>
        <Crumbs
          trail={[
            { href: '/centre/registrations', label: 'Registrations' },
            { href: `/centre/registrations/${registration}`, label: 'Registration' },
            { label: 'Record' },
          ]}
        />
        <PageHead title="Record">
          Everything that was done in this registration, the newest first.
        </PageHead>
        <TrailList entries={entries} />
        {next !== null && (
          <div className="after">
            <LinkButton icon="arrow-down" href={`?before=${next}`}>
              Earlier
            </LinkButton>
          </div>
        )}
      </>
    )
  },
  { className: 'screen-trail' },
)

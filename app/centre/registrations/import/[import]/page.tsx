import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/centre.css'
import { ImportProgress } from '@/components/centre/import-progress'
import { ImportRows } from '@/components/centre/import-rows'
import { PageHead } from '@/components/layout/shell'
import { LinkButton } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { Crumbs, Tabs } from '@/components/ui/navigation'
import { EmptyState, Note } from '@/components/ui/notices'
import { Section } from '@/components/ui/section'
import { Time } from '@/components/ui/time'
import { db } from '@/lib/infra/db'
import { id } from '@/lib/kernel/fields'
import { isUnderWay } from '@/lib/registration/commands/import-run'
import { rowLists, type RowList } from '@/lib/registration/model/importing'
import { importView } from '@/lib/registration/queries/imports'
import { Choice } from './choice'

export const metadata: Metadata = { title: 'Rows of a spreadsheet' }

const lineAsked = (after: string | undefined): number => {
  const line = Number(after)
  return Number.isInteger(line) && line > 0 && line < 10_000_000 ? line : 0
}

export default deskPage<{ import: string }>(
  'centre',
  async ({ actor, params, search, found }) => {
    const importId = id.safeParse(params.import).data
    const list: RowList =
      search['show'] === 'bad' || search['show'] === 'look' ? search['show'] : 'all'
    const after = lineAsked(search['after'])
    const view = await found(
      importId ? await importView(db(), actor, importId, { list, after }) : null,
    )
    const { counts, rows, more, state } = view
    const running = isUnderWay(view.id)
    const to = (show: RowList, line = 0) =>
      `?${new URLSearchParams({ show, ...(line > 0 && { after: String(line) }) })}`
    const last = rows.at(-1)?.line
    const count = (each: RowList) =>
      (rowLists[each] ?? []).reduce((sum, verdict) => sum + (counts[verdict] ?? 0), 0)
    return (
      <>
        <Crumbs
          trail={[
            { href: '/centre/registrations', label: 'Registrations' },
            { href: '/centre/registrations/import', label: 'Register from a spreadsheet' },
            { label: view.fileName },
          ]}
        />
        <PageHead
          title={view.fileName}
          actions={
            rows.length > 0 && (
              <LinkButton
                href={`/api/imports/${view.id}/rows?show=${list}`}
                prefetch={false}
                download
              >
                Download these rows with their reasons
              </LinkButton>
            )
          }
        >
          {view.total === 1 ? '1 row' : `${view.total.toLocaleString('en-GB')} rows`}, read on{' '}
          <Time at={view.madeAt} show="date and time" /> by {view.madeBy}.
        </PageHead>
        {view.unread.length > 0 && state === 'checked' && (
          <Note>Nothing was read from these columns: {view.unread.join(', ')}.</Note>
        )}
        {running ? (
          <ImportProgress written={view.written} writable={view.writable} />
        ) : (
          <Choice view={view} />
        )}
        {rows.length === 0 && list === 'all' && after === 0 ? (
          <p className="muted">What was read from this file was discarded.</p>
        ) : (
          <Section id="rows" title="Rows">
            <Tabs
              label="Which rows"
              tabs={[
                { href: to('all'), label: 'All', count: view.total, current: list === 'all' },
                {
                  href: to('bad'),
                  label: 'Cannot be registered',
                  count: count('bad'),
                  current: list === 'bad',
                },
                {
                  href: to('look'),
                  label: 'To look at',
                  count: count('look'),
                  current: list === 'look',
                },
              ]}
            />
            {rows.length > 0 ? (
              <ImportRows rows={rows} />
            ) : (
              <EmptyState title="No such rows">Every row of the file is under All.</EmptyState>
            )}
            <nav className="row" aria-label="Pages">
              {after > 0 && <Link href={to(list)}>Back to the first rows</Link>}
              {more && last !== undefined && <Link href={to(list, last)}>Next rows</Link>}
            </nav>
          </Section>
        )}
      </>
    )
  },
  { className: 'screen-centre' },
)

import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/centre.css'
import { LoadQualification } from '@/components/centre/load-qualification'
import { PageHead } from '@/components/layout/shell'
import { Link } from '@/components/ui/link'
import { Crumbs } from '@/components/ui/navigation'
import { load } from './actions'

export const metadata: Metadata = { title: 'Load a qualification' }

export default deskPage(
  'centre',
  async () => (
    <>
      <Crumbs
        trail={[
          { href: '/centre/qualifications', label: 'Qualifications' },
          { label: 'Load a qualification' },
        ]}
      />
      <PageHead title="Load a qualification">
        From a data file. Its format is described by a{' '}
        <Link href="/api/v1/qualification-file">JSON Schema</Link>; every qualification here can be
        exported in it, as a pattern.
      </PageHead>
      <LoadQualification action={load} />
    </>
  ),
  { className: 'screen-centre' },
)

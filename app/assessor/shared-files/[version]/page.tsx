import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/assessor.css'
import '@/app/styles/shared-files.css'
import { SharedSides } from '@/components/assessment/shared-sides'
import { PageHead } from '@/components/layout/shell'
import { Crumbs } from '@/components/ui/navigation'
import { db } from '@/lib/infra/db'
import { id } from '@/lib/kernel/fields'
import { sharedFileView } from '@/lib/assessment/queries/shared-files'
import { look } from './actions'

export const metadata: Metadata = { title: 'One file, two names' }

export default deskPage<{ version: string }>(
  'assessor',
  async ({ actor, params, found }) => {
    const versionId = id.safeParse(params.version).data
    const view = await found(versionId ? await sharedFileView(db(), actor, versionId) : null)
    return (
      <>
        <Crumbs
          trail={[
            { href: '/assessor/shared-files', label: 'One file, two names' },
            { label: `E${view.own.evidence}` },
          ]}
        />
        <PageHead title={view.own.fileName ?? view.own.title}>
          The same file, byte for byte, was handed in by {view.own.candidate} and by another
          candidate. There may be a good reason: ask before you judge it authentic.
        </PageHead>
        <SharedSides {...view} look={look} />
      </>
    )
  },
  { className: 'screen-assessor screen-shared' },
)

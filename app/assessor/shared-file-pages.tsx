import { deskPage } from '@/app/_web/page'
import { SharedFiles } from '@/components/assessment/shared-files'
import { SharedSides } from '@/components/assessment/shared-sides'
import { desks } from '@/components/layout/desks'
import { PageHead } from '@/components/layout/shell'
import { Crumbs } from '@/components/ui/navigation'
import { db } from '@/lib/infra/db'
import { id } from '@/lib/kernel/fields'
import { sharedFilesView, sharedFileView } from '@/lib/assessment/queries/shared-files'
import { look } from './shared-file-actions'

type Beside = 'assessor' | 'verifier'

const listAt = (desk: Beside): string => `${desks[desk].home}/shared-files`

/** The list, as assessors and IQAs have it of the candidates they see. */
export const sharedFilesPage = (desk: Beside, className: string) =>
  deskPage(
    desk,
    async ({ actor }) => (
      <>
        <PageHead title="One file, two names">
          Files of the candidates you see that another candidate handed in too. Candidates are not
          told.
        </PageHead>
        <SharedFiles rows={await sharedFilesView(db(), actor)} hrefOf={listAt(desk)} />
      </>
    ),
    { className },
  )

/** Both sides of one of them, and what came of asking. */
export const sharedFilePage = (desk: Beside, className: string) =>
  deskPage<{ version: string }>(
    desk,
    async ({ actor, params, found }) => {
      const versionId = id.safeParse(params.version).data
      const view = await found(versionId ? await sharedFileView(db(), actor, versionId) : null)
      return (
        <>
          <Crumbs
            trail={[
              { href: listAt(desk), label: 'One file, two names' },
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
    { className: `${className} screen-shared` },
  )

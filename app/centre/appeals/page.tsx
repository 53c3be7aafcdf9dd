import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/centre.css'
import { AppealsTable } from '@/components/appeals/appeals-table'
import { ProcedureForm } from '@/components/appeals/procedure-form'
import { PageHead } from '@/components/layout/shell'
import { LinkButton } from '@/components/ui/button'
import { db } from '@/lib/infra/db'
import { appealsView } from '@/lib/appeals/queries/appeals'
import { readProcedure } from '@/lib/appeals/queries/procedure'
import { writeProcedure } from './actions'

export const metadata: Metadata = { title: 'Appeals' }

export default deskPage(
  'centre',
  async ({ actor }) => {
    const [rows, procedure] = await Promise.all([
      appealsView(db(), actor, new Date()),
      readProcedure(db(), actor.centreId),
    ])
    return (
      <>
        <PageHead
          title="Appeals"
          actions={<LinkButton href="/centre/concerns">Malpractice and complaints</LinkButton>}
        >
          Enquiries and appeals about decisions. An open one holds the candidate’s claims. To ask on
          a candidate’s behalf, begin at their registration.
        </PageHead>
        <div className="stack">
          <AppealsTable rows={rows} hrefOf="/centre/appeals" />
          <ProcedureForm procedure={procedure} write={writeProcedure} />
        </div>
      </>
    )
  },
  { className: 'screen-centre' },
)

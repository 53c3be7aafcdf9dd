import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/assessor.css'
import { PageHead } from '@/components/layout/shell'
import { Link } from '@/components/ui/link'
import { WitnessTable } from '@/components/witness/witness-table'
import { db } from '@/lib/infra/db'
import { witnessList } from '@/lib/portfolio/queries/witnesses'

export const metadata: Metadata = { title: 'Witnesses' }

export default deskPage(
  'assessor',
  async ({ actor }) => {
    const rows = await witnessList(db(), actor)
    return (
      <>
        <PageHead title="Witnesses">Who testified for your candidates.</PageHead>
        <WitnessTable
          rows={rows.map((row) => ({
            ...row,
            testimony: (
              <Link
                href={`/assessor/candidates/${row.registrationId}/evidence/${row.evidenceVersionId}`}
              >
                E{row.number}
              </Link>
            ),
          }))}
        />
      </>
    )
  },
  { className: 'screen-assessor' },
)

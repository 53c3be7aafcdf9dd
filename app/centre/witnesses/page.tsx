import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/centre.css'
import { PageHead } from '@/components/layout/shell'

import { WitnessTable } from '@/components/witness/witness-table'
import { db } from '@/lib/infra/db'
import { witnessList } from '@/lib/portfolio/queries/witnesses'

export const metadata: Metadata = { title: 'Witnesses' }

export default deskPage(
  'centre',
  async ({ actor }) => {
    const rows = await witnessList(db(), actor)
    return (
      <>
        <PageHead title="Witnesses">Who testified at the centre.</PageHead>
        <WitnessTable
          rows={rows.map((row) => ({
            ...row,
            testimony: `E${row.number}`,
          }))}
        />
      </>
    )
  },
  { className: 'screen-centre' },
)

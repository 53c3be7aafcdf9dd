import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/centre.css'
import { PageHead } from '@/components/layout/shell'
import { ConflictForm } from '@/components/staff/conflicts'
import { Crumbs } from '@/components/ui/navigation'
import { db } from '@/lib/infra/db'
import { seatView } from '@/lib/identity/queries/people'
import { id } from '@/lib/kernel/fields'
import { servesFrom } from '@/lib/registration/policy'
import { conflictChoices } from '@/lib/registration/queries/staff-record'
import { declare } from '../../actions'

export const metadata: Metadata = { title: 'Declare a conflict of interest' }

export default deskPage<{ seat: string }>(
  'centre',
  async ({ actor, params, found }) => {
    const asked = id.safeParse(params.seat).data
    const line = asked ? await seatView(db(), actor, asked) : null
    const seat = await found(line && servesFrom(line.role) && !line.endedAt ? line : null)
    const choices = await conflictChoices(db(), actor, seat.seatId)
    return (
      <>
        <Crumbs
          trail={[
            { href: '/centre/people', label: 'People' },
            { href: `/centre/people/${seat.seatId}`, label: seat.name },
            { label: 'Conflict of interest' },
          ]}
        />
        <PageHead title="Declare a conflict of interest">
          Recorded for {seat.name}. Until a mitigation is written they are not allocated there.
        </PageHead>
        <div className="narrow">
          <ConflictForm seatId={seat.seatId} choices={choices} declare={declare} />
        </div>
      </>
    )
  },
  { className: 'screen-centre' },
)

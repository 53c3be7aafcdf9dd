import type { Metadata } from 'next'
import { DeskMasthead } from '@/app/_web/masthead'
import { notTheirs, requirePerson } from '@/app/_web/session'
import '@/app/styles/centre.css'
import { deskOf } from '@/components/layout/desks'
import { PageHead, Shell } from '@/components/layout/shell'
import { ConflictForm } from '@/components/staff/conflicts'
import { Crumbs } from '@/components/ui/navigation'
import { db } from '@/lib/infra/db'
import { servesFrom } from '@/lib/registration/policy'
import { conflictChoices } from '@/lib/registration/queries/staff-record'
import { declare } from '../actions'

export const metadata: Metadata = { title: 'Declare a conflict of interest' }

export default async function DeclarePage() {
  const who = await requirePerson()
  const { actor } = who
  if (!servesFrom(actor.role)) await notTheirs(who)
  const choices = await conflictChoices(db(), actor, actor.seatId)
  return (
    <Shell
      masthead={<DeskMasthead who={who} desk={deskOf(actor.role)} />}
      className="wrap screen-centre"
    >
      <Crumbs
        trail={[
          { href: '/account', label: 'Your account' },
          { href: '/account/record', label: 'Staff record' },
          { label: 'Conflict of interest' },
        ]}
      />
      <PageHead title="Declare a conflict of interest">
        Until your administrator has written a mitigation you are not allocated there; with one,
        your decisions there are always sampled.
      </PageHead>
      <div className="narrow">
        <ConflictForm seatId={actor.seatId} choices={choices} declare={declare} />
      </div>
    </Shell>
  )
}

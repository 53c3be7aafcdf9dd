import type { Metadata } from 'next'
import { DeskMasthead } from '@/app/_web/masthead'
import { notTheirs, requirePerson } from '@/app/_web/session'
import '@/app/styles/centre.css'
import { deskOf } from '@/components/layout/desks'
import { PageHead, Shell } from '@/components/layout/shell'
import { AwardList, UnitList } from '@/components/staff/awards'
import { ConflictSection } from '@/components/staff/conflicts'
import { DevelopmentSection } from '@/components/staff/development'
import { TodaySection } from '@/components/staff/today-table'
import { Crumbs } from '@/components/ui/navigation'
import { Section } from '@/components/ui/section'
import { db } from '@/lib/infra/db'
import { roleTitles } from '@/lib/kernel/actor'
import { staffRecordView } from '@/lib/registration/queries/staff-record'
import { endConflict, recordCpd, strikeCpd } from './actions'

export const metadata: Metadata = { title: 'Your staff record' }

/** What the centre keeps on record of whoever is here, as an assessor or an IQA. */
export default async function StaffRecordPage() {
  const who = await requirePerson()
  const { actor } = who
  const view =
    (await staffRecordView(db(), actor, actor.seatId, new Date())) ?? (await notTheirs(who))
  return (
    <Shell
      masthead={<DeskMasthead who={who} desk={deskOf(actor.role)} />}
      className="wrap screen-centre"
    >
      <Crumbs trail={[{ href: '/account', label: 'Your account' }, { label: 'Staff record' }]} />
      <PageHead title="Your staff record">
        {roleTitles[actor.role]}, {who.centre.name}. The administrator keeps awards and units; you
        record your development and declare your interests.
      </PageHead>
      <div className="parts narrow">
        <Section id="today" title="What you may do today">
          <TodaySection view={view} />
        </Section>
        <Section id="awards" title="Awards">
          <AwardList view={view} />
        </Section>
        <Section id="units" title="Competent in" aside={`${view.competent.length} units`}>
          <UnitList view={view} />
        </Section>
        <DevelopmentSection view={view} record={recordCpd} strike={strikeCpd} />
        <ConflictSection
          conflicts={view.conflicts}
          declareAt="/account/record/conflict"
          end={endConflict}
        />
      </div>
    </Shell>
  )
}

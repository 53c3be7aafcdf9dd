import { AwardList, UnitList } from '@/components/staff/awards'
import { ConflictSection } from '@/components/staff/conflicts'
import { DevelopmentSection } from '@/components/staff/development'
import { TodaySection } from '@/components/staff/today-table'
import { Section } from '@/components/ui/section'
import type { StaffRecordView } from '@/lib/registration/queries/staff-record'
import { endConflict, mitigateConflict, recordCpd, strikeCpd } from '../actions'
import { AwardForm, EndAward, EndUnits, UnitsForm } from './staff-forms'

/** The record of a member of staff as the administrator keeps it: what they decide counts only by this. */
export function StaffRecordSections({ view }: { view: StaffRecordView }) {
  return (
    <>
      <Section id="today" title="What they may do today">
        <TodaySection view={view} />
      </Section>
      <Section id="awards" title="Awards">
        <AwardList view={view} end={(award) => <EndAward award={award} />} />
        {view.fitting.length > 0 && <AwardForm seatId={view.seatId} titles={view.fitting} />}
      </Section>
      <Section id="units" title="Competent in" aside={`${view.competent.length} units`}>
        <UnitList view={view} />
        {view.others.length > 0 && <UnitsForm seatId={view.seatId} units={view.others} />}
        {view.competent.length > 0 && <EndUnits seatId={view.seatId} units={view.competent} />}
      </Section>
      <DevelopmentSection view={view} record={recordCpd} strike={strikeCpd} />
      <ConflictSection
        conflicts={view.conflicts}
        declareAt={`/centre/people/${view.seatId}/conflict`}
        end={endConflict}
        mitigate={mitigateConflict}
      />
    </>
  )
}

import { LockNotice } from '@/components/ui/notices'
import type { OwnUnit } from '@/lib/portfolio/queries/own'
import { lockWords } from './unit-words'

/** Why a unit is not, or not wholly, in the candidate's hands. */
export function UnitLock({
  unit,
}: {
  unit: Pick<OwnUnit, 'state' | 'stateSince' | 'returnedTo' | 'assessor'>
}) {
  const words = lockWords(unit)
  return (
    words && (
      <LockNotice kind={words.kind} title={words.title} opens={words.opens}>
        {words.text}
      </LockNotice>
    )
  )
}

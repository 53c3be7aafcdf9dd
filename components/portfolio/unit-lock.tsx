import { LockNotice } from '@/components/ui/notices'
import { lockWords, type Held } from './unit-words'

/** Why a unit is not, or not wholly, in the candidate's hands. */
export function UnitLock({ unit }: { unit: Held }) {
  const words = lockWords(unit)
  return (
    words && (
      <LockNotice kind={words.kind} title={words.title} opens={words.opens}>
        {words.text}
      </LockNotice>
    )
  )
}

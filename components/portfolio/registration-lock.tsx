import { LockNotice } from '@/components/ui/notices'
import { standingWords, type RegistrationStanding } from '@/lib/registration/rules/standing'

/** Says why nothing can be done in a registration that is not active, since when, and what would open it. */
export function RegistrationLock({ registration }: { registration: RegistrationStanding }) {
  const words = standingWords(registration)
  return (
    words && (
      <LockNotice title={words.title} opens={words.opens}>
        Everything in it can still be read.
      </LockNotice>
    )
  )
}

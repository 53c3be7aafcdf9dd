import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { registrationStates, registrationStateWords } from '@/lib/registration/lifecycle'

/** Narrows the register; a plain form, so that what is shown has an address. */
export function RegisterFilters({
  words,
  state,
  assessor,
  lacking,
  assessors,
}: {
  words: string
  state: string
  assessor: string
  lacking: string
  assessors: readonly { seatId: string; name: string }[]
}) {
  const narrowed = words !== '' || state !== '' || assessor !== '' || lacking !== ''
  return (
    <form className="filters" role="search" action="/centre/registrations">
      <label>
        Name or registration number
        <span className="search">
          <Icon name="search" size={16} />
          <input className="in small" type="search" name="q" defaultValue={words} maxLength={120} />
        </span>
      </label>
      <label>
        State
        <select className="in small" name="state" defaultValue={state}>
          <option value="">Any</option>
          {registrationStates.map((each) => (
            <option key={each} value={each}>
              {registrationStateWords[each]}
            </option>
          ))}
        </select>
      </label>
      <label>
        Assessor
        <select className="in small" name="assessor" defaultValue={assessor}>
          <option value="">Any</option>
          {assessors.map((each) => (
            <option key={each.seatId} value={each.seatId}>
              {each.name}
            </option>
          ))}
        </select>
      </label>
      <label>
        Lacking
        <select className="in small" name="lacking" defaultValue={lacking}>
          <option value="">Any or nothing</option>
          <option value="assessor">an assessor</option>
          <option value="iqa">an IQA</option>
        </select>
      </label>
      <span className="row">
        <Button type="submit" small>
          Filter
        </Button>
        {narrowed && <Link href="/centre/registrations">Clear</Link>}
      </span>
    </form>
  )
}

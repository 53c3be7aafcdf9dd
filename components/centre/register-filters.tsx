import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { registrationStates, registrationStateWords } from '@/lib/registration/lifecycle'
import { registerFilterNames, type RegisterAsked } from '@/lib/registration/model/register'

export type Choices = {
  qualifications: readonly { number: string; title: string }[]
  sites: readonly { id: string; name: string }[]
  assessors: readonly { seatId: string; name: string }[]
  iqas: readonly { seatId: string; name: string }[]
  cohorts: readonly string[]
  employers: readonly string[]
}

function Choose({
  name,
  label,
  value,
  any = 'Any',
  options,
}: {
  name: string
  label: string
  value: string
  any?: string
  options: readonly { value: string; label: string }[]
}) {
  return (
    <label>
      {label}
      <select className="in small" name={name} defaultValue={value}>
        <option value="">{any}</option>
        {options.map((each) => (
          <option key={each.value} value={each.value}>
            {each.label}
          </option>
        ))}
      </select>
    </label>
  )
}

/** Typed, with suggestions: a centre may have more of these than a list is good for. */
function Begins({
  name,
  label,
  value,
  suggestions,
}: {
  name: string
  label: string
  value: string
  suggestions: readonly string[]
}) {
  return (
    <label>
      {label}
      <input
        className="in small"
        name={name}
        defaultValue={value}
        maxLength={120}
        list={`${name}-suggestions`}
        autoComplete="off"
      />
      <datalist id={`${name}-suggestions`}>
        {suggestions.map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
    </label>
  )
}

/** Narrows the register; a plain form, so that what is shown has an address. */
export function RegisterFilters({ asked, choices }: { asked: RegisterAsked; choices: Choices }) {
  const narrowed = registerFilterNames.some((name) => asked[name] !== '')
  return (
    <form className="filters" role="search" action="/centre/registrations">
      <label>
        Name, ULN or registration number
        <span className="search">
          <Icon name="search" size={16} />
          <input
            className="in small"
            type="search"
            name="q"
            defaultValue={asked.q}
            maxLength={120}
          />
        </span>
      </label>
      <Choose
        name="state"
        label="State"
        value={asked.state}
        options={registrationStates.map((value) => ({
          value,
          label: registrationStateWords[value],
        }))}
      />
      <Choose
        name="qualification"
        label="Qualification"
        value={asked.qualification}
        options={choices.qualifications.map(({ number, title }) => ({
          value: number,
          label: title,
        }))}
      />
      <Choose
        name="site"
        label="Site"
        value={asked.site}
        options={choices.sites.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Begins name="cohort" label="Cohort" value={asked.cohort} suggestions={choices.cohorts} />
      <Begins
        name="employer"
        label="Employer"
        value={asked.employer}
        suggestions={choices.employers}
      />
      <Choose
        name="assessor"
        label="Assessor"
        value={asked.assessor}
        options={choices.assessors.map(({ seatId, name }) => ({ value: seatId, label: name }))}
      />
      <Choose
        name="iqa"
        label="IQA"
        value={asked.iqa}
        options={choices.iqas.map(({ seatId, name }) => ({ value: seatId, label: name }))}
      />
      <Choose
        name="lacking"
        label="Lacking"
        value={asked.lacking}
        any="Any or nothing"
        options={[
          { value: 'assessor', label: 'an assessor' },
          { value: 'iqa', label: 'an IQA' },
        ]}
      />
      <input type="hidden" name="sort" value={asked.sort} />
      <input type="hidden" name="order" value={asked.order} />
      <span className="row">
        <Button type="submit" small>
          Filter
        </Button>
        {narrowed && <Link href="/centre/registrations">Clear</Link>}
      </span>
    </form>
  )
}

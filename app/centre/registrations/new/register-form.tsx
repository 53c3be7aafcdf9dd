import { ChecksField } from '@/components/ui/choice-fields'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import { DateField, SelectField, TextField } from '@/components/ui/text-fields'
import { formatDate, toIsoDate } from '@/lib/kernel/dates'
import type { Specification } from '@/lib/specification/model'
import { register } from '../actions'

const credits = (count: number) => (count === 1 ? '1 credit' : `${count} credits`)

function windowWords({ registrationStart, registrationEnd }: Specification): string {
  const from = `From ${formatDate(new Date(registrationStart))}`
  if (!registrationEnd) return `${from}.`
  const over = registrationEnd < toIsoDate(new Date())
  const end = formatDate(new Date(registrationEnd))
  return `${from} to ${end}${over ? ', when registration closed' : ''}.`
}

/** Registers one candidate on one qualification. Mandatory units come by themselves. */
export function RegisterForm({
  specification,
  candidates,
  sites,
}: {
  specification: Specification
  candidates: readonly { seatId: string; name: string; email: string }[]
  sites: readonly string[]
}) {
  const optional = specification.groups.filter(({ mandatory }) => !mandatory)
  const mandatory = specification.groups
    .filter((group) => group.mandatory)
    .flatMap(({ code }) => specification.units.filter(({ group }) => group === code))
  return (
    <ActionForm action={register} id="register">
      <input type="hidden" name="qualificationVersionId" value={specification.id} />
      <p>
        <b>{specification.title}</b>, {specification.number}
      </p>
      <SelectField
        name="candidateSeatId"
        label="Candidate"
        empty="Choose somebody"
        options={candidates.map(({ seatId, name, email }) => ({
          value: seatId,
          label: `${name}, ${email}`,
        }))}
      />
      <DateField name="registeredOn" label="Registered on" hint={windowWords(specification)} />
      <TextField
        name="awardingBodyNumber"
        label="Registration number"
        hint="As the awarding body gave it."
        maxLength={40}
        optional
      />
      <TextField name="employer" label="Employer" maxLength={120} optional />
      <TextField
        name="siteName"
        label="Site"
        hint={
          sites.length > 0
            ? `On record: ${sites.join(', ')}. A new name makes a new site.`
            : 'A new name makes a new site.'
        }
        list="sites"
        maxLength={120}
        optional
      />
      <datalist id="sites">
        {sites.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <div className="units-choice">
        <p className="muted">
          {mandatory.length} mandatory units are in every plan. Choose optional ones now, or later
          with the candidate.
        </p>
        {optional.map((group) => (
          <details key={group.code} className="ask">
            <summary>
              Group {group.code}, {group.title}
            </summary>
            <ChecksField
              name="unitIds"
              legend={`Units of group ${group.code}`}
              options={specification.units
                .filter((unit) => unit.group === group.code)
                .map((unit) => ({
                  value: unit.id,
                  label: `${unit.reference} ${unit.title}`,
                  hint: `Level ${unit.level}, ${credits(unit.credits)}`,
                }))}
            />
          </details>
        ))}
      </div>
      <SubmitButton pendingLabel="Registering">Register the candidate</SubmitButton>
    </ActionForm>
  )
}

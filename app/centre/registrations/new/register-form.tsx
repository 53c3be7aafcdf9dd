import { OneTimeLink } from '@/components/centre/one-time-link'
import { DetailFields, WhereFields } from '@/components/centre/detail-fields'
import { ChecksField } from '@/components/ui/choice-fields'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import { DateField, SelectField, TextField } from '@/components/ui/text-fields'
import { formatDate, toIsoDate } from '@/lib/kernel/dates'
import type { Specification } from '@/lib/specification/model'
import { register } from '../actions'
import { SamePerson } from './same-person'

const credits = (count: number) => (count === 1 ? '1 credit' : `${count} credits`)

function windowWords({ registrationStart, registrationEnd }: Specification): string {
  const from = `From ${formatDate(new Date(registrationStart))}`
  if (!registrationEnd) return `${from}.`
  const over = registrationEnd < toIsoDate(new Date())
  const end = formatDate(new Date(registrationEnd))
  return `${from} to ${end}${over ? ', when registration closed: later only by an extension on record' : ''}.`
}

/** Registers one candidate on one qualification. Mandatory units come by themselves. */
export function RegisterForm({
  specification,
  candidates,
  sites,
  fresh,
}: {
  specification: Specification
  candidates: readonly { seatId: string; name: string; email: string; known: boolean }[]
  sites: readonly string[]
  /** Somebody who has no seat here yet. */
  fresh: boolean
}) {
  return (
    <ActionForm action={register} id="register" resetWhenDone>
      <input type="hidden" name="qualificationVersionId" value={specification.id} />
      <p>
        <b>{specification.title}</b>, {specification.number}
      </p>
      {fresh ? (
        <>
          <TextField
            name="email"
            type="email"
            label="Email"
            hint="They get a candidate’s seat by this registration, and a link to take it by."
            autoComplete="off"
          />
          <SamePerson />
          <DetailFields />
        </>
      ) : (
        <SelectField
          name="candidateSeatId"
          label="Candidate"
          hint="Names, date of birth and ULN are kept on the registration, on the next page."
          empty="Choose somebody"
          options={candidates.map(({ seatId, name, email }) => ({
            value: seatId,
            label: `${name}, ${email}`,
          }))}
        />
      )}
      <DateField name="registeredOn" label="Registered on" hint={windowWords(specification)} />
      <WhereFields sites={sites} />
      <Units specification={specification} />
      <SubmitButton pendingLabel="Registering">Register the candidate</SubmitButton>
      <OneTimeLink />
    </ActionForm>
  )
}

function Units({ specification }: { specification: Specification }) {
  const optional = specification.groups.filter(({ mandatory }) => !mandatory)
  const mandatory = specification.groups
    .filter((group) => group.mandatory)
    .flatMap(({ code }) => specification.units.filter(({ group }) => group === code))
  return (
    <div className="units-choice">
      <p className="muted">
        {mandatory.length === 1
          ? 'The mandatory unit is in every plan.'
          : `${mandatory.length} mandatory units are in every plan.`}{' '}
        Choose optional ones now, or later with the candidate.
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
  )
}

import { Button } from '@/components/ui/button'
import { RadioField } from '@/components/ui/choice-fields'
import { FieldGroup } from '@/components/ui/field'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import type { FormAction } from '@/components/ui/form-state'
import { Link } from '@/components/ui/link'
import { packPurposeWords, type PackPurpose } from '@/lib/packs/model/packs'

type Choosable = {
  id: string
  name: string
  qualification: string
  awardingBodyNumber: string | null
}

/** Whose portfolios go into a pack: found by words, ticked, and kept in the address while one looks for more. */
export function ChoosePortfolios({
  words,
  chosen,
  list,
  more,
}: {
  words: string
  chosen: readonly string[]
  list: Choosable[]
  more: boolean
}) {
  return (
    <form className="form pack-choice" role="search">
      <div className="row">
        <label className="field">
          <span className="label">Find a candidate by name or registration number</span>
          <input className="in" type="search" name="q" defaultValue={words} />
        </label>
        <Button type="submit">Find</Button>
      </div>
      {list.length === 0 ? (
        <p className="muted">No portfolio that you can see fits this.</p>
      ) : (
        <>
          <FieldGroup
            id="portfolios"
            legend="Portfolios"
            hint={more && 'There are more: find those you want by their name.'}
          >
            {list.map(({ id, name, qualification, awardingBodyNumber }) => (
              <label className="check" key={id}>
                <input
                  type="checkbox"
                  name="registration"
                  value={id}
                  defaultChecked={chosen.includes(id)}
                />
                <span>
                  {name}
                  <span className="hint block">
                    {awardingBodyNumber ? `${awardingBodyNumber}, ${qualification}` : qualification}
                  </span>
                </span>
              </label>
            ))}
          </FieldGroup>
          <Button type="submit">Choose these</Button>
        </>
      )}
    </form>
  )
}

const hints: Record<PackPurpose, string> = {
  visit: 'With samples, findings and actions: for the external quality assurer, or for the file.',
  candidate: 'Without anything of internal quality assurance: to hand to the candidate.',
}

/** Asks for a pack of those that are chosen. */
export function MakePack({
  action,
  chosen,
  purposes,
  without,
}: {
  action: FormAction
  chosen: Choosable[]
  purposes: readonly PackPurpose[]
  /** The same page with one of them no longer chosen. */
  without: (id: string) => string
}) {
  const [only] = purposes
  return (
    <>
      <ul className="holds" aria-label="Chosen">
        {chosen.map(({ id, name, qualification }) => (
          <li key={id}>
            {name}, {qualification}{' '}
            <Link href={without(id)} aria-label={`Leave ${name}, ${qualification} out`}>
              Leave out
            </Link>
          </li>
        ))}
      </ul>
      <ActionForm action={action} id="make-pack">
        {chosen.map(({ id }) => (
          <input key={id} type="hidden" name="registrationIds" value={id} />
        ))}
        {purposes.length > 1 ? (
          <RadioField
            name="purpose"
            legend="What for"
            defaultValue="visit"
            options={purposes.map((each) => ({
              value: each,
              label: packPurposeWords[each],
              hint: hints[each],
            }))}
          />
        ) : (
          <input type="hidden" name="purpose" value={only} />
        )}
        <SubmitButton pendingLabel="Asking…">
          {chosen.length === 1 ? 'Make the pack' : `Make the pack of ${chosen.length}`}
        </SubmitButton>
      </ActionForm>
    </>
  )
}

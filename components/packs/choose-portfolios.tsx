import { Button } from '@/components/ui/button'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import type { FormAction } from '@/components/ui/form-state'
import { ChecksField, RadioField } from '@/components/ui/choice-fields'
import { Note } from '@/components/ui/notices'
import { packPurposeWords, type PackPurpose } from '@/lib/packs/model/packs'

type Choosable = {
  id: string
  name: string
  qualification: string
  awardingBodyNumber: string | null
  state: string
}

const hints: Record<PackPurpose, string> = {
  visit: 'With samples, findings and actions: for the external quality assurer, or for the file.',
  candidate: 'Without anything of internal quality assurance: to hand to the candidate.',
}

/** Whose portfolios go into a pack, and what for. The search comes first and keeps what is ticked in its address. */
export function ChoosePortfolios({
  action,
  words,
  chosen,
  list,
  more,
  purposes,
}: {
  action: FormAction
  words: string
  chosen: readonly string[]
  list: Choosable[]
  more: boolean
  purposes: readonly PackPurpose[]
}) {
  const [only] = purposes
  return (
    <>
      <form className="row pack-search" role="search">
        <label className="field">
          <span className="label">Find a candidate by name or registration number</span>
          <input className="in" type="search" name="q" defaultValue={words} />
        </label>
        {chosen.map((id) => (
          <input key={id} type="hidden" name="registration" value={id} />
        ))}
        <Button type="submit">Find</Button>
      </form>
      {list.length === 0 ? (
        <p className="muted">No portfolio that you can see fits this.</p>
      ) : (
        <ActionForm action={action} id="choose-portfolios">
          <ChecksField
            name="registrationIds"
            legend="Portfolios"
            defaultValue={chosen}
            options={list.map(({ id, name, qualification, awardingBodyNumber }) => ({
              value: id,
              label: name,
              hint: awardingBodyNumber ? `${awardingBodyNumber}, ${qualification}` : qualification,
            }))}
          />
          {more && <Note>There are more. Find those you want by their name.</Note>}
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
          <SubmitButton pendingLabel="Asking…">Make the pack</SubmitButton>
        </ActionForm>
      )}
    </>
  )
}

import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import { pickerUnits } from '@/app/candidate/picker-units'
import '@/app/styles/add-evidence.css'
import '@/app/styles/candidate.css'
import { CriteriaPicker } from '@/components/portfolio/criteria-picker'
import { RegistrationLock } from '@/components/portfolio/registration-lock'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import { Crumbs } from '@/components/ui/navigation'
import { Section } from '@/components/ui/section'
import { TextAreaField, TextField } from '@/components/ui/text-fields'
import { db } from '@/lib/infra/db'
import { witnessDays } from '@/lib/portfolio/model/witness'
import { candidateAdding } from '@/lib/portfolio/queries/candidate-adding'
import { askedBefore } from '@/lib/portfolio/queries/witnesses'
import { ask } from '../actions'

export const metadata: Metadata = { title: 'Ask a witness' }

export default deskPage(
  'candidate',
  async ({ actor, search, found }) => {
    const { own, units } = await found(
      await candidateAdding(db(), actor, {
        registrationId: search['registration'],
        enrolmentId: search['unit'],
      }),
    )
    const before = await askedBefore(db(), own.registrationId, search['again'])
    const list = pickerUnits(units)
    const home = `/candidate/witnesses?registration=${own.registrationId}`
    return (
      <>
        <Crumbs trail={[{ href: home, label: 'Witnesses' }, { label: 'Ask' }]} />
        <div className="head0">
          <h1>Ask a witness</h1>
          <p>
            They need no account: you give them a link, which opens for {witnessDays} days. They see
            your name, your centre, your qualification, these criteria and what you write here, and
            nothing else.
          </p>
        </div>
        <RegistrationLock registration={own} />
        <ActionForm action={ask} id="ask">
          <input type="hidden" name="registrationId" value={own.registrationId} />
          <Section id="whom" title="Whom, and about what">
            <TextField
              name="witnessName"
              label="Their name"
              hint="As you would greet them. They give their full name themselves."
              maxLength={120}
              defaultValue={before?.witnessName}
            />
            <TextAreaField
              name="about"
              label="What did they see you do, when and where?"
              hint="They read this first. Leave out what they should say: the words must be theirs."
              maxLength={1000}
              defaultValue={before?.about}
            />
          </Section>
          <Section id="criteria" title="Which criteria">
            {list.length > 0 ? (
              <CriteriaPicker
                units={list}
                chosen={before?.criterionIds ?? (search['criterion'] ? [search['criterion']] : [])}
                openUnit={search['unit']}
              />
            ) : (
              <p className="hint">No unit is in your hands at present.</p>
            )}
          </Section>
          <SubmitButton pendingLabel="Making the link">Make the link</SubmitButton>
        </ActionForm>
      </>
    )
  },
  { className: 'screen-add-evidence screen-candidate' },
)

import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/centre.css'
import { Outlook } from '@/components/certification/outlook'
import { PlanTable } from '@/components/centre/plan-table'
import { PageHead } from '@/components/layout/shell'
import { Button, LinkButton } from '@/components/ui/button'
import { ActionForm } from '@/components/ui/form'
import { Crumbs } from '@/components/ui/navigation'
import { Section } from '@/components/ui/section'
import { SelectField } from '@/components/ui/text-fields'
import { Time } from '@/components/ui/time'
import { outlookOf } from '@/lib/certification/queries/pace'
import { db } from '@/lib/infra/db'
import { id } from '@/lib/kernel/fields'
import { isSignedOff } from '@/lib/registration/lifecycle'
import { readRecords } from '@/lib/registration/queries/records'
import { suggestionsView } from '@/lib/registration/queries/allocating'
import { registrationView, type RegistrationView } from '@/lib/registration/queries/registration'
import { releasedWords } from '@/lib/quality-assurance/model'
import { planUnit } from '../actions'
import { DropUnit } from './drop-unit'
import { RecordsSection, StateSection } from './records-section'
import { Serving } from './serving'

export const metadata: Metadata = { title: 'Registration' }

export default deskPage<{ registration: string }>(
  'centre',
  async ({ actor, params, search, found }) => {
    const asked = id.safeParse(params.registration).data
    const view = await found(asked ? await registrationView(db(), actor, asked) : null)
    const records = await found(await readRecords(db(), actor, view.id))
    const outlook = await found(await outlookOf(db(), view.id, new Date()))
    const unit = id.safeParse(search['unit']).data
    const suggested = await found(
      await suggestionsView(db(), actor, view.id, new Date(), unit ?? null),
    )
    const kept = view.units.filter(({ state }) => state !== 'dropped')
    const signedOff = kept.filter(({ state }) => isSignedOff(state)).length
    return (
      <>
        <Crumbs
          trail={[
            { href: '/centre/registrations', label: 'Registrations' },
            { label: view.candidate.name },
          ]}
        />
        <PageHead
          title={view.candidate.name}
          actions={
            <>
              <LinkButton href={`/centre/appeals/new?registration=${view.id}`}>
                Ask about a decision
              </LinkButton>
              <LinkButton href={`/centre/concerns/new?registration=${view.id}`}>
                Record a concern
              </LinkButton>
              <LinkButton icon="calendar" href={`/planning/${view.id}`}>
                Plans and actions
              </LinkButton>
              <LinkButton icon="download" href={`/centre/packs?registration=${view.id}`}>
                Make a pack
              </LinkButton>
              <LinkButton icon="history" href={`/centre/registrations/${view.id}/record`}>
                Record
              </LinkButton>
            </>
          }
        >
          {view.specification.title}
        </PageHead>
        <div className="parts">
          <Facts view={view} />
          <StateSection id={view.id} state={view.state} steps={records.steps} />
          <RecordsSection id={view.id} records={records} />
          <Section id="time" title="Time">
            <Outlook {...outlook} />
            <LinkButton small href={`/centre/claims/registrations/${view.id}`}>
              Can this be claimed?
            </LinkButton>
          </Section>
          <Serving view={view} suggested={suggested} unit={unit ?? null} />
          <Section id="plan" title="Plan" aside={`${signedOff} of ${kept.length} units signed off`}>
            <PlanTable
              units={view.units.map((unit) => ({
                ...unit,
                released: unit.release ? releasedWords(unit.release) : undefined,
              }))}
              now={new Date()}
            />
            <LinkButton small icon="history" href={`/centre/registrations/${view.id}/plan`}>
              Plans so far
            </LinkButton>
          </Section>
          {view.addable.length > 0 && (
            <Section id="add-unit" title="Add a unit to the plan" className="narrow">
              <ActionForm action={planUnit} id="plan-unit" resetWhenDone>
                <input type="hidden" name="registrationId" value={view.id} />
                <SelectField
                  name="unitId"
                  label="Unit"
                  empty="Choose a unit"
                  options={view.addable.map((unit) => ({
                    value: unit.id,
                    label: `${unit.reference} ${unit.title}, ${unit.credits} credits`,
                  }))}
                />
                <Button type="submit">Add the unit</Button>
              </ActionForm>
            </Section>
          )}
          <DropUnit view={view} />
        </div>
      </>
    )
  },
  { className: 'screen-centre' },
)

function Facts({ view }: { view: RegistrationView }) {
  const facts = [
    ['Email', view.candidate.email],
    ['Registration number', view.awardingBodyNumber ?? 'none yet'],
    ['Registered', <Time key="registered" at={view.registeredOn} />],
    ['Cohort', view.cohort ?? 'not given'],
    ['Start', view.startedOn ? <Time key="start" at={view.startedOn} /> : 'not given'],
    ['Planned end', view.plannedEndOn ? <Time key="end" at={view.plannedEndOn} /> : 'not given'],
    ['Employer', view.employer ?? 'not given'],
    ['Site', view.candidate.site ?? 'not given'],
    ['Specification', `${view.specification.number}, edition ${view.specification.edition}`],
  ] as const
  return (
    <Section id="facts" title="Registration">
      <dl className="facts">
        {facts.map(([term, value]) => (
          <div key={term} className="contents">
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}

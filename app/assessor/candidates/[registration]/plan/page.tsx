import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/assessor.css'
import { GrantedAdjustments } from '@/components/assessment/granted-adjustments'
import { PageHead } from '@/components/layout/shell'
import { PastPlans } from '@/components/registration/past-plans'
import { ChecksField } from '@/components/ui/choice-fields'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import { Crumbs } from '@/components/ui/navigation'
import { Section } from '@/components/ui/section'
import { TextAreaField } from '@/components/ui/text-fields'
import { db } from '@/lib/infra/db'
import { id } from '@/lib/kernel/fields'
import { planView } from '@/lib/registration/queries/plan-view'
import { change } from './actions'
import { SaidSection } from './said-section'
import { WaitingSection } from './waiting-section'

export const metadata: Metadata = { title: 'Unit plan' }

export default deskPage<{ registration: string }>(
  'assessor',
  async ({ actor, params, found }) => {
    const asked = id.safeParse(params.registration).data
    const view = await found(asked ? await planView(db(), actor, asked, new Date()) : null)
    const { specification, plans, units } = view
    const waiting = plans.find(({ state }) => state === 'waiting')
    const free = units.filter(({ isFixed }) => !isFixed)
    const fixed = units.filter(({ isFixed }) => isFixed)
    return (
      <>
        <Crumbs
          trail={[
            { href: '/assessor/caseload', label: 'Caseload' },
            { href: `/assessor/candidates/${view.registrationId}`, label: view.candidate },
            { label: 'Unit plan' },
          ]}
        />
        <PageHead title={`${view.candidate}: unit plan`}>{specification.title}</PageHead>
        <div className="parts">
          <GrantedAdjustments granted={view.granted} />
          {waiting && <WaitingSection view={view} plan={waiting} />}
          <SaidSection view={view} />
          <PastPlans plans={plans} units={specification.units} />
          {view.mayAgree && (
            <Section id="change" title="Change the plan yourself" aside="It counts as agreed">
              <details>
                <summary>Choose its units</summary>
                <ActionForm action={change} id="set">
                  <input type="hidden" name="registrationId" value={view.registrationId} />
                  <p className="hint">
                    These stay in every plan, because they are mandatory or their work is declared
                    or decided: {fixed.map(({ unit }) => unit.reference).join(', ')}.
                  </p>
                  <ChecksField
                    name="unitIds"
                    legend="Units of the plan"
                    options={free.map(({ unit, lacking }) => ({
                      value: unit.id,
                      label: `${unit.title}, ${unit.reference}, Group ${unit.group}, Level ${unit.level}, ${unit.credits} credits`,
                      ...(lacking.length > 0 && { hint: lacking.join(' ') }),
                    }))}
                    defaultValue={free
                      .filter(({ isPlanned }) => isPlanned)
                      .map(({ unit }) => unit.id)}
                  />
                  <TextAreaField
                    name="note"
                    label={`Why, for ${view.candidate} to read`}
                    rows={3}
                    maxLength={2000}
                  />
                  <SubmitButton pendingLabel="Changing">Change the plan</SubmitButton>
                </ActionForm>
              </details>
            </Section>
          )}
        </div>
      </>
    )
  },
  { className: 'screen-assessor' },
)

import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/planner.css'
import '@/app/styles/candidate.css'
import { GrantedAdjustments } from '@/components/assessment/granted-adjustments'
import { GuidanceNote } from '@/components/registration/guidance'
import { PastPlans } from '@/components/registration/past-plans'
import { PlanBoard } from '@/components/registration/plan-board'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import { Link } from '@/components/ui/link'
import { Crumbs } from '@/components/ui/navigation'
import { LockNotice } from '@/components/ui/notices'
import { Section } from '@/components/ui/section'
import { db } from '@/lib/infra/db'
import { formatDay } from '@/lib/kernel/dates'
import { plannerView } from '@/lib/portfolio/queries/planner'
import { guidanceOf } from '@/lib/specification/queries'
import { propose, withdraw } from './actions'
import { boardUnits } from './board-units'

export const metadata: Metadata = { title: 'Plan your units' }

export default deskPage(
  'candidate',
  async ({ actor, search, all, found }) => {
    const now = new Date()
    const view = await found(await plannerView(db(), actor, now, search['registration']))
    const { own, plans } = view
    const { specification, registrationId } = own
    const units = boardUnits(view)
    const standing = own.units.map(({ unit }) => unit.reference)
    const waiting = plans.find(({ state }) => state === 'waiting')
    const [assessor] = own.units.flatMap((unit) => unit.assessor ?? [])
    const asked = search['picked'] ? new Set(all('unit')) : null
    const chosen = units
      .filter(
        ({ id, reference, isFixed }) =>
          isFixed ||
          (asked?.has(reference) ?? waiting?.unitIds.includes(id) ?? standing.includes(reference)),
      )
      .map(({ reference }) => reference)
    const answered = view.units.reduce((sum, { said }) => sum + said.answered, 0)
    return (
      <>
        <Crumbs
          trail={[
            {
              href: `/candidate/qualification?registration=${registrationId}`,
              label: specification.title,
            },
            { label: 'Plan your units' },
          ]}
        />
        <PlanBoard
          // A new answer of the server is a new beginning for the boxes.
          key={chosen.join()}
          registrationId={registrationId}
          units={units}
          rules={{ groups: specification.groups, combination: specification.file.combination }}
          chosen={chosen}
          standing={standing}
          propose={propose}
        >
          <p>
            Tick units and watch the rules. {assessor ?? 'Your assessor'} agrees the plan with you
            before it counts.
          </p>
          <p>
            <Link href={`/candidate/qualification/scan?registration=${registrationId}`}>
              {answered > 0 ? 'Go on with your initial assessment' : 'Do the initial assessment'}
            </Link>{' '}
            to see which units you can nearly do.
          </p>
          <GrantedAdjustments granted={view.granted} />
          {waiting && (
            <LockNotice
              kind="waiting"
              title={`Plan ${waiting.number} waits for ${assessor ?? 'your assessor'}.`}
              opens="You may take it back, or propose another in its place."
            >
              Proposed {formatDay(waiting.at, now)}.
            </LockNotice>
          )}
        </PlanBoard>
        <div className="plans">
          <Section id="advice" title="Advice on units" aside="Not the standard">
            {specification.units.map(({ reference, title }) => {
              const guidance = guidanceOf(reference)
              return (
                guidance && (
                  <GuidanceNote
                    key={reference}
                    guidance={guidance}
                    title={`${title}, ${reference}`}
                  />
                )
              )
            })}
          </Section>
          <PastPlans
            plans={plans}
            units={specification.units}
            actions={(plan) => (
              <ActionForm action={withdraw} className="row">
                <input type="hidden" name="planId" value={plan.id} />
                <SubmitButton look="quiet" small pendingLabel="Taking it back">
                  Take plan {plan.number} back
                </SubmitButton>
              </ActionForm>
            )}
          />
        </div>
      </>
    )
  },
  { className: 'screen-planner screen-candidate' },
)

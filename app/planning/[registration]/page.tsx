import type { Metadata } from 'next'
import { notTheirs, requirePerson } from '@/app/_web/session'
import { PageHead } from '@/components/layout/shell'
import { ActionLines } from '@/components/planning/action-lines'
import { PlanLines } from '@/components/planning/plan-lines'
import { AddAction } from '@/components/planning/add-action'
import { FormDraft } from '@/components/portfolio/form-draft'
import { LinkButton } from '@/components/ui/button'
import { Note } from '@/components/ui/notices'
import { Section } from '@/components/ui/section'
import { db } from '@/lib/infra/db'
import { toIsoDate } from '@/lib/kernel/dates'
import { planningView } from '@/lib/planning/queries/planning'
import { PlanningShell } from '../shared'
import { savedOf } from '../words'
import { add } from './actions'

export const metadata: Metadata = { title: 'Plans and actions' }

export default async function PlanningPage({
  params,
  searchParams,
}: PageProps<'/planning/[registration]'>) {
  const who = await requirePerson()
  const { registration } = await params
  const unit = [(await searchParams)['unit']].flat()[0]
  const now = new Date()
  const view = (await planningView(db(), who.actor, registration)) ?? (await notTheirs(who))
  const { registrationId, candidate, side, open, closed, ahead, past } = view
  return (
    <PlanningShell who={who} head={view}>
      <PageHead
        title="Plans and actions"
        actions={
          side &&
          !view.stopped && (
            <LinkButton look="primary" icon="calendar" href={`/planning/${registrationId}/new`}>
              Plan an assessment
            </LinkButton>
          )
        }
      >
        What {side === 'candidate' ? 'you and your assessor' : `${candidate} and their assessor`}{' '}
        have agreed to do next.
      </PageHead>
      <div className="parts">
        {side && view.stopped && (
          <Note icon="lock">
            <p>{view.stopped.message}</p>
          </Note>
        )}
        <Section id="plans" title="Assessment plans" aside={`${ahead.length} ahead`}>
          {ahead.length === 0 ? (
            <p className="muted">No visit and no review is planned.</p>
          ) : (
            <PlanLines label="Plans ahead" plans={ahead} side={side} />
          )}
        </Section>
        <Section
          id="actions"
          title="Actions"
          aside={open.length === 1 ? '1 to do' : `${open.length} to do`}
        >
          {open.length === 0 ? (
            <p className="muted">Nothing is to be done by a day.</p>
          ) : (
            <ActionLines label="Actions to do" actions={open} side={side} now={now} />
          )}
        </Section>
        {side && !view.stopped && (
          <Section id="add" title="Set an action">
            <AddAction
              registrationId={registrationId}
              side={side}
              candidate={candidate}
              enrolmentId={unit}
              units={view.units.map(({ enrolmentId, unit: { title, reference } }) => ({
                value: enrolmentId,
                label: `${title} (${reference})`,
              }))}
              today={toIsoDate(now)}
              add={add}
              draft={
                <FormDraft
                  owner={who.person.id}
                  draftKey={`action/${registrationId}`}
                  saved={savedOf(view.draft, now)}
                />
              }
            />
          </Section>
        )}
        {past.length > 0 && (
          <Section id="past" title="Plans carried out and cancelled">
            <PlanLines label="Plans that ended" plans={past} side={side} />
          </Section>
        )}
        {closed.length > 0 && (
          <Section id="closed" title="Done and cancelled">
            <ActionLines label="Actions done or cancelled" actions={closed} side={side} now={now} />
          </Section>
        )}
      </div>
    </PlanningShell>
  )
}

import 'server-only'
import { PageHead } from '@/components/layout/shell'
import type { FormAction } from '@/components/ui/form-state'
import { Crumbs } from '@/components/ui/navigation'
import { LockNotice } from '@/components/ui/notices'
import { Section } from '@/components/ui/section'
import { Time } from '@/components/ui/time'
import { KeepVisit, type KeepActions } from '@/components/visits/keep-forms'
import { VisitActions, VisitFindings } from '@/components/visits/left'
import { OpenVisitForm } from '@/components/visits/open-form'
import { VisitSample, VisitSteps, VisitViews } from '@/components/visits/visit-records'
import { VisitsTable } from '@/components/visits/visits-table'
import { db } from '@/lib/infra/db'
import { dayOf, formatDate, inDays, toIsoDate } from '@/lib/kernel/dates'
import { id } from '@/lib/kernel/fields'
import { isOpenOn } from '@/lib/visits/rules'
import { viewsOf } from '@/lib/visits/queries/views'
import { visitsView, visitView, type VisitView } from '@/lib/visits/queries/visits'
import { deskPage } from './page'

type Desk = 'centre' | 'verifier'

const classOf: Record<Desk, string> = {
  centre: 'screen-centre',
  verifier: 'screen-centre screen-verifier',
}

/** The centre's visits, at the administrator's desk, where one is opened, and at the lead IQA's. */
export const visitsPage = (desk: Desk, open?: FormAction) =>
  deskPage(
    desk,
    async ({ actor, found }) => {
      const now = new Date()
      const { rows, bodies, mayOpen } = await found(await visitsView(db(), actor))
      const today = toIsoDate(now)
      const days = {
        coversFrom: inDays(now, -365),
        coversUntil: today,
        opensOn: today,
        closesOn: inDays(now, 14),
      }
      return (
        <>
          <PageHead title="Visits">
            An awarding body’s external quality assurer reads here what they ask for: the complete
            register of its candidates, and the portfolios they pick. The centre opens and closes
            it.
          </PageHead>
          <div className="parts">
            <VisitsTable rows={rows} hrefOf={`/${desk}/visits`} />
            {open && mayOpen && (
              <Section id="open" title="Open a visit" className="narrow">
                {bodies.length > 0 ? (
                  <OpenVisitForm open={open} bodies={bodies} days={days} />
                ) : (
                  <p>
                    The centre holds no approval yet. Record one under Qualifications, then open the
                    visit of its awarding body.
                  </p>
                )}
              </Section>
            )}
          </div>
        </>
      )
    },
    { className: classOf[desk] },
  )

/** One visit: how it stands, what the EQA left, what they picked and what they looked at. */
export const visitPage = (desk: Desk, close: FormAction, keep?: KeepActions) =>
  deskPage<{ visit: string }>(
    desk,
    async ({ actor, params, search, found }) => {
      const now = new Date()
      const visitId = id.safeParse(params.visit).data
      const before = id.safeParse(search['before']).data
      const visit = await found(visitId ? await visitView(db(), actor, visitId) : null)
      const views = await found(await viewsOf(db(), actor, visit.id, before))
      const here = `/${desk}/visits/${visit.id}`
      return (
        <>
          <Crumbs
            trail={[
              { href: `/${desk}/visits`, label: 'Visits' },
              { label: `Visit ${visit.number}` },
            ]}
          />
          <PageHead title={`Visit ${visit.number} of ${visit.awardingBody}`}>
            {visit.eqa}, {visit.email}. Looks at work from <Time at={visit.coversFrom} /> to{' '}
            <Time at={visit.coversUntil} />.
          </PageHead>
          <div className="parts narrow">
            <Standing visit={visit} now={now} />
            <Section id="actions" title="Actions" aside={String(visit.actions.length)}>
              <VisitActions actions={visit.actions} close={close} />
            </Section>
            <Section id="findings" title="Findings" aside={String(visit.findingLines.length)}>
              <VisitFindings findings={visit.findingLines} />
            </Section>
            {keep && visit.mayKeep && visit.state === 'open' && (
              <Section id="keep" title="Extend or close it">
                <KeepVisit
                  visitId={visit.id}
                  eqa={visit.eqa}
                  joined={visit.joined}
                  until={inDays(visit.closesOn, 7)}
                  actions={keep}
                />
              </Section>
            )}
            <Section id="sample" title="What they picked" aside={String(visit.sample.length)}>
              <VisitSample sample={visit.sample} />
            </Section>
            <Section id="steps" title="What the centre did">
              <VisitSteps steps={visit.steps} />
            </Section>
            <Section id="views" title="What they looked at">
              <VisitViews
                views={views.rows}
                next={views.next && `${here}?before=${views.next}#views`}
                later={before ? `${here}#views` : null}
              />
            </Section>
          </div>
        </>
      )
    },
    { className: classOf[desk] },
  )

/** Who is let in, from when until when; or why nobody is. */
function Standing({ visit, now }: { visit: VisitView; now: Date }) {
  const days = { opensOn: toIsoDate(visit.opensOn), closesOn: toIsoDate(visit.closesOn) }
  if (visit.state === 'closed') {
    return <LockNotice title="Closed.">Nobody is let in by it any more.</LockNotice>
  }
  if (!isOpenOn({ state: visit.state, ...days }, toIsoDate(now))) {
    const isComing = toIsoDate(now) < days.opensOn
    return (
      <LockNotice
        kind={isComing ? 'waiting' : 'locked'}
        title={isComing ? `Opens on ${formatDate(dayOf(days.opensOn))}.` : 'Its days are over.'}
        {...(!isComing && { opens: 'Extend it, and they are let in again.' })}
      >
        {visit.eqa} is not let in{' '}
        {isComing ? 'before' : `since ${formatDate(dayOf(days.closesOn))}`}.
      </LockNotice>
    )
  }
  return (
    <p>
      <b>Open</b> to <Time at={visit.closesOn} />.{' '}
      {visit.joined
        ? `${visit.eqa} signs in with a password and a code.`
        : `${visit.eqa} has not opened their link yet, or has to set up their second factor by it.`}
    </p>
  )
}

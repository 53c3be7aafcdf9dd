import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/candidate-today.css'
import '@/app/styles/assessor.css'
import { sendNudge } from '@/app/planning/nudging'
import { WaitingItem } from '@/components/assessment/waiting-item'
import { NudgeButton } from '@/components/planning/nudge-button'
import { LinkButton } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import { Status } from '@/components/ui/status'
import { db } from '@/lib/infra/db'
import { formatDate, formatDay, formatLongDate, toIsoDate, waited } from '@/lib/kernel/dates'
import { verifierToday } from '@/lib/quality-assurance/queries/today'
import { standardisationWaits } from '@/lib/standardisation/queries/waiting'
import { waitOf } from '@/components/standardisation/wait-words'

export const metadata: Metadata = { title: 'Today' }

export default deskPage(
  'verifier',
  async ({ actor }) => {
    const now = new Date()
    const view = await verifierToday(db(), actor, now)
    const others = await standardisationWaits(db(), actor, now)
    const { due, underPlan, decisions, notMine, toConclude, toRelease, actions } = view
    const [sample] = toConclude
    const [planned] = due
    const [decision] = decisions
    const [release] = toRelease
    const first = sample
      ? {
          title: `You took ${sample.reference} as a sample and have not concluded it.`,
          why: `${sample.candidate}, signed off by ${sample.assessor}. ${sample.title}.`,
          href: `/verifier/samples/${sample.id}`,
          label: 'Go on with the sample',
        }
      : planned?.planned
        ? {
            title: `${due.length === 1 ? 'One sample is' : `${due.length} samples are`} due by ${formatDay(new Date(planned.planned.dueOn), now)}.`,
            why: `First ${planned.candidate}, ${planned.title}, signed off by ${planned.assessor}.`,
            href: `/verifier/decisions/${planned.decisionId}`,
            label: 'Next sample',
          }
        : decision
          ? {
              title: `A sign-off has waited ${waited(decision.at, now) === 'today' ? 'since today' : waited(decision.at, now)}.`,
              why: `${decision.candidate}, ${decision.title}, signed off by ${decision.assessor}. Sample it, or let another IQA.`,
              href: `/verifier/decisions/${decision.decisionId}`,
              label: 'Look at the sign-off',
            }
          : release
            ? {
                title: `${release.reference} is sampled and agreed, and not released.`,
                why: `${release.candidate}, ${release.title}.`,
                href: `/verifier/samples/${release.id}`,
                label: 'Open the sample',
              }
            : {
                title: 'Nobody waits for you.',
                why: 'What assessors sign off appears here.',
                href: '/verifier/decisions',
                label: 'All sign-offs',
              }
    const yours =
      others.length + due.length + toConclude.length + decisions.length + toRelease.length
    return (
      <>
        <div className="lead">
          <div>
            <p className="date">{formatLongDate(now)}</p>
            <h1>{first.title}</h1>
            <p className="why">{first.why}</p>
            <div className="row act">
              <LinkButton look="primary" block href={first.href}>
                {first.label}
              </LinkButton>
            </div>
          </div>
          <Section id="sum" title="Sign-offs you quality-assure" className="prog">
            <p className="big">
              {view.released} <span>of {view.signedOff} released</span>
            </p>
            <ul className="dates counts" aria-label="In numbers">
              <li>
                <b>{due.length + underPlan.length + decisions.length + notMine.length}</b>
                <Link href="/verifier/decisions?show=open">not looked at yet</Link>
              </li>
              {underPlan.length > 0 && (
                <li>
                  <b>{underPlan.length}</b>
                  <Link href={`/verifier/plan/${underPlan[0]?.coveredBy ?? ''}`}>
                    under the sampling plan
                  </Link>
                </li>
              )}
              <li>
                <b>{view.sampled}</b>
                <Link href="/verifier/samples">taken as samples</Link>
              </li>
              <li>
                <b>{actions.length}</b>
                <a href="#actions">{actions.length === 1 ? 'action' : 'actions'} open</a>
              </li>
            </ul>
          </Section>
        </div>
        <div className="cols">
          <Section id="yours" title="For you" aside={yours === 1 ? '1 thing' : `${yours} things`}>
            <div className="lines">
              {toConclude.map((each) => (
                <WaitingItem
                  key={each.id}
                  href={`/verifier/samples/${each.id}`}
                  title={`${each.candidate}: ${each.title}`}
                  since={each.at}
                  now={now}
                >
                  <Status code="sampled" /> {each.reference}. Answer the three questions and
                  conclude.
                </WaitingItem>
              ))}
              {due.map((each) => (
                <WaitingItem
                  key={each.decisionId}
                  href={`/verifier/decisions/${each.decisionId}`}
                  title={`${each.candidate}: ${each.title}`}
                  since={each.at}
                  now={now}
                >
                  <Status code="signed-off" /> {each.reference}. Planned to be sampled by{' '}
                  {formatDate(new Date(each.planned?.dueOn ?? each.at))}.
                </WaitingItem>
              ))}
              {toRelease.map((each) => (
                <WaitingItem
                  key={each.id}
                  href={`/verifier/samples/${each.id}`}
                  title={`${each.candidate}: ${each.title}`}
                  since={each.concludedAt ?? each.at}
                  now={now}
                >
                  <Status code="signed-off" /> {each.reference}. Agreed;{' '}
                  {each.openActions > 0
                    ? 'its actions are to be closed before it is released.'
                    : each.towards
                      ? `${each.takenBy} is working towards the award, so a qualified IQA countersigns it by releasing it.`
                      : 'release it.'}
                </WaitingItem>
              ))}
              {decisions.map((each) => (
                <WaitingItem
                  key={each.decisionId}
                  href={`/verifier/decisions/${each.decisionId}`}
                  title={`${each.candidate}: ${each.title}`}
                  since={each.at}
                  now={now}
                >
                  <Status code="signed-off" /> {each.reference}. By {each.assessor}; not sampled,
                  not released.
                </WaitingItem>
              ))}
              {others.map((wait) => {
                const { words, label: _, ...item } = waitOf(wait, '/verifier')
                return (
                  <WaitingItem key={`${wait.what} ${wait.id} ${wait.title}`} {...item} now={now}>
                    {words}
                  </WaitingItem>
                )
              })}
              {yours === 0 && <p className="muted">Nothing waits for you.</p>}
            </div>
          </Section>
          <div className="stack">
            <Section id="actions" title="Actions" aside="The next due first">
              <div className="lines">
                {actions.map((action) => (
                  <article className="item" key={action.id}>
                    <h3>
                      <Link href={`/verifier/samples/${action.sampleId}#actions`}>
                        {action.text}
                      </Link>
                    </h3>
                    <span className="since">
                      {toIsoDate(action.dueOn) < toIsoDate(now) ? 'was due ' : 'due '}
                      {formatDate(action.dueOn)}
                    </span>
                    <p className="meta">
                      {action.reference}, {action.title}. {action.mine ? 'Yours.' : action.owner}
                    </p>
                    {!action.mine && toIsoDate(action.dueOn) <= toIsoDate(now) && (
                      <NudgeButton
                        what="qualityAction"
                        id={action.id}
                        about={`${action.reference}, ${action.owner}`}
                        nudged={new Set(action.nudged ? [`qualityAction ${action.id}`] : [])}
                        nudge={sendNudge}
                      />
                    )}
                  </article>
                ))}
                {actions.length === 0 && <p className="muted">No action is open.</p>}
              </div>
            </Section>
            {notMine.length > 0 && (
              <Section id="others" title="For another IQA" aside="You cannot take these">
                <div className="lines">
                  {notMine.map((each) => (
                    <WaitingItem
                      key={each.decisionId}
                      href={`/verifier/decisions/${each.decisionId}`}
                      title={`${each.candidate}: ${each.title}`}
                      since={each.at}
                      now={now}
                    >
                      {each.refusal?.message}
                    </WaitingItem>
                  ))}
                </div>
              </Section>
            )}
          </div>
        </div>
      </>
    )
  },
  { className: 'screen-today' },
)

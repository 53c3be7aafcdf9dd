import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/candidate-today.css'
import '@/app/styles/assessor.css'
import { waitsWords } from '@/components/assessment/unit-status'
import { WaitingItem } from '@/components/assessment/waiting-item'
import { LinkButton } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import { Status } from '@/components/ui/status'
import { db } from '@/lib/infra/db'
import { formatDay, formatLongDate, waited } from '@/lib/kernel/dates'
import { todayView } from '@/lib/assessment/queries/today'

export const metadata: Metadata = { title: 'Today' }

export default deskPage(
  'assessor',
  async ({ actor }) => {
    const now = new Date()
    const { waiting, countersign, awaited, records, questions, answers, plans, candidates } =
      await todayView(db(), actor, now)
    const [longest] = waiting
    const [toSign] = countersign
    const [plan] = plans
    const others = awaited.length + records.length + questions.length
    const yours = waiting.length + countersign.length + plans.length + answers.length
    return (
      <>
        <div className="lead">
          <div>
            <p className="date">{formatLongDate(now)}</p>
            {longest ? (
              <>
                <h1>
                  {longest.name} has waited{' '}
                  {waited(longest.since, now) === 'today'
                    ? 'since today'
                    : waited(longest.since, now)}
                  .
                </h1>
                <p className="why">
                  {longest.title}. {waitsWords(longest.what, longest.waiting)}.
                </p>
                <div className="row act">
                  <LinkButton look="primary" block href={`/assessor/units/${longest.enrolmentId}`}>
                    Open the unit
                  </LinkButton>
                  <LinkButton block href={`/assessor/candidates/${longest.registrationId}`}>
                    See the portfolio
                  </LinkButton>
                </div>
              </>
            ) : (
              <>
                <h1>
                  {toSign
                    ? 'A decision waits for you.'
                    : plan
                      ? 'A plan waits for you.'
                      : 'Nobody waits for you.'}
                </h1>
                <p className="why">
                  {toSign
                    ? `A decision by ${toSign.assessor} awaits your countersignature.`
                    : plan
                      ? `${plan.candidate} proposed its units.`
                      : 'What your candidates hand in appears here.'}
                </p>
                <div className="row act">
                  <LinkButton
                    look="primary"
                    block
                    href={
                      toSign
                        ? `/assessor/countersign/${toSign.decisionId}`
                        : plan
                          ? `/assessor/candidates/${plan.registrationId}/plan`
                          : '/assessor/caseload'
                    }
                  >
                    {toSign ? 'Look at the decision' : plan ? 'Look at the plan' : 'Your caseload'}
                  </LinkButton>
                </div>
              </>
            )}
          </div>
          <Section id="sum" title="Your caseload" className="prog">
            <p className="big">
              {candidates} <span>{candidates === 1 ? 'candidate' : 'candidates'}</span>
            </p>
            <ul className="dates counts" aria-label="In numbers">
              <li>
                <b>{waiting.length}</b>
                <a href="#yours">{waiting.length === 1 ? 'unit waits' : 'units wait'} for you</a>
              </li>
              <li>
                <b>{countersign.length}</b>
                <a href="/assessor/countersign">to countersign</a>
              </li>
              <li>
                <b>{others}</b>
                <a href="#theirs">with somebody else</a>
              </li>
            </ul>
          </Section>
        </div>
        <div className="cols">
          <Section id="yours" title="Waiting for you" aside={count(yours)}>
            <div className="lines">
              {waiting.map((unit) => (
                <WaitingItem
                  key={unit.enrolmentId}
                  href={`/assessor/units/${unit.enrolmentId}`}
                  title={`${unit.name}: ${unit.title}`}
                  since={unit.since}
                  now={now}
                >
                  <Status code={unit.what === 'returned' ? 'returned' : 'handed-in'} />{' '}
                  {unit.reference}. {waitsWords(unit.what, unit.waiting)}.
                </WaitingItem>
              ))}
              {plans.map((plan) => (
                <WaitingItem
                  key={plan.planId}
                  href={`/assessor/candidates/${plan.registrationId}/plan`}
                  title={`${plan.candidate}: plan ${plan.number}`}
                  since={plan.at}
                  now={now}
                >
                  Proposed units wait for you to agree them, or to send them back.
                </WaitingItem>
              ))}
              {countersign.map((each) => (
                <WaitingItem
                  key={each.decisionId}
                  href={`/assessor/countersign/${each.decisionId}`}
                  title={`${each.candidate}: ${each.title}`}
                  since={each.at}
                  now={now}
                >
                  <Status code="countersign" /> Signed by {each.assessor}, who is working towards.
                </WaitingItem>
              ))}
              {answers.map((set) => (
                <WaitingItem
                  key={set.setId}
                  href={`/assessor/candidates/${set.registrationId}/questions/${set.setId}`}
                  title={`${set.candidate}: ${set.title}`}
                  since={set.at}
                  now={now}
                >
                  Written answers wait for your verdict.
                </WaitingItem>
              ))}
              {yours === 0 && <p className="muted">Nothing waits for you.</p>}
            </div>
          </Section>
          <Section id="theirs" title="Waiting for others" aside="Nothing for you to do">
            <div className="lines">
              {awaited.map((unit) => (
                <WaitingItem
                  key={unit.enrolmentId}
                  href={`/assessor/units/${unit.enrolmentId}`}
                  title={`${unit.name}: ${unit.title}`}
                  since={unit.stateSince}
                  now={now}
                >
                  <Status code="countersign" /> A qualified assessor looks at it.
                </WaitingItem>
              ))}
              {records.map((record) => (
                <WaitingItem
                  key={record.versionId}
                  href={`/assessor/candidates/${record.registrationId}`}
                  title={`E${record.number} ${record.title}`}
                  since={record.at}
                  now={now}
                >
                  {record.candidate} reads and signs your record.
                </WaitingItem>
              ))}
              {questions.map((set) => (
                <WaitingItem
                  key={set.setId}
                  href={`/assessor/candidates/${set.registrationId}/questions/${set.setId}`}
                  title={set.title}
                  since={set.at}
                  now={now}
                >
                  {set.candidate} answers your questions by {formatDay(set.dueOn, now)}.
                </WaitingItem>
              ))}
              {others === 0 && <p className="muted">Nobody keeps you waiting.</p>}
            </div>
          </Section>
        </div>
      </>
    )
  },
  { className: 'screen-today' },
)

const count = (things: number) => (things === 1 ? '1 thing' : `${things} things`)

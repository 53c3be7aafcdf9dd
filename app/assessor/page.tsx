import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/candidate-today.css'
import '@/app/styles/assessor.css'
import '@/app/styles/planning.css'
import { sendNudge } from '@/app/planning/nudging'
import { waitsWords } from '@/components/assessment/unit-status'
import { WaitingItem } from '@/components/assessment/waiting-item'
import { GoTo } from '@/components/planning/go-to'
import { NudgeButton } from '@/components/planning/nudge-button'
import { waitLabel, waitPath, waitTitle, waitWords } from '@/components/planning/wait-words'
import { LinkButton } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import { Status } from '@/components/ui/status'
import { db } from '@/lib/infra/db'
import { formatDay, formatLongDate, waited } from '@/lib/kernel/dates'
import { planningWaits } from '@/lib/planning/queries/waiting'
import { latestFirst } from '@/lib/planning/rules/late'
import { todayView } from '@/lib/assessment/queries/today'

export const metadata: Metadata = { title: 'Today' }

export default deskPage(
  'assessor',
  async ({ actor }) => {
    const now = new Date()
    const { waiting, countersign, awaited, records, questions, answers, plans, candidates } =
      await todayView(db(), actor, now)
    const planning = await planningWaits(db(), actor, now)
    const [longest] = waiting
    const [toSign] = countersign
    const [plan] = plans
    const others = awaited.length + records.length + questions.length + planning.others.length
    const yours =
      waiting.length + countersign.length + plans.length + answers.length + planning.mine.length
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
              {latestFirst([
                ...waiting.map((unit) => ({
                  since: unit.since,
                  item: (
                    <WaitingItem
                      key={unit.enrolmentId}
                      href={`/assessor/units/${unit.enrolmentId}`}
                      title={`${unit.name}: ${unit.title}`}
                      since={unit.since}
                      now={now}
                      act={
                        <GoTo
                          href={`/assessor/units/${unit.enrolmentId}`}
                          label="Assess"
                          about={`${unit.title}, ${unit.name}`}
                        />
                      }
                    >
                      <Status code={unit.what === 'returned' ? 'returned' : 'handed-in'} />{' '}
                      {unit.reference}. {waitsWords(unit.what, unit.waiting)}.
                    </WaitingItem>
                  ),
                })),
                ...plans.map((plan) => ({
                  since: plan.at,
                  item: (
                    <WaitingItem
                      key={plan.planId}
                      href={`/assessor/candidates/${plan.registrationId}/plan`}
                      title={`${plan.candidate}: plan ${plan.number}`}
                      since={plan.at}
                      now={now}
                      act={
                        <GoTo
                          href={`/assessor/candidates/${plan.registrationId}/plan`}
                          label="Answer"
                          about={`plan ${plan.number}, ${plan.candidate}`}
                        />
                      }
                    >
                      Proposed units wait for you to agree them, or to send them back.
                    </WaitingItem>
                  ),
                })),
                ...countersign.map((each) => ({
                  since: each.at,
                  item: (
                    <WaitingItem
                      key={each.decisionId}
                      href={`/assessor/countersign/${each.decisionId}`}
                      title={`${each.candidate}: ${each.title}`}
                      since={each.at}
                      now={now}
                      act={
                        <GoTo
                          href={`/assessor/countersign/${each.decisionId}`}
                          label="Countersign"
                          about={`${each.title}, ${each.candidate}`}
                        />
                      }
                    >
                      <Status code="countersign" /> Signed by {each.assessor}, who is working
                      towards.
                    </WaitingItem>
                  ),
                })),
                ...answers.map((set) => {
                  const href = `/assessor/candidates/${set.registrationId}/questions/${set.setId}`
                  const about = `${set.title}, ${set.candidate}`
                  return {
                    since: set.at,
                    item: (
                      <WaitingItem
                        key={set.setId}
                        href={href}
                        title={`${set.candidate}: ${set.title}`}
                        since={set.at}
                        now={now}
                        act={<GoTo href={href} label="Judge the answers" about={about} />}
                      >
                        Written answers wait for your verdict.
                      </WaitingItem>
                    ),
                  }
                }),
                ...planning.mine.map((wait) => ({
                  since: wait.since,
                  item: (
                    <WaitingItem
                      key={wait.id}
                      href={waitPath(wait)}
                      title={`${wait.candidate}: ${waitTitle(wait)}`}
                      since={wait.since}
                      now={now}
                      due={wait.what === 'action'}
                      act={
                        <GoTo
                          href={waitPath(wait)}
                          label={waitLabel[wait.what]}
                          about={`${waitTitle(wait)}, ${wait.candidate}`}
                        />
                      }
                    >
                      {waitWords[wait.what]}
                      {wait.reference && `, ${wait.reference}`}
                    </WaitingItem>
                  ),
                })),
              ]).map(({ item }) => item)}
              {yours === 0 && <p className="muted">Nothing waits for you.</p>}
            </div>
          </Section>
          <Section id="theirs" title="Waiting for others" aside="Nothing for you to do">
            <div className="lines">
              {latestFirst([
                ...awaited.map((unit) => ({
                  since: unit.stateSince,
                  item: (
                    <WaitingItem
                      key={unit.enrolmentId}
                      href={`/assessor/units/${unit.enrolmentId}`}
                      title={`${unit.name}: ${unit.title}`}
                      since={unit.stateSince}
                      now={now}
                    >
                      <Status code="countersign" /> A qualified assessor looks at it.
                    </WaitingItem>
                  ),
                })),
                ...records.map((record) => ({
                  since: record.at,
                  item: (
                    <WaitingItem
                      key={record.versionId}
                      href={`/assessor/candidates/${record.registrationId}`}
                      title={`E${record.number} ${record.title}`}
                      since={record.at}
                      now={now}
                      act={
                        <NudgeButton
                          what="record"
                          id={record.versionId}
                          about={`E${record.number}, ${record.candidate}`}
                          nudged={planning.nudged}
                          nudge={sendNudge}
                        />
                      }
                    >
                      {record.candidate} reads and signs your record.
                    </WaitingItem>
                  ),
                })),
                ...questions.map((set) => ({
                  since: set.at,
                  item: (
                    <WaitingItem
                      key={set.setId}
                      href={`/assessor/candidates/${set.registrationId}/questions/${set.setId}`}
                      title={set.title}
                      since={set.at}
                      now={now}
                    >
                      {set.candidate} answers your questions by {formatDay(set.dueOn, now)}.
                    </WaitingItem>
                  ),
                })),
                ...planning.others.map((wait) => ({
                  since: wait.since,
                  item: (
                    <WaitingItem
                      key={wait.id}
                      href={waitPath(wait)}
                      title={`${wait.candidate}: ${waitTitle(wait)}`}
                      since={wait.since}
                      now={now}
                      due={wait.what === 'action'}
                      act={
                        (wait.what === 'action' || wait.what === 'answer') && (
                          <NudgeButton
                            what={wait.what === 'action' ? 'action' : 'assessmentPlan'}
                            id={wait.id}
                            about={`${waitTitle(wait)}, ${wait.candidate}`}
                            nudged={planning.nudged}
                            nudge={sendNudge}
                          />
                        )
                      }
                    >
                      {wait.what === 'action'
                        ? 'Their action, and its day has gone by.'
                        : 'Your plan is with them.'}
                    </WaitingItem>
                  ),
                })),
              ]).map(({ item }) => item)}
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

import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/assessor.css'
import '@/app/styles/verifier.css'
import { EvidencePane } from '@/components/quality-assurance/evidence-pane'
import { SeenCriterion } from '@/components/quality-assurance/seen-criterion'
import { PageHead } from '@/components/layout/shell'
import { Crumbs, Segments } from '@/components/ui/navigation'
import { Section } from '@/components/ui/section'
import { Time } from '@/components/ui/time'
import { db } from '@/lib/infra/db'
import { formatDate } from '@/lib/kernel/dates'
import { id } from '@/lib/kernel/fields'
import { visitedStateWords } from '@/lib/visits/model'
import { findingWords } from '@/lib/quality-assurance/model'
import { visitedUnit, type VisitedUnit } from '@/lib/visits/queries/portfolio'
import { Decided } from './decided'

export const metadata: Metadata = { title: 'Unit' }

export default deskPage<{ registration: string; enrolment: string }>(
  'visitor',
  async ({ actor, params, search, found }) => {
    const registrationId = id.safeParse(params.registration).data
    const enrolmentId = id.safeParse(params.enrolment).data
    const decisionId = search['decision'] ? id.safeParse(search['decision']).data : undefined
    const isAsked = registrationId && enrolmentId && (decisionId || !search['decision'])
    const ids = { registrationId: registrationId ?? '', enrolmentId: enrolmentId ?? '', decisionId }
    const view = await found(isAsked ? await visitedUnit(db(), actor, ids, new Date()) : null)
    const { decision, decisions, seen } = view
    const portfolio = `/visitor/portfolios/${view.registrationId}`
    const here = `${portfolio}/units/${view.enrolmentId}`
    const item = search['item'] ?? seen.criteria.flatMap((each) => each.references)[0]?.itemId
    return (
      <>
        <Crumbs
          trail={[
            { href: '/visitor/sample', label: 'Sample' },
            { href: portfolio, label: view.candidate },
            { label: view.reference },
          ]}
        />
        <PageHead title={view.title}>
          {view.reference}, {view.candidate}. {visitedStateWords[view.state]}.
        </PageHead>
        {decisions.length > 1 && (
          <Segments
            label="Decisions"
            className="picks"
            tabs={decisions.map(({ id: each, number, at }) => ({
              href: `${here}?decision=${each}`,
              label: `Decision ${number}, ${formatDate(new Date(at))}`,
              current: each === decision?.id,
            }))}
          />
        )}
        <div className="seen">
          <section id="evidence" className="pane" aria-label="Evidence">
            <EvidencePane frozen={seen} itemId={item} shared={[]} />
          </section>
          <div className="parts">
            <Seen view={view} item={item} at={decisionId ? `decision=${decisionId}&` : ''} />
            {decision && <Decided decision={decision} />}
          </div>
        </div>
      </>
    )
  },
  { className: 'screen-assessor screen-verifier' },
)

/** What the assessor had before them, criterion by criterion, and what an IQA found of it. */
function Seen({
  view: { decision, outcomes, seen, nameOf },
  item,
  at,
}: {
  view: VisitedUnit
  item: string | undefined
  at: string
}) {
  return (
    <Section
      id="seen"
      title={decision ? 'As it was assessed' : 'As it stands'}
      {...(decision && { aside: <Time at={new Date(decision.at)} show="date and time" /> })}
    >
      {!decision && <p className="sm muted">There is no decision on this unit yet.</p>}
      {outcomes.map((outcome) => (
        <div key={outcome.number}>
          <h3 className="outcome">
            Outcome {outcome.number}: {outcome.text}
          </h3>
          <ol className="crits">
            {outcome.criteria.map((criterion) => (
              <SeenCriterion
                key={criterion.criterionId}
                criterion={criterion}
                versions={seen.versions}
                openItem={item}
                at={at}
                judgedBy={criterion.judgement ? nameOf(criterion.judgement.seatId) : null}
              >
                {criterion.finding && (
                  <p className={`found ${criterion.finding.verdict}`}>
                    <b>IQA: {findingWords[criterion.finding.verdict].toLowerCase()}</b>
                    {criterion.finding.note && `: ${criterion.finding.note}`}
                  </p>
                )}
              </SeenCriterion>
            ))}
          </ol>
        </div>
      ))}
    </Section>
  )
}

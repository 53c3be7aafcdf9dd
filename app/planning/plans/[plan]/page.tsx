import type { Metadata } from 'next'
import { notTheirs, requirePerson } from '@/app/_web/session'
import { EvidenceLinks, PlanningShell } from '@/app/planning/shared'
import { PageHead } from '@/components/layout/shell'
import { PlanFacts } from '@/components/planning/plan-facts'
import { LinkButton } from '@/components/ui/button'
import { LockNotice, Note } from '@/components/ui/notices'
import { Section } from '@/components/ui/section'
import { Time } from '@/components/ui/time'
import { db } from '@/lib/infra/db'
import { formatDateTime } from '@/lib/kernel/dates'
import { assessmentEntryWords } from '@/lib/planning/model/plans'
import { criteriaOf, planView, type PlanVersion } from '@/lib/planning/queries/plans'
import { planStateWords } from '@/lib/planning/rules/plans'
import { AnswerForm, ChangeForm, EndForm } from './forms'

export const metadata: Metadata = { title: 'Assessment plan' }

export default async function PlanPage({ params }: PageProps<'/planning/plans/[plan]'>) {
  const who = await requirePerson()
  const now = new Date()
  const view = (await planView(db(), who.actor, (await params).plan)) ?? (await notTheirs(who))
  const { head, plan, acts } = view
  const { shown, latest, agreed, ending, state, waitsFor } = plan
  const kinds = new Map(head.specification.evidenceKinds.map(({ code, title }) => [code, title]))
  const facts = (version: PlanVersion) => (
    <PlanFacts version={version} units={criteriaOf(head, version.criterionIds)} kinds={kinds} />
  )
  const mine = waitsFor !== null && waitsFor === head.side
  const proposed = latest && latest.outcome === null && !ending ? latest : null
  const isDue = agreed !== null && agreed.startsAt <= now
  const form = { view, owner: who.person.id, now }
  const waiting = waitsFor === 'candidate' ? head.candidate : 'the assessor'
  return (
    <PlanningShell who={who} head={head} here={`Plan ${plan.number}`}>
      <PageHead
        title={`${assessmentEntryWords[shown.entry]}, ${formatDateTime(shown.startsAt)}`}
        actions={
          head.side === 'assessor' &&
          acts && (
            <LinkButton
              icon="plus"
              href={`/assessor/candidates/${head.registrationId}/records/new`}
            >
              Add a record
            </LinkButton>
          )
        }
      >
        Assessment plan {plan.number}. {planStateWords[state]}.
      </PageHead>
      <div className="parts">
        {head.side && head.stopped && (
          <Note icon="lock">
            <p>{head.stopped.message}</p>
          </Note>
        )}
        {waitsFor && !mine && (
          <LockNotice kind="waiting" title={planStateWords[state]}>
            <Time at={latest?.repliedAt ?? latest?.at ?? shown.at} show="since" now={now} />, by{' '}
            {head.side === 'candidate' ? 'your assessor' : waiting}.
          </LockNotice>
        )}
        {ending && (
          <Section id="ending" title={planStateWords[ending.outcome]}>
            <p>
              {ending.by}, <Time at={ending.at} show="date and time" />
            </p>
            <p className="words">{ending.note}</p>
            <EvidenceLinks
              role={who.actor.role}
              registrationId={head.registrationId}
              pieces={ending.evidence}
            />
          </Section>
        )}
        {proposed && agreed && (
          <Section id="proposed" title="A change is proposed">
            {facts(proposed)}
          </Section>
        )}
        {mine && acts && proposed && (
          <Section id="reply" title="Your answer">
            {!agreed && facts(proposed)}
            <AnswerForm {...form} version={proposed} />
          </Section>
        )}
        {!(mine && proposed && !agreed) && (
          <Section id="stands" title={agreed ? 'As both agreed' : 'As it is proposed'}>
            {facts(shown)}
          </Section>
        )}
        {state === 'sentBack' && latest?.comment && (
          <Section id="comment" title="It came back">
            <p className="words">{latest.comment}</p>
            <p className="sm muted">
              {latest.repliedBy}, <Time at={latest.repliedAt ?? latest.at} show="date and time" />
            </p>
          </Section>
        )}
        {acts && isDue && head.side === 'assessor' && (
          <Section id="carried-out" title="Carried out?">
            <EndForm {...form} outcome="carriedOut" />
          </Section>
        )}
        {acts && (
          <Section id="other" title="Or">
            <details open={mine && state === 'sentBack'}>
              <summary>Propose another time, or other matter</summary>
              <ChangeForm {...form} />
            </details>
            <details>
              <summary>It does not take place</summary>
              <EndForm {...form} outcome="cancelled" />
            </details>
          </Section>
        )}
        <Section id="history" title="What was proposed and answered">
          <ol className="lines">
            {plan.versions.map((version) => (
              <li key={version.id}>
                <details>
                  <summary>
                    Version {version.number}, {version.name}, <Time at={version.at} />
                  </summary>
                  {facts(version)}
                  <p className="sm muted">“{version.wording}”</p>
                </details>
                {version.outcome && version.repliedAt && (
                  <p>
                    {version.outcome === 'agreed' ? 'Agreed' : 'Sent back'} by {version.repliedBy},{' '}
                    <Time at={version.repliedAt} show="date and time" />
                    {version.comment && `: ${version.comment}`}
                  </p>
                )}
              </li>
            ))}
          </ol>
        </Section>
      </div>
    </PlanningShell>
  )
}

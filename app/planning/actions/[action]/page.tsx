import type { Metadata } from 'next'
import { notTheirs, requirePerson } from '@/app/_web/session'
import { EvidenceLinks, PlanningShell } from '@/app/planning/shared'
import { savedOf } from '@/app/planning/words'
import { PageHead } from '@/components/layout/shell'
import { Due } from '@/components/planning/due'
import { CompleteForm, OtherMoves } from '@/components/planning/move-forms'
import { FormDraft } from '@/components/portfolio/form-draft'
import { Note } from '@/components/ui/notices'
import { Section } from '@/components/ui/section'
import { Time } from '@/components/ui/time'
import { db } from '@/lib/infra/db'
import type { Role } from '@/lib/kernel/actor'
import { toIsoDate } from '@/lib/kernel/dates'
import { actionMoveWords, actionStateWords } from '@/lib/planning/lifecycle'
import { actionOwnerWords } from '@/lib/planning/model/actions'
import { actionView, type ActionStepLine } from '@/lib/planning/queries/actions'
import { cancel, change, complete, reopen } from './actions'

export const metadata: Metadata = { title: 'Action' }

export default async function ActionPage({ params }: PageProps<'/planning/actions/[action]'>) {
  const who = await requirePerson()
  const now = new Date()
  const asked = (await params).action
  const view = (await actionView(db(), who.actor, asked)) ?? (await notTheirs(who))
  const { action, head, steps, moves, draft } = view
  const today = toIsoDate(now)
  const isOpen = action.state === 'open'
  const ours = action.owner === head.side
  return (
    <PlanningShell who={who} head={head} here="Action">
      <PageHead title={<span className="words">{action.text}</span>}>
        {ours ? 'Yours' : action.owner === 'candidate' ? head.candidate : actionOwnerWords.assessor}
        {', '}
        {isOpen ? (
          <Due on={action.dueOn} now={now} />
        ) : (
          actionStateWords[action.state].toLowerCase()
        )}
        .
      </PageHead>
      <div className="parts">
        {head.side && head.stopped && (
          <Note icon="lock">
            <p>{head.stopped.message}</p>
          </Note>
        )}
        <dl className="facts">
          {action.unit && (
            <>
              <dt>Unit</dt>
              <dd>
                {action.unit} <span className="num">({action.reference})</span>
              </dd>
            </>
          )}
          <dt>Set by</dt>
          <dd>
            {action.by}, <Time at={action.raisedAt} />
            {action.fromDecision && ', when the unit was referred'}
          </dd>
          <dt>Until</dt>
          <dd>
            <Time at={action.dueOn} />
          </dd>
        </dl>
        {moves.includes('complete') && (
          <Section id="do" title="Done?">
            <CompleteForm
              which={action}
              move={complete}
              pieces={view.pieces}
              draft={
                <FormDraft
                  owner={who.person.id}
                  draftKey={`action-complete/${action.id}`}
                  saved={savedOf(draft, now)}
                />
              }
            />
          </Section>
        )}
        {steps.length > 0 && (
          <Section id="steps" title="What became of it">
            <Steps steps={steps} role={who.actor.role} registrationId={action.registrationId} />
          </Section>
        )}
        {moves.some((move) => move !== 'complete') && (
          <Section id="other" title={isOpen ? 'Or' : 'Not done after all?'}>
            <OtherMoves
              which={action}
              today={today}
              change={moves.includes('change') ? change : null}
              cancel={moves.includes('cancel') ? cancel : null}
              reopen={moves.includes('reopen') ? reopen : null}
            />
          </Section>
        )}
      </div>
    </PlanningShell>
  )
}

function Steps({
  steps,
  role,
  registrationId,
}: {
  steps: readonly ActionStepLine[]
  role: Role
  registrationId: string
}) {
  return (
    <ol className="lines">
      {steps.map((step) => (
        <li key={step.id}>
          <p>
            <b>{actionMoveWords[step.move]}</b>
            {step.dueOn && (
              <>
                {': '}
                <Time at={new Date(step.dueOn)} />
              </>
            )}{' '}
            <span className="sm muted">
              {step.by}, <Time at={step.at} show="date and time" />
            </span>
          </p>
          <p className="words">{step.note}</p>
          <EvidenceLinks role={role} registrationId={registrationId} pieces={step.evidence} />
        </li>
      ))}
    </ol>
  )
}

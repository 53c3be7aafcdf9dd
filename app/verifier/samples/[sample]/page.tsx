import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import { actionRowsIn } from '@/app/_web/typed-rows'
import '@/app/styles/assessor.css'
import '@/app/styles/verifier.css'
import { FormDraft } from '@/components/portfolio/form-draft'
import type { FormWords } from '@/components/ui/form-words'
import { ActionList } from '@/components/quality-assurance/action-list'
import { ConcludeFields } from '@/components/quality-assurance/conclude-fields'
import { Conclusion } from '@/components/quality-assurance/conclusion'
import { EvidencePane } from '@/components/quality-assurance/evidence-pane'
import { FindingFields } from '@/components/quality-assurance/finding-fields'
import { SeenCriterion } from '@/components/quality-assurance/seen-criterion'
import { PageHead } from '@/components/layout/shell'
import { LinkButton } from '@/components/ui/button'
import { ActionForm } from '@/components/ui/form'
import { Crumbs } from '@/components/ui/navigation'
import { Note } from '@/components/ui/notices'
import { Section } from '@/components/ui/section'
import { Time } from '@/components/ui/time'
import { db } from '@/lib/infra/db'
import { roleTitles } from '@/lib/kernel/actor'
import { formatDateTime, toIsoDate } from '@/lib/kernel/dates'
import { id } from '@/lib/kernel/fields'
import { concludeWording, findingWords } from '@/lib/quality-assurance/model'
import { sampleView, type SampleView } from '@/lib/quality-assurance/queries/sample'
import { close, conclude } from './actions'
import { After } from './after'

export const metadata: Metadata = { title: 'Sample' }

export default deskPage<{ sample: string }>(
  'verifier',
  async ({ actor, params, search, found }) => {
    const now = new Date()
    const sampleId = id.safeParse(params.sample).data
    const view = await found(sampleId ? await sampleView(db(), actor, sampleId, now) : null)
    const { frozen, conclusion } = view
    const item = search['item'] ?? frozen.criteria.flatMap((each) => each.references)[0]?.itemId
    const open = !conclusion && !view.whyNotConclude
    const seen = <Seen view={view} item={item} open={open} />
    return (
      <>
        <Crumbs trail={[{ href: '/verifier/samples', label: 'Samples' }, { label: view.title }]} />
        <PageHead
          title={view.title}
          actions={
            <LinkButton icon="search" href={`/verifier/portfolios/${view.registrationId}`}>
              Search the portfolio
            </LinkButton>
          }
        >
          {view.reference}, {view.candidate}. Signed off by {view.assessor},{' '}
          <Time at={new Date(frozen.decision.at)} show="day" now={now} />
          {view.countersigner && `, countersigned by ${view.countersigner}`}.{' '}
          {view.seatId === actor.seatId ? 'You took it' : `${view.takenBy} took it`} as a sample,{' '}
          <Time at={view.at} show="day" now={now} />: {view.reason}
        </PageHead>
        <After view={view} />
        {view.adjusted && (
          <Note>
            <p>An adjustment was granted to this candidate.</p>
          </Note>
        )}
        <div className="seen">
          <section id="evidence" className="pane" aria-label="Evidence">
            <EvidencePane frozen={frozen} itemId={item} shared={view.shared} />
          </section>
          {open ? (
            <ActionForm action={conclude} id="conclude" className="parts">
              <input type="hidden" name="sampleId" value={view.id} />
              {seen}
              <ConcludeFields
                assessor={view.assessor}
                wording={concludeWording}
                set={view.set}
                today={toIsoDate(now)}
                actionRows={actionRowsIn(view.draft?.data)}
                owners={view.owners.map(({ seatId, name, role }) => ({
                  value: seatId,
                  label: `${name}, ${roleTitles[role].toLowerCase()}`,
                }))}
              />
              <FormDraft
                owner={actor.personId}
                draftKey={`sample/${view.id}`}
                except={notKept}
                saved={{
                  saved: view.draft && {
                    value: view.draft.data as FormWords,
                    at: view.draft.updatedAt.toISOString(),
                  },
                  asOf: now.toISOString(),
                }}
              />
            </ActionForm>
          ) : (
            <div className="parts">
              {seen}
              {conclusion && (
                <Conclusion
                  {...conclusion}
                  at={new Date(conclusion.at)}
                  by={view.nameOf(conclusion.seatId)}
                  assessor={view.assessor}
                  own={view.own}
                  acknowledged={view.acknowledged}
                />
              )}
              <ActionList
                close={close}
                actions={view.actions.map(({ ownerSeatId, dueOn, closed, ...action }) => ({
                  ...action,
                  owner: view.nameOf(ownerSeatId),
                  dueOn: new Date(dueOn),
                  closed: closed && {
                    note: closed.note,
                    by: view.nameOf(closed.seatId),
                    at: new Date(closed.at),
                  },
                }))}
              />
            </div>
          )}
        </div>
      </>
    )
  },
  { className: 'screen-assessor screen-verifier' },
)

const notKept = ['signed', 'setId'] as const

/** What the assessor had before them, criterion by criterion. */
function Seen({ view, item, open }: { view: SampleView; item: string | undefined; open: boolean }) {
  const { frozen } = view
  return (
    <Section id="seen" title="What the assessor saw" aside={`Frozen ${formatDateTime(view.at)}`}>
      <p className={view.intact ? 'hash' : 'hash broken'}>
        SHA-256 {view.frozenSha256}{' '}
        <b>{view.intact ? 'checked just now: unchanged' : 'does not fit what is kept here'}</b>
      </p>
      <p className="sm muted">
        {view.assessor} held that day: {frozen.decision.competence.awards.join('; ') || 'no award'}
        {frozen.decision.competence.standing === 'workingTowards' && ' (working towards)'};{' '}
        {frozen.decision.competence.competentInUnit ? 'competent' : 'not on record as competent'} in{' '}
        {view.reference}.
      </p>
      {view.outcomes.map((outcome) => (
        <div key={outcome.number}>
          <h3 className="outcome">
            Outcome {outcome.number}: {outcome.text}
          </h3>
          <ol className="crits">
            {outcome.criteria.map((criterion) => (
              <SeenCriterion
                key={criterion.criterionId}
                criterion={criterion}
                versions={frozen.versions}
                openItem={item}
                judgedBy={criterion.judgement ? view.nameOf(criterion.judgement.seatId) : null}
              >
                {open ? (
                  <FindingFields criterionId={criterion.criterionId} number={criterion.number} />
                ) : (
                  criterion.finding && (
                    <p className={`found ${criterion.finding.verdict}`}>
                      <b>{findingWords[criterion.finding.verdict]}</b>
                      {criterion.finding.note && `: ${criterion.finding.note}`}
                    </p>
                  )
                )}
              </SeenCriterion>
            ))}
          </ol>
        </div>
      ))}
    </Section>
  )
}

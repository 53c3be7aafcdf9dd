import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/assessor.css'
import '@/app/styles/verifier.css'
import { PageHead } from '@/components/layout/shell'
import { LinkButton } from '@/components/ui/button'
import { CheckField } from '@/components/ui/choice-fields'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import { Segments } from '@/components/ui/navigation'
import { EmptyState, LockNotice, Note } from '@/components/ui/notices'
import { Section } from '@/components/ui/section'
import { Column, Table } from '@/components/ui/table'
import { db } from '@/lib/infra/db'
import { formatDate, toIsoDate } from '@/lib/kernel/dates'
import { approveWording, riskRatingWords } from '@/lib/quality-assurance/model/strategy'
import { strategyView, type StrategyView } from '@/lib/quality-assurance/queries/strategy'
import { approve } from './actions'
import { SettingsList } from '@/components/quality-assurance/settings-list'

export const metadata: Metadata = { title: 'Sampling strategy' }

export default deskPage(
  'verifier',
  async ({ actor, search, found }) => {
    const now = new Date()
    const view = await found(await strategyView(db(), actor, search['qualification'], now))
    const { standing, draft, qualification } = view
    const here = (number: string) =>
      `/verifier/strategy?qualification=${encodeURIComponent(number)}`
    const isOverdue = standing !== null && toIsoDate(standing.reviewBy) < toIsoDate(now)
    return (
      <>
        <PageHead
          title="Sampling strategy"
          actions={
            <>
              <LinkButton icon="layout-grid" href="/verifier/plan">
                Plans
              </LinkButton>
              <LinkButton
                icon="pencil"
                href={`/verifier/strategy/new?qualification=${encodeURIComponent(qualification.number)}`}
              >
                Draft {view.strategies.length === 0 ? 'a strategy' : 'a new version'}
              </LinkButton>
            </>
          }
        >
          {qualification.title}: how often assessors’ decisions are looked at, and why.
        </PageHead>
        {view.qualifications.length > 1 && (
          <Segments
            label="Qualification"
            className="picks"
            tabs={view.qualifications.map(({ number, title }) => ({
              href: here(number),
              label: title,
              current: number === qualification.number,
            }))}
          />
        )}
        {isOverdue && standing && (
          <Note icon="triangle-alert">
            <p>
              Strategy {standing.number} was to be reviewed by {formatDate(standing.reviewBy)}.
              Draft a new version, even if nothing in it changes.
            </p>
          </Note>
        )}
        {draft && <Draft view={view} draft={draft} isLead={actor.role === 'leadIqa'} />}
        <Section
          id="standing"
          title={standing ? `Strategy ${standing.number}, in force` : 'In force'}
          {...(standing && { aside: `To be reviewed by ${formatDate(standing.reviewBy)}` })}
        >
          {standing ? (
            <>
              <p className="sm muted">
                Drafted by {standing.draftedBy}, {formatDate(standing.at)}; approved by{' '}
                {standing.approvedBy}
                {standing.approvedAt && `, ${formatDate(standing.approvedAt)}`}.
              </p>
              <p className="said">{standing.reasons}</p>
              <SettingsList settings={standing.settings} view={view} />
            </>
          ) : (
            <EmptyState title="No strategy is in force">
              An IQA drafts one and a lead IQA approves it; then plans can be drawn by it.
            </EmptyState>
          )}
        </Section>
        <Ratings view={view} />
        <Versions view={view} />
      </>
    )
  },
  { className: 'screen-assessor screen-verifier' },
)

function Draft({
  view,
  draft,
  isLead,
}: {
  view: StrategyView
  draft: NonNullable<StrategyView['draft']>
  isLead: boolean
}) {
  return (
    <Section id="draft" title={`Strategy ${draft.number}, drafted`} aside="Not in force yet">
      <p className="sm muted">
        By {draft.draftedBy}, {formatDate(draft.at)}; to be reviewed by {formatDate(draft.reviewBy)}
        .
      </p>
      <p className="said">{draft.reasons}</p>
      <SettingsList settings={draft.settings} view={view} />
      {isLead ? (
        <ActionForm action={approve} id="approve">
          <input type="hidden" name="strategyId" value={draft.id} />
          <CheckField name="signed" label={approveWording} />
          <SubmitButton icon="pen-line" pendingLabel="Signing">
            Approve strategy {draft.number}
          </SubmitButton>
        </ActionForm>
      ) : (
        <LockNotice kind="waiting" title="Waiting for a lead IQA to approve it." />
      )}
    </Section>
  )
}

/** Each assessor's rating as the strategy has it today, with what raised it. */
function Ratings({ view }: { view: StrategyView }) {
  const because = (reasons: { detail: string }[]) =>
    reasons.length > 0 ? reasons.map(({ detail }) => detail).join(', ') : 'nothing raises it'
  return (
    <Section id="ratings" title="How assessors are rated today">
      <Table caption="Assessors and their ratings">
        <thead>
          <tr>
            <Column>Assessor</Column>
            <Column>Rating</Column>
            <Column>In these units otherwise</Column>
          </tr>
        </thead>
        <tbody>
          {view.assessors.map(({ seatId, name, mostly, otherwise }) => (
            <tr key={seatId}>
              <th scope="row">{name}</th>
              <td>
                {riskRatingWords[mostly.rating]}, {view.settings.rates[mostly.rating]} %
                <span className="under">{because(mostly.reasons)}</span>
              </td>
              <td>
                {otherwise.map(({ reference, rating, reasons }) => (
                  <span className="block" key={reference}>
                    <span className="num">{reference}</span>:{' '}
                    {riskRatingWords[rating].toLowerCase()} ({because(reasons)})
                  </span>
                ))}
                {otherwise.length === 0 && <span className="muted">None</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  )
}

function Versions({ view }: { view: StrategyView }) {
  if (view.strategies.length < 2) return null
  return (
    <Section id="versions" title="Versions">
      <Table caption="Versions of the strategy">
        <thead>
          <tr>
            <Column>Version</Column>
            <Column>Rates</Column>
            <Column className="wide">Drafted</Column>
            <Column className="wide">Approved</Column>
          </tr>
        </thead>
        <tbody>
          {view.strategies.map((each) => (
            <tr key={each.id}>
              <th scope="row">{each.number}</th>
              <td className="num">
                {each.settings.rates.low}, {each.settings.rates.medium}, {each.settings.rates.high}{' '}
                %
              </td>
              <td className="wide">
                {each.draftedBy}, {formatDate(each.at)}
              </td>
              <td className="wide">
                {each.approvedAt ? `${each.approvedBy}, ${formatDate(each.approvedAt)}` : 'Not yet'}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  )
}

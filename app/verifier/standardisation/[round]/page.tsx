import type { Metadata } from 'next'
import { draftsOf } from '@/app/_web/drafts-of'
import { deskPage } from '@/app/_web/page'
import { actionRowsIn } from '@/app/_web/typed-rows'
import '@/app/styles/assessor.css'
import '@/app/styles/verifier.css'
import '@/app/styles/standardisation.css'
import { PageHead } from '@/components/layout/shell'
import { FormDraft } from '@/components/portfolio/form-draft'
import { FollowUpList } from '@/components/standardisation/follow-up-list'
import { Minutes } from '@/components/standardisation/minutes'
import { MinutesFields } from '@/components/standardisation/minutes-fields'
import { PiecePane } from '@/components/standardisation/piece-pane'
import { Results } from '@/components/standardisation/results'
import { ActionForm } from '@/components/ui/form'
import { Crumbs } from '@/components/ui/navigation'
import { Section } from '@/components/ui/section'
import { Time } from '@/components/ui/time'
import { db } from '@/lib/infra/db'
import { roleTitles } from '@/lib/kernel/actor'
import { formatDate, toIsoDate } from '@/lib/kernel/dates'
import { id } from '@/lib/kernel/fields'
import { roundView, type RoundView } from '@/lib/standardisation/queries/round'
import { finish, minute } from '../actions'
import { Judges } from './judges'

export const metadata: Metadata = { title: 'Standardisation round' }

export default deskPage<{ round: string }>(
  'verifier',
  async ({ actor, params, search, found }) => {
    const now = new Date()
    const roundId = id.safeParse(params.round).data
    const round = await found(roundId ? await roundView(db(), actor, roundId) : null)
    return (
      <>
        <Crumbs
          trail={[
            { href: '/verifier/standardisation', label: 'Standardisation' },
            { label: round.title },
          ]}
        />
        <PageHead title={`${round.number}. ${round.title}`}>
          {round.reference}, {round.unit}. Opened by {round.openedBy},{' '}
          <Time at={round.openedAt} show="day" now={now} />; to hand in by {formatDate(round.dueOn)}
          .
        </PageHead>
        {round.brief && <p className="said pre">{round.brief}</p>}
        {round.closing && (
          <div className="parts">
            <p className="sm muted">
              Closed by {round.closing.by}, {formatDate(new Date(round.closing.at))}
              {round.closing.reason && `: ${round.closing.reason}`}.
            </p>
            <Results {...round} />
          </div>
        )}
        <div className="seen">
          <PiecePane pieces={round.pieces} open={Number(search['piece'] ?? 1)} />
          <div className="parts">
            {!round.closing ? (
              <Judges round={round} now={now} />
            ) : round.minutes ? (
              <Minutes minutes={round.minutes} />
            ) : (
              <Discussion round={round} owner={actor.personId} now={now} />
            )}
            {round.followUps.length > 0 && (
              <Section id="actions" title="Actions">
                <FollowUpList
                  finish={finish}
                  followUps={round.followUps.map((each) => ({ ...each, mine: true }))}
                />
              </Section>
            )}
          </div>
        </div>
      </>
    )
  },
  { className: 'screen-assessor screen-verifier' },
)

const notKept = ['roundId'] as const

function Discussion({ round, owner, now }: { round: RoundView; owner: string; now: Date }) {
  const key = `minutes/${round.id}`
  const saved = draftsOf(round.drafts, now)(key)
  return (
    <ActionForm action={minute} id="minutes-form" className="parts">
      <input type="hidden" name="roundId" value={round.id} />
      <MinutesFields
        criteria={round.criteria}
        staff={round.staff.map(({ seatId, name, role }) => ({
          value: seatId,
          label: `${name}, ${roleTitles[role].toLowerCase()}`,
        }))}
        present={round.judges.flatMap(({ seatId, handedInAt }) => (handedInAt ? seatId : []))}
        today={toIsoDate(now)}
        rows={actionRowsIn(saved.saved?.value)}
      />
      <FormDraft owner={owner} draftKey={key} except={notKept} saved={saved} />
    </ActionForm>
  )
}

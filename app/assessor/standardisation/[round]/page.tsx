import type { Metadata } from 'next'
import { draftsOf } from '@/app/_web/drafts-of'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/assessor.css'
import '@/app/styles/verifier.css'
import '@/app/styles/standardisation.css'
import { PageHead } from '@/components/layout/shell'
import { FormDraft } from '@/components/portfolio/form-draft'
import { FollowUpList } from '@/components/standardisation/follow-up-list'
import { Minutes } from '@/components/standardisation/minutes'
import { OwnSheet } from '@/components/standardisation/own-sheet'
import { PiecePane } from '@/components/standardisation/piece-pane'
import { Results } from '@/components/standardisation/results'
import { SheetFields } from '@/components/standardisation/sheet-fields'
import { ActionForm } from '@/components/ui/form'
import { Crumbs } from '@/components/ui/navigation'
import { Section } from '@/components/ui/section'
import { db } from '@/lib/infra/db'
import { formatDate } from '@/lib/kernel/dates'
import { id } from '@/lib/kernel/fields'
import { roundView, type RoundView } from '@/lib/standardisation/queries/round'
import { finish, handIn } from '../actions'

export const metadata: Metadata = { title: 'Standardisation round' }

export default deskPage<{ round: string }>(
  'assessor',
  async ({ actor, params, search, found }) => {
    const now = new Date()
    const roundId = id.safeParse(params.round).data
    const round = await found(roundId ? await roundView(db(), actor, roundId) : null)
    return (
      <>
        <Crumbs
          trail={[
            { href: '/assessor/standardisation', label: 'Standardisation' },
            { label: round.title },
          ]}
        />
        <PageHead title={`${round.number}. ${round.title}`}>
          {round.reference}, {round.unit}. Asked by {round.openedBy}; to hand in by{' '}
          {formatDate(round.dueOn)}. Judge the pieces as one set of evidence, and talk to nobody
          about them before the round is closed.
        </PageHead>
        {round.brief && <p className="said pre">{round.brief}</p>}
        {round.closing && (
          <div className="parts">
            <Results {...round} />
          </div>
        )}
        <div className="seen">
          <PiecePane pieces={round.pieces} open={Number(search['piece'] ?? 1)} />
          <Own round={round} owner={actor.personId} seatId={actor.seatId} now={now} />
        </div>
      </>
    )
  },
  { className: 'screen-assessor screen-verifier' },
)

const notKept = ['signed', 'roundId'] as const

/** What this assessor has to do in the round, or what came of it. */
function Own({
  round,
  owner,
  seatId,
  now,
}: {
  round: RoundView
  owner: string
  seatId: string
  now: Date
}) {
  if (!round.closing && !round.handedIn) {
    const key = `standardisation/${round.id}`
    return (
      <ActionForm action={handIn} id="sheet" className="parts">
        <input type="hidden" name="roundId" value={round.id} />
        <SheetFields criteria={round.criteria} />
        <FormDraft
          owner={owner}
          draftKey={key}
          except={notKept}
          saved={draftsOf(round.drafts, now)(key)}
        />
      </ActionForm>
    )
  }
  return (
    <div className="parts">
      {!round.closing && <OwnSheet criteria={round.criteria} />}
      {round.minutes && <Minutes minutes={round.minutes} />}
      {round.followUps.length > 0 && (
        <Section id="actions" title="Actions">
          <FollowUpList
            finish={finish}
            followUps={round.followUps.map((each) => ({
              ...each,
              mine: each.ownerSeatId === seatId,
            }))}
          />
        </Section>
      )}
    </div>
  )
}

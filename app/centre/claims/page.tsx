import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/centre.css'
import '@/app/styles/claims.css'
import { ClaimsTable } from '@/components/certification/claims-table'
import { PageHead } from '@/components/layout/shell'
import { LinkButton } from '@/components/ui/button'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import { CheckField, ChecksField } from '@/components/ui/choice-fields'
import { Segments } from '@/components/ui/navigation'
import { EmptyState } from '@/components/ui/notices'
import { Section } from '@/components/ui/section'
import { claimKindWords, confirmWording } from '@/lib/certification/model/claim'
import {
  claimLists,
  claimsPageSize,
  claimsView,
  type ClaimRow,
} from '@/lib/certification/queries/claims'
import { db } from '@/lib/infra/db'
import { submit } from './actions'
import { pageIn, Pager } from '@/components/ui/pager'
import { ClaimTabs } from './parts'

export const metadata: Metadata = { title: 'Claims' }

const words = { open: 'Under way', certificated: 'Certificated', ended: 'Ended' } as const
const captions = {
  open: 'Claims under way',
  certificated: 'Claims that are certificated',
  ended: 'Claims rejected, revoked or taken back',
} as const

export default deskPage(
  'centre',
  async ({ actor, search }) => {
    const list = claimLists.find((each) => each === search['show']) ?? 'open'
    const view = await claimsView(db(), actor, list, pageIn(search['page']))
    const ready = view.rows.filter(
      ({ state, signedOff }) => state === 'prepared' || (state === 'awaitingEqa' && signedOff),
    )
    return (
      <>
        <PageHead
          title="Claims"
          actions={
            <LinkButton look="primary" href="/centre/claims/candidates">
              Prepare a claim
            </LinkButton>
          }
        >
          What the centre asks the awarding body to certificate, and what came of it.
        </PageHead>
        <div className="parts">
          <div className="form">
            <ClaimTabs current="claims" />
            <Segments
              label="Which claims"
              tabs={claimLists.map((each) => ({
                href: `?show=${each}`,
                label: words[each],
                count: view.counts[each],
                current: each === list,
              }))}
            />
            {view.rows.length > 0 ? (
              <ClaimsTable rows={view.rows} caption={captions[list]} />
            ) : (
              <EmptyState title="No claims here">
                A claim begins with a candidate whose units are released.
              </EmptyState>
            )}
            <Pager
              page={view.page}
              size={claimsPageSize}
              shown={view.rows.length}
              total={view.total}
              hrefOf={(page) => `?show=${list}&page=${page}`}
            />
          </div>
          {list === 'open' && ready.length > 0 && <SubmitSection ready={ready} />}
        </div>
      </>
    )
  },
  { className: 'screen-centre screen-claims screen-register' },
)

function SubmitSection({ ready }: { ready: ClaimRow[] }) {
  return (
    <Section id="submit" title="Submit claims together" className="narrow">
      <ActionForm action={submit} id="submit-claims">
        <ChecksField
          name="claimId"
          legend="Claims to submit"
          hint="Each is judged again as it is submitted; one that is not right any more is named and stays here."
          options={ready.map(({ id, name, number, kind }) => ({
            value: id,
            label: `${name}, claim ${number}: ${claimKindWords[kind].toLowerCase()}`,
          }))}
        />
        <CheckField name="confirmed" label={confirmWording} />
        <SubmitButton pendingLabel="Submitting…">Submit to the awarding body</SubmitButton>
      </ActionForm>
    </Section>
  )
}

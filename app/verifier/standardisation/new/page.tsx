import type { Metadata } from 'next'
import { draftsOf } from '@/app/_web/drafts-of'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/assessor.css'
import '@/app/styles/verifier.css'
import '@/app/styles/standardisation.css'
import { PageHead } from '@/components/layout/shell'
import { FormDraft } from '@/components/portfolio/form-draft'
import { OpeningFields } from '@/components/standardisation/opening-fields'
import { Button } from '@/components/ui/button'
import { ActionForm } from '@/components/ui/form'
import { Crumbs } from '@/components/ui/navigation'
import { EmptyState } from '@/components/ui/notices'
import { Section } from '@/components/ui/section'
import { SelectField } from '@/components/ui/text-fields'
import { db } from '@/lib/infra/db'
import { toIsoDate } from '@/lib/kernel/dates'
import { id } from '@/lib/kernel/fields'
import { openingView } from '@/lib/standardisation/queries/opening'
import { open } from '../actions'

export const metadata: Metadata = { title: 'Open a round' }

export default deskPage(
  'verifier',
  async ({ actor, search, found }) => {
    const now = new Date()
    const unitId = id.safeParse(search['unit']).data ?? null
    const { units, chosen } = await found(await openingView(db(), actor, unitId))
    return (
      <>
        <Crumbs
          trail={[
            { href: '/verifier/standardisation', label: 'Standardisation' },
            { label: 'Open a round' },
          ]}
        />
        <PageHead title="Open a round">
          {chosen ? `${chosen.reference}, ${chosen.title}.` : 'First the unit it is about.'}
        </PageHead>
        {units.length === 0 ? (
          <EmptyState title="Nothing to judge yet">
            Once evidence is handed in, in the portfolios you see, a round can be opened on it.
          </EmptyState>
        ) : (
          <div className="stack">
            <Section id="unit" title="Unit">
              <form className="row" action="">
                <SelectField
                  name="unit"
                  label="Units that evidence was handed in for"
                  empty="Choose"
                  defaultValue={chosen?.id}
                  options={units.map((unit) => ({
                    value: unit.id,
                    label: `${unit.reference} ${unit.title} (${unit.pieces === 1 ? '1 piece' : `${unit.pieces} pieces`})`,
                  }))}
                />
                <Button type="submit">Show its evidence</Button>
              </form>
            </Section>
            {chosen && (
              <ActionForm action={open} id="open-round" className="parts">
                <input type="hidden" name="unitId" value={chosen.id} />
                <OpeningFields {...chosen} today={toIsoDate(now)} />
                <FormDraft
                  owner={actor.personId}
                  draftKey={`standardisation/new/${chosen.id}`}
                  except={notKept}
                  saved={draftsOf(chosen.drafts, now)(`standardisation/new/${chosen.id}`)}
                />
              </ActionForm>
            )}
          </div>
        )}
      </>
    )
  },
  { className: 'screen-assessor screen-verifier' },
)

const notKept = ['checked', 'unitId'] as const

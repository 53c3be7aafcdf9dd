import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import { pickerUnits } from '@/app/candidate/picker-units'
import '@/app/styles/add-evidence.css'
import '@/app/styles/candidate.css'
import { CriteriaPicker } from '@/components/portfolio/criteria-picker'
import { RegistrationLock } from '@/components/portfolio/registration-lock'
import { Button } from '@/components/ui/button'
import { formWordsIn } from '@/components/ui/form-words'
import { Crumbs } from '@/components/ui/navigation'
import { Section } from '@/components/ui/section'
import { db } from '@/lib/infra/db'
import { id } from '@/lib/kernel/fields'
import { writingView } from '@/lib/portfolio/queries/writing'
import { WriteForm } from './write-form'

export const metadata: Metadata = { title: 'Write evidence' }

/** Criteria that words stand under in a draft. */
const writtenUnder = (words: object): string[] =>
  Object.keys(words).flatMap((name) => (name.startsWith('sections.') ? [name.slice(9)] : []))

export default deskPage(
  'candidate',
  async ({ who, actor, search, all, found }) => {
    const view = await found(
      await writingView(db(), actor, {
        registrationId: search['registration'],
        evidenceId: search['evidence'] && (id.safeParse(search['evidence']).data ?? 'none'),
      }),
    )
    const { own, before, draft } = view
    const units = pickerUnits(view.units)
    const words = formWordsIn(draft?.data)
    // What was written under a criterion stays, whatever is chosen: it is taken out by emptying it.
    const chosen = new Set([
      ...all('criterionIds'),
      ...writtenUnder(words),
      ...(before?.account.sections.map(({ criterionId }) => criterionId) ?? []),
    ])
    const criteria = view.units.flatMap(({ unit, criteria: list }) =>
      list
        .filter((each) => chosen.has(each.id))
        .map((each) => ({ ...each, reference: unit.reference })),
    )
    const isChoosing = search['choose'] !== undefined || (criteria.length === 0 && !search['free'])
    return (
      <>
        <Crumbs
          trail={[
            { href: '/candidate/evidence', label: 'Evidence' },
            { label: before ? `E${before.number}` : 'Write' },
          ]}
        />
        <div className="head0">
          <h1>{before ? `Edit E${before.number}` : 'Write evidence'}</h1>
          <p>
            A reflective account or written answers, under a heading for each criterion you choose.
          </p>
        </div>
        <RegistrationLock registration={own} />
        {isChoosing ? (
          <form method="get" className="form">
            <input type="hidden" name="registration" value={own.registrationId} />
            {before && <input type="hidden" name="evidence" value={before.id} />}
            <input type="hidden" name="free" value="1" />
            <Section
              id="criteria"
              title="Which criteria is it about?"
              aside="One, several, or none"
            >
              {units.length > 0 ? (
                <CriteriaPicker units={units} chosen={[...chosen]} openUnit={search['unit']} />
              ) : (
                <p className="hint">No unit is in your hands at present.</p>
              )}
            </Section>
            <Button type="submit" look="primary">
              Go on to writing
            </Button>
          </form>
        ) : (
          <WriteForm view={view} criteria={criteria} owner={who.person.id} now={new Date()} />
        )}
      </>
    )
  },
  { className: 'screen-add-evidence screen-candidate' },
)

import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import { evidencePath } from '@/app/candidate/address'
import { guidanceFor, pickerUnits } from '@/app/candidate/picker-units'
import '@/app/styles/candidate.css'
import { RegistrationLock } from '@/components/portfolio/registration-lock'
import { PageHead } from '@/components/layout/shell'
import { GuidanceNote } from '@/components/registration/guidance'
import { CriteriaPicker } from '@/components/portfolio/criteria-picker'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { Crumbs } from '@/components/ui/navigation'
import { EmptyState } from '@/components/ui/notices'
import { Section } from '@/components/ui/section'
import { TextField } from '@/components/ui/text-fields'
import { mediaIcon } from '@/components/ui/evidence-chip'
import { db } from '@/lib/infra/db'
import { placeHint } from '@/lib/portfolio/model/location-words'
import { candidateReferencing } from '@/lib/portfolio/queries/candidate-referencing'
import { refer } from '../actions'
import { RemoveSection } from './remove-section'

export const metadata: Metadata = { title: 'Cross-reference' }

export default deskPage(
  'candidate',
  async ({ actor, search, found }) => {
    const view = await found(
      await candidateReferencing(db(), actor, {
        registrationId: search['registration'],
        enrolmentId: search['unit'],
      }),
    )
    const { own, units, items } = view
    const list = pickerUnits(units)
    return (
      <>
        <Crumbs
          trail={[{ href: '/candidate/evidence', label: 'Evidence' }, { label: 'Cross-reference' }]}
        />
        <RegistrationLock registration={own} />
        <PageHead title="Cross-reference">
          Several pieces of evidence to several criteria at once: each chosen piece is referenced to
          each chosen criterion.
        </PageHead>
        {items.length === 0 || list.length === 0 ? (
          <EmptyState title={items.length === 0 ? 'No evidence yet' : 'No unit is in your hands'}>
            {items.length === 0
              ? 'Add evidence first; it can be cross-referenced while you add it.'
              : 'Cross-references can be made while a unit is under way.'}
          </EmptyState>
        ) : (
          <ActionForm action={refer} id="refer" className="split even" resetWhenDone>
            <input type="hidden" name="registrationId" value={own.registrationId} />
            <Section id="which" title="Which evidence">
              <div className="crit-list">
                {items.map((item) => (
                  <label className="cr" key={item.versionId}>
                    <input
                      type="checkbox"
                      name="versionIds"
                      value={item.versionId}
                      defaultChecked={item.versionId === search['evidence']}
                    />
                    <span className="no">E{item.number}</span>
                    <span>
                      <Icon
                        name={
                          item.form === 'file' ? mediaIcon(item.mediaType ?? '') : 'clipboard-check'
                        }
                      />{' '}
                      {item.title}
                    </span>
                    <Link className="sm" href={evidencePath(item.id)}>
                      Look<span className="sr"> at E{item.number}</span>
                    </Link>
                  </label>
                ))}
              </div>
            </Section>
            <Section id="what" title="Which criteria">
              {guidanceFor(list, search['unit']).map(({ title, guidance }) => (
                <GuidanceNote
                  key={guidance.unit}
                  guidance={guidance}
                  title={`Advice on ${title}, not the standard`}
                />
              ))}
              <CriteriaPicker
                units={list}
                chosen={search['criterion'] ? [search['criterion']] : []}
                openUnit={search['unit']}
              />
            </Section>
            <Section id="where" title="Where, and what it shows" className="wide">
              <TextField
                name="location"
                label="Where in it"
                hint={placeHint}
                maxLength={160}
                optional
              />
              <TextField
                name="claim"
                label="What it shows for these criteria"
                maxLength={500}
                optional
              />
              <SubmitButton icon="link">Cross-reference</SubmitButton>
            </Section>
          </ActionForm>
        )}
        <RemoveSection units={units} own={own} />
      </>
    )
  },
  { className: 'screen-candidate' },
)

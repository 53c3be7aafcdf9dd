import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import { guidanceFor, pickerUnits } from '@/app/candidate/picker-units'
import '@/app/styles/add-evidence.css'
import '@/app/styles/candidate.css'
import { RegistrationLock } from '@/components/portfolio/registration-lock'
import { GuidanceNote } from '@/components/registration/guidance'
import { CriteriaPicker } from '@/components/portfolio/criteria-picker'
import { AiUseFields } from '@/components/portfolio/ai-use-fields'
import { FormDraft } from '@/components/portfolio/form-draft'
import type { FormWords } from '@/components/ui/form-words'
import { CheckField } from '@/components/ui/choice-fields'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import { Link } from '@/components/ui/link'
import { Crumbs } from '@/components/ui/navigation'
import { Section } from '@/components/ui/section'
import { db } from '@/lib/infra/db'
import { env } from '@/lib/infra/env'
import { toIsoDate } from '@/lib/kernel/dates'
import { ownWorkWording } from '@/lib/portfolio/model'
import { candidateAdding } from '@/lib/portfolio/queries/candidate-adding'
import { add } from '../actions'
import { DescribeFields } from '../describe-fields'
import { MatterField } from '../matter-field'

export const metadata: Metadata = { title: 'Add evidence' }

export default deskPage(
  'candidate',
  async ({ actor, search, found }) => {
    const now = new Date()
    const view = await found(
      await candidateAdding(db(), actor, {
        registrationId: search['registration'],
        enrolmentId: search['unit'],
      }),
    )
    const { own, units, draft } = view
    const criterion = search['criterion']
    const list = pickerUnits(units)
    const guided = guidanceFor(list, search['unit'])
    return (
      <>
        <Crumbs trail={[{ href: '/candidate/evidence', label: 'Evidence' }, { label: 'Add' }]} />
        <div className="head0">
          <h1>Add evidence</h1>
          <p>
            {own.specification.title}. You can also{' '}
            <Link href={`/candidate/evidence/write?registration=${own.registrationId}`}>
              write it here
            </Link>
            .
          </p>
        </div>
        <RegistrationLock registration={own} />
        <ActionForm action={add} id="add" className="grid">
          <input type="hidden" name="registrationId" value={own.registrationId} />
          <div className="steps">
            <Section id="matter" title="The evidence">
              <MatterField registrationId={own.registrationId} most={env().MAX_UPLOAD_BYTES} />
            </Section>
            <Section id="about" title="What it is">
              <DescribeFields kinds={own.specification.evidenceKinds} today={toIsoDate(now)} />
            </Section>
            <Section id="criteria" title="What it is evidence for" aside="Now or later">
              {guided.map(({ title, guidance }) => (
                <GuidanceNote
                  key={guidance.unit}
                  guidance={guidance}
                  title={`Advice on ${title}, not the standard`}
                />
              ))}
              {list.length > 0 ? (
                <CriteriaPicker
                  units={list}
                  chosen={criterion ? [criterion] : []}
                  openUnit={search['unit']}
                  withPlaces
                />
              ) : (
                <p className="hint">
                  No unit is in your hands at present. You can cross-reference it later.
                </p>
              )}
            </Section>
          </div>
          <div className="side">
            <Section id="sign" title="Your declaration">
              <AiUseFields
                registrationId={own.registrationId}
                purpose={`evidence/${own.registrationId}`}
                most={env().MAX_UPLOAD_BYTES}
              />
              <CheckField
                name="declared"
                label={ownWorkWording}
                hint="It can wait until you hand it in."
              />
              <SubmitButton pendingLabel="Adding">Add to the portfolio</SubmitButton>
              <FormDraft
                owner={actor.personId}
                draftKey={`evidence/${own.registrationId}`}
                saved={{
                  saved: draft && {
                    value: draft.data as FormWords,
                    at: draft.updatedAt.toISOString(),
                  },
                  asOf: now.toISOString(),
                }}
              />
            </Section>
          </div>
        </ActionForm>
      </>
    )
  },
  { className: 'screen-add-evidence screen-candidate' },
)

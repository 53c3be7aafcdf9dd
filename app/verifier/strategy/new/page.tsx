import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/assessor.css'
import '@/app/styles/verifier.css'
import { PageHead } from '@/components/layout/shell'
import { ChecksField } from '@/components/ui/choice-fields'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import { Crumbs } from '@/components/ui/navigation'
import { Section } from '@/components/ui/section'
import { DateField, SelectField, TextAreaField, TextField } from '@/components/ui/text-fields'
import { db } from '@/lib/infra/db'
import { inDays } from '@/lib/kernel/dates'
import {
  factorWeights,
  factorWeightWords,
  riskFactors,
  riskFactorWords,
  riskRatings,
  riskRatingWords,
} from '@/lib/quality-assurance/model/strategy'
import { strategyView } from '@/lib/quality-assurance/queries/strategy'
import { draft } from '../actions'

export const metadata: Metadata = { title: 'Draft a sampling strategy' }

const weightOptions = factorWeights.map((value) => ({ value, label: factorWeightWords[value] }))

export default deskPage(
  'verifier',
  async ({ actor, search, found }) => {
    const now = new Date()
    const view = await found(await strategyView(db(), actor, search['qualification'], now))
    const { qualification } = view
    const newest = view.strategies[0]
    const settings = newest?.settings ?? view.settings
    return (
      <>
        <Crumbs
          trail={[
            {
              href: `/verifier/strategy?qualification=${encodeURIComponent(qualification.number)}`,
              label: 'Strategy',
            },
            { label: 'Draft' },
          ]}
        />
        <PageHead title={`Draft strategy ${(newest?.number ?? 0) + 1}`}>
          {qualification.title}. It stands once a lead IQA has approved it; what was drawn before
          stays as it was.
        </PageHead>
        <ActionForm action={draft} id="draft-strategy" className="form parts">
          <input type="hidden" name="qualificationNumber" value={qualification.number} />
          <Section id="rates" title="Of every hundred decisions">
            {riskRatings.map((rating) => (
              <TextField
                key={rating}
                name={`rates.${rating}`}
                label={riskRatingWords[rating]}
                inputMode="numeric"
                className="num"
                defaultValue={settings.rates[rating]}
              />
            ))}
            <TextField
              name="firsts"
              label="First decisions always sampled, in each unit"
              hint="Of an assessor who is new or working towards the award."
              inputMode="numeric"
              className="num"
              defaultValue={settings.firsts}
            />
            <TextField
              name="newMonths"
              label="New for how many months"
              inputMode="numeric"
              className="num"
              defaultValue={settings.newMonths}
            />
          </Section>
          <Section id="factors" title="What raises the risk">
            {riskFactors.map((factor) => (
              <SelectField
                key={factor}
                name={`weights.${factor}`}
                label={riskFactorWords[factor]}
                options={weightOptions}
                defaultValue={settings.weights[factor]}
              />
            ))}
            <TextField
              name="caseload"
              label="A caseload is large with more candidates than"
              inputMode="numeric"
              className="num"
              defaultValue={settings.caseload}
            />
            {view.sites.length > 0 && (
              <ChecksField
                name="remoteSiteIds"
                legend="Remote sites"
                options={view.sites.map(({ id, name }) => ({ value: id, label: name }))}
                defaultValue={settings.remoteSiteIds}
              />
            )}
            <details className="pick">
              <summary>Units that are new, hard or complained of</summary>
              <ChecksField
                name="demandingUnits"
                legend="Units"
                options={view.units.map(({ reference, title }) => ({
                  value: reference,
                  label: `${reference} ${title}`,
                }))}
                defaultValue={settings.demandingUnits}
              />
            </details>
          </Section>
          <Section id="why" title="Why so, and until when">
            <TextAreaField
              name="reasons"
              label="Why the rates are as they are"
              hint="An auditor reads this."
              rows={5}
              maxLength={4000}
            />
            <DateField name="reviewBy" label="To be reviewed by" defaultValue={inDays(now, 365)} />
            <SubmitButton icon="file-plus" pendingLabel="Keeping">
              Keep the draft
            </SubmitButton>
          </Section>
        </ActionForm>
      </>
    )
  },
  { className: 'screen-assessor screen-verifier' },
)

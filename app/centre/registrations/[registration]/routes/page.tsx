import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/centre.css'
import { CentreDocumentField } from '@/components/centre/document'
import { RouteText } from '@/components/centre/route-text'
import { PageHead } from '@/components/layout/shell'
import { Button } from '@/components/ui/button'
import { RadioField } from '@/components/ui/choice-fields'
import { ActionForm } from '@/components/ui/form'
import { Crumbs } from '@/components/ui/navigation'
import { Section } from '@/components/ui/section'
import { DateField, SelectField, TextAreaField, TextField } from '@/components/ui/text-fields'
import { db } from '@/lib/infra/db'
import { id } from '@/lib/kernel/fields'
import { recordedRoutes, unitRouteWords, type RecordedRoute } from '@/lib/registration/model/routes'
import { readRecords } from '@/lib/registration/queries/records'
import { plannedUnits, registrationHead } from '@/lib/registration/queries/registration-head'
import { endRoute, route } from '../../actions'

export const metadata: Metadata = { title: 'Routes of units' }

const needs: Record<RecordedRoute, string> = {
  rpl: 'Assessed against every criterion like any unit; flagged on claims. Needs its grounds.',
  creditTransfer: 'The identical unit, already certificated: who, certificate number and date.',
  equivalence: 'Another unit stands for this one, by the awarding body’s reference only.',
  exemption: 'By the awarding body’s reference only.',
}

export default deskPage<{ registration: string }>(
  'centre',
  async ({ actor, params, found }) => {
    const asked = id.safeParse(params.registration).data
    const head = await found(asked ? await registrationHead(db(), actor, asked) : null)
    const { routes } = await found(await readRecords(db(), actor, head.id))
    const units = await plannedUnits(db(), actor, head.id)
    return (
      <>
        <Crumbs
          trail={[
            { href: '/centre/registrations', label: 'Registrations' },
            { href: `/centre/registrations/${head.id}`, label: head.name },
            { label: 'Routes' },
          ]}
        />
        <PageHead title="Routes of units">
          Every unit is achieved by assessment, unless another route is on record here.
        </PageHead>
        <div className="parts narrow">
          <Section id="routes" title="On record" aside={String(routes.length)}>
            {routes.length === 0 && <p className="muted">None.</p>}
            <ul className="lines">
              {routes.map((each) => (
                <li key={each.id}>
                  <RouteText route={each} />
                  {!each.endedAt && (
                    <details className="ask">
                      <summary>End it</summary>
                      <ActionForm action={endRoute} id={`end-${each.id}`}>
                        <input type="hidden" name="routeId" value={each.id} />
                        <TextAreaField
                          name="reason"
                          label="Why it ends"
                          hint="The unit is assessed in the ordinary way from then on."
                          maxLength={1000}
                        />
                        <Button type="submit" look="danger">
                          End the route
                        </Button>
                      </ActionForm>
                    </details>
                  )}
                </li>
              ))}
            </ul>
          </Section>
          <Section id="record" title="Record a route">
            <ActionForm action={route} id="route-form" resetWhenDone>
              <SelectField
                name="enrolmentId"
                label="Unit"
                empty="Choose the unit"
                options={units.map((unit) => ({
                  value: unit.id,
                  label: `${unit.reference} ${unit.title}`,
                }))}
              />
              <RadioField
                name="route"
                legend="Route"
                options={recordedRoutes.map((each) => ({
                  value: each,
                  label: unitRouteWords[each],
                  hint: needs[each],
                }))}
              />
              <TextAreaField
                name="grounds"
                label="Grounds"
                hint="What was learnt or certificated before, and why it serves."
                maxLength={2000}
              />
              <TextField
                name="reference"
                label="The awarding body’s reference"
                maxLength={120}
                optional
              />
              <TextField
                name="priorUnit"
                label="Unit certificated before"
                hint="Its reference, such as M/506/2898."
                maxLength={20}
                optional
              />
              <TextField name="awardedBy" label="Certificated by" maxLength={200} optional />
              <TextField name="certificate" label="Certificate number" maxLength={80} optional />
              <DateField name="certificatedOn" label="Certificate date" optional />
              <CentreDocumentField label="Document" hint="The certificate, or the letter." />
              <Button type="submit">Record the route</Button>
            </ActionForm>
          </Section>
        </div>
      </>
    )
  },
  { className: 'screen-centre' },
)

import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/centre.css'
import { DetailFields, WhereFields } from '@/components/centre/detail-fields'
import { PageHead } from '@/components/layout/shell'
import { Button } from '@/components/ui/button'
import { ActionForm } from '@/components/ui/form'
import { Crumbs } from '@/components/ui/navigation'
import { Note } from '@/components/ui/notices'
import { Section } from '@/components/ui/section'
import { DateField, SelectField } from '@/components/ui/text-fields'
import { Time } from '@/components/ui/time'
import { db } from '@/lib/infra/db'
import { id } from '@/lib/kernel/fields'
import { identityDocuments } from '@/lib/registration/model/details'
import { readRecords } from '@/lib/registration/queries/records'
import { registrationHead, siteNames } from '@/lib/registration/queries/registration-head'
import { correct, details as detailsAction, identity as identityAction } from '../../actions'

export const metadata: Metadata = { title: 'Details of a candidate' }

export default deskPage<{ registration: string }>(
  'centre',
  async ({ actor, params, found }) => {
    const asked = id.safeParse(params.registration).data
    const head = await found(asked ? await registrationHead(db(), actor, asked) : null)
    const { details, sameUln, identity } = await found(await readRecords(db(), actor, head.id))
    const sites = await siteNames(db(), actor)
    return (
      <>
        <Crumbs
          trail={[
            { href: '/centre/registrations', label: 'Registrations' },
            { href: `/centre/registrations/${head.id}`, label: head.name },
            { label: 'Details' },
          ]}
        />
        <PageHead title="Details and identity">
          They reach the centre’s administrators and the candidate, nobody else.
        </PageHead>
        <div className="parts narrow">
          <Section id="details" title="Details">
            {sameUln.length > 0 && (
              <Note icon="triangle-alert">
                <p>
                  {sameUln.join(' and ')} {sameUln.length === 1 ? 'has' : 'have'} the same ULN on
                  record. One of them is wrong.
                </p>
              </Note>
            )}
            <ActionForm action={detailsAction} id="details-form" key={details?.version ?? -1}>
              <input type="hidden" name="candidateSeatId" value={head.candidateSeatId} />
              <input type="hidden" name="version" value={details?.version ?? -1} />
              <DetailFields details={details} />
              <p className="hint">The trail says which of these changed, never what they hold.</p>
              <Button type="submit">Keep the details</Button>
            </ActionForm>
          </Section>
          <Section id="identity" title="Identity">
            {identity ? (
              <p>
                {identity.documentKind}, seen by {identity.seenBy},{' '}
                <Time at={new Date(identity.seenOn)} />.
              </p>
            ) : (
              <p className="muted">Nobody has seen a document yet. A full claim needs it.</p>
            )}
            <ActionForm action={identityAction} id="identity-form" resetWhenDone>
              <input type="hidden" name="candidateSeatId" value={head.candidateSeatId} />
              <input type="hidden" name="registrationId" value={head.id} />
              <SelectField
                name="documentKind"
                label="What you saw"
                hint="Only its kind is kept, never a copy."
                empty="Choose the document"
                options={identityDocuments.map((each) => ({ value: each, label: each }))}
              />
              <DateField name="seenOn" label="Seen on" />
              <Button type="submit">Record that you saw it</Button>
            </ActionForm>
          </Section>
          <Section id="registration" title="The registration">
            <ActionForm action={correct} id="correct-form" key={`r${head.version}`}>
              <input type="hidden" name="registrationId" value={head.id} />
              <input type="hidden" name="version" value={head.version} />
              <WhereFields sites={sites} values={head} />
              <Button type="submit">Keep the correction</Button>
            </ActionForm>
          </Section>
        </div>
      </>
    )
  },
  { className: 'screen-centre' },
)

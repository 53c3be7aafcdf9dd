import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/candidate.css'
import '@/app/styles/centre.css'
import { AdjustmentText, RequestAdjustment } from '@/components/centre/adjustments'
import { linkedWords, PolicyName } from '@/components/registration/policies'
import { PageHead } from '@/components/layout/shell'
import { RegistrationLock } from '@/components/portfolio/registration-lock'
import { CheckField } from '@/components/ui/choice-fields'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import { Lines, Section } from '@/components/ui/section'
import { Time } from '@/components/ui/time'
import { db } from '@/lib/infra/db'
import { inductionWording } from '@/lib/registration/model/details'
import { unitRouteWords } from '@/lib/registration/model/routes'
import { ownRecords } from '@/lib/registration/queries/own-records'
import type { Records } from '@/lib/registration/model/records'
import { readOwn } from '@/lib/portfolio/queries/own'
import { acknowledge, ask } from './actions'

export const metadata: Metadata = { title: 'Your registration' }

export default deskPage(
  'candidate',
  async ({ actor, search, found }) => {
    const own = await found(await readOwn(db(), actor, search['registration']))
    const records = await found(await ownRecords(db(), actor, own.registrationId))
    const { policies, awardingBody } = own.specification.file
    const standing = records.routes.filter(({ endedAt }) => endedAt === null)
    return (
      <>
        <PageHead title="Your registration">{own.specification.title}</PageHead>
        <RegistrationLock registration={own} />
        <div className="stack">
          <Section id="induction" title="Induction">
            <p>
              The policies of {awardingBody}. {linkedWords(policies.where)}
            </p>
            <Lines label="Policies">
              {policies.list.map(({ title, purpose, url }) => (
                <li key={title}>
                  <b>
                    <PolicyName title={title} url={url} />
                  </b>
                  : {purpose}
                </li>
              ))}
            </Lines>
            {records.induction ? (
              <p>
                “{records.induction.wording}”{' '}
                <span className="muted">
                  Acknowledged <Time at={new Date(records.induction.at)} />.
                </span>
              </p>
            ) : (
              own.state === 'active' && (
                <ActionForm action={acknowledge} id="acknowledge">
                  <input type="hidden" name="registrationId" value={own.registrationId} />
                  <CheckField name="acknowledged" label={inductionWording} />
                  <SubmitButton>Acknowledge the induction</SubmitButton>
                </ActionForm>
              )
            )}
          </Section>
          <Details details={records.details} identity={records.identity} />
          <Section id="adjustments" title="Adjustments">
            {records.adjustments.length === 0 && (
              <p className="muted">
                None asked for. If something about how you are assessed should be different for you,
                ask here or tell your assessor.
              </p>
            )}
            <Lines>
              {records.adjustments.map((each) => (
                <li key={each.id}>
                  <AdjustmentText adjustment={each} />
                </li>
              ))}
            </Lines>
            {own.state === 'active' && (
              <RequestAdjustment registrationId={own.registrationId} action={ask} />
            )}
          </Section>
          {standing.length > 0 && (
            <Section id="routes" title="Units by another route">
              <Lines>
                {standing.map((each) => (
                  <li key={each.id}>
                    <b>{unitRouteWords[each.route]}</b>: {each.unitReference} {each.unitTitle}
                  </li>
                ))}
              </Lines>
            </Section>
          )}
        </div>
      </>
    )
  },
  { className: 'screen-candidate screen-centre' },
)

/** What the centre holds of them; their centre corrects it. */
function Details({ details, identity }: Pick<Records, 'details' | 'identity'>) {
  return (
    <Section id="details" title="What your centre has on record of you">
      {details ? (
        <p>
          {details.givenNames} {details.familyName}
          {details.dateOfBirth && (
            <>
              , born <Time at={new Date(details.dateOfBirth)} />
            </>
          )}
          {details.uln && `, ULN ${details.uln}`}. Certificates are issued in this name: tell your
          centre if anything is wrong.
        </p>
      ) : (
        <p className="muted">Your names and number are not on record yet.</p>
      )}
      <p>
        {identity
          ? `${identity.documentKind} seen by ${identity.seenBy}.`
          : 'Your centre has not seen a document that shows who you are yet.'}
      </p>
    </Section>
  )
}

import { Button } from '@/components/ui/button'
import { ChecksField, RadioField } from '@/components/ui/choice-fields'
import { ActionForm } from '@/components/ui/form'
import { Icon } from '@/components/ui/icon'
import { Section } from '@/components/ui/section'
import { DateField, TextAreaField, TextField } from '@/components/ui/text-fields'
import { Time } from '@/components/ui/time'
import { sanctionEffects } from '@/lib/registration/model/approvals'
import type { ApprovalView } from '@/lib/registration/queries/approval'
import { directClaims, impose, lift } from '../actions'

/** Whether the centre claims without the EQA's sign-off, and since when. */
export function DirectClaimsSection({ view }: { view: ApprovalView }) {
  return (
    <Section
      id="direct-claims"
      title="Direct claims"
      aside={view.directNow ? 'Held today' : 'Not held today'}
    >
      {view.directClaims.length === 0 ? (
        <p className="muted">Never recorded: every claim waits for the EQA’s sign-off.</p>
      ) : (
        <ul className="lines" aria-label="Direct claims, the newest first">
          {view.directClaims.map((each) => (
            <li key={each.id}>
              <b>{each.held ? 'Held' : 'Not held'}</b> from <Time at={each.fromOn} />
              <span className="under">
                {each.reference}, recorded <Time at={each.recordedAt} />
              </span>
            </li>
          ))}
        </ul>
      )}
      <details className="ask">
        <summary>Record direct claims</summary>
        <ActionForm action={directClaims} id="direct-claims-form" resetWhenDone>
          <input type="hidden" name="approvalId" value={view.approval.id} />
          <RadioField
            name="held"
            legend="From that day the centre"
            options={[
              { value: 'yes', label: 'holds direct claims' },
              { value: 'no', label: 'does not hold direct claims' },
            ]}
          />
          <DateField name="fromOn" label="From" />
          <TextField name="reference" label="The awarding body’s reference" maxLength={120} />
          <Button type="submit">Record it</Button>
        </ActionForm>
      </details>
    </Section>
  )
}

/** What the awarding body stopped, why, and whether it was lifted. */
export function SanctionsSection({ view }: { view: ApprovalView }) {
  const standing = view.sanctions.filter(({ liftedOn }) => liftedOn === null)
  return (
    <Section id="sanctions" title="Sanctions" aside={`${standing.length} standing`}>
      {view.sanctions.length === 0 && <p className="muted">None on record.</p>}
      <ul className="lines">
        {view.sanctions.map((each) => (
          <li key={each.id}>
            {each.liftedOn === null && <Icon name="triangle-alert" />}{' '}
            <b>Stops {each.effects.join(' and ')}</b> from <Time at={each.imposedOn} />
            <span className="under">
              {each.reference}: {each.reason}
              {each.liftedOn && (
                <>
                  {' '}
                  Lifted <Time at={each.liftedOn} />, {each.liftReference}.
                </>
              )}
            </span>
            {each.liftedOn === null && (
              <details className="ask">
                <summary>Record that {each.reference} was lifted</summary>
                <ActionForm action={lift} id={`lift-${each.id}`}>
                  <input type="hidden" name="sanctionId" value={each.id} />
                  <DateField name="liftedOn" label="Lifted on" />
                  <TextField
                    name="reference"
                    label="The awarding body’s reference"
                    maxLength={120}
                  />
                  <Button type="submit">Record the lifting</Button>
                </ActionForm>
              </details>
            )}
          </li>
        ))}
      </ul>
      <details className="ask">
        <summary>Record a sanction</summary>
        <ActionForm action={impose} id="impose" resetWhenDone>
          <input type="hidden" name="approvalId" value={view.approval.id} />
          <ChecksField
            name="effects"
            legend="It stops"
            options={sanctionEffects.map((each) => ({ value: each, label: each }))}
          />
          <DateField name="imposedOn" label="Imposed on" />
          <TextField name="reference" label="The awarding body’s reference" maxLength={120} />
          <TextAreaField name="reason" label="Why" maxLength={1000} />
          <Button type="submit" look="danger">
            Record the sanction
          </Button>
        </ActionForm>
      </details>
    </Section>
  )
}

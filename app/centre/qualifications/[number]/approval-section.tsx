import { Button } from '@/components/ui/button'
import { ChecksField } from '@/components/ui/choice-fields'
import { ActionForm } from '@/components/ui/form'
import { Section } from '@/components/ui/section'
import { DateField, TextField } from '@/components/ui/text-fields'
import { Time } from '@/components/ui/time'
import type { ApprovalView } from '@/lib/registration/queries/approval'
import { changeApproval } from '../actions'

const iso = (date: Date | null): string => date?.toISOString().slice(0, 10) ?? ''

/** Number, dates and sites of an approval, and the form that changes them. */
export function ApprovalSection({
  view,
  sites,
}: {
  view: ApprovalView
  sites: readonly { id: string; name: string }[]
}) {
  const { approval } = view
  const held = sites.filter(({ id }) => approval.siteIds.includes(id)).map(({ name }) => name)
  return (
    <Section id="approval" title="Approval">
      <dl className="facts">
        <dt>Number</dt>
        <dd className="num">{approval.number}</dd>
        <dt>Approved on</dt>
        <dd>
          <Time at={approval.approvedOn} />
        </dd>
        <dt>Ends</dt>
        <dd>{approval.endsOn ? <Time at={approval.endsOn} /> : 'no end set'}</dd>
        <dt>Sites</dt>
        <dd>{held.length > 0 ? held.join(', ') : 'every site of the centre'}</dd>
      </dl>
      <details className="ask">
        <summary>Change the approval</summary>
        <ActionForm action={changeApproval} id="change-approval">
          <input type="hidden" name="approvalId" value={approval.id} />
          <input type="hidden" name="version" value={approval.version} />
          <TextField
            name="number"
            label="Approval number"
            maxLength={40}
            defaultValue={approval.number}
          />
          <DateField
            name="approvedOn"
            label="Approved on"
            defaultValue={iso(approval.approvedOn)}
          />
          <DateField name="endsOn" label="Ends on" optional defaultValue={iso(approval.endsOn)} />
          {sites.length > 0 && (
            <ChecksField
              name="siteIds"
              legend="Sites it holds at"
              hint="None ticked: it holds at every site."
              options={sites.map(({ id, name }) => ({ value: id, label: name }))}
              defaultValue={approval.siteIds}
            />
          )}
          <Button type="submit">Keep the change</Button>
        </ActionForm>
      </details>
    </Section>
  )
}

import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/centre.css'
import { PageHead } from '@/components/layout/shell'
import { ChecksField } from '@/components/ui/choice-fields'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import { Crumbs, Segments } from '@/components/ui/navigation'
import { Section } from '@/components/ui/section'
import { SelectField } from '@/components/ui/text-fields'
import { db } from '@/lib/infra/db'
import { allocationRoles, type AllocationRole } from '@/lib/registration/model/staff'
import { allocationView } from '@/lib/registration/queries/allocating'
import { allocateSeveral } from './actions'

export const metadata: Metadata = { title: 'Allocation' }

type View = NonNullable<Awaited<ReturnType<typeof allocationView>>>

const words: Record<AllocationRole, { title: string; without: string }> = {
  assessor: { title: 'Without an assessor', without: 'Every active registration has an assessor.' },
  iqa: { title: 'Without an IQA', without: 'Every active registration has an IQA.' },
}

export default deskPage(
  'centre',
  async ({ actor, search, found }) => {
    const role = allocationRoles.find((each) => each === search['role']) ?? 'assessor'
    const view = await found(await allocationView(db(), actor, role, new Date()))
    return (
      <>
        <Crumbs
          trail={[
            { href: '/centre/registrations', label: 'Registrations' },
            { label: 'Allocation' },
          ]}
        />
        <PageHead title="Allocation">
          Registrations that nobody serves yet, the longest registered first.
        </PageHead>
        <Segments
          label="Role"
          tabs={allocationRoles.map((each) => ({
            href: `/centre/allocation?role=${each}`,
            label: words[each].title,
            current: each === role,
          }))}
        />
        <Section
          id="lacking"
          title={words[role].title}
          aside={String(view.total)}
          className="narrow"
        >
          {view.lines.length === 0 ? (
            <p>{words[role].without}</p>
          ) : view.offered.length === 0 ? (
            <p>Nobody here has a seat for this work. Invite somebody first.</p>
          ) : (
            <Several role={role} view={view} />
          )}
        </Section>
      </>
    )
  },
  { className: 'screen-centre' },
)

const hint = ({ qualification, employer, site, best }: View['lines'][number]): string =>
  [
    [qualification, employer, site].filter(Boolean).join(', '),
    best
      ? `Suggested: ${best.name}. ${best.reasons.join('; ')}`
      : 'Nobody may serve it at present: see the registration for why',
  ].join('. ')

function Several({ role, view }: { role: AllocationRole; view: View }) {
  return (
    <ActionForm action={allocateSeveral} id="allocate-several" key={role}>
      <input type="hidden" name="role" value={role} />
      <ChecksField
        name="registrationId"
        legend="Registrations"
        {...(view.total > view.lines.length && {
          hint: `The first ${view.lines.length} of ${view.total}.`,
        })}
        options={view.lines.map((line) => ({
          value: line.registrationId,
          label: line.candidate,
          hint: hint(line),
        }))}
      />
      <SelectField
        name="seatId"
        label={role === 'iqa' ? 'IQA for those ticked' : 'Assessor for those ticked'}
        empty="Choose somebody"
        options={view.offered.map(({ seatId, name, caseload }) => ({
          value: seatId,
          label: `${name}, serves ${caseload}`,
        }))}
      />
      <SubmitButton pendingLabel="Allocating">Allocate</SubmitButton>
    </ActionForm>
  )
}

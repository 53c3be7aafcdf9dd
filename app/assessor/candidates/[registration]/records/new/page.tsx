import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/assessor.css'
import { RecordForm } from '@/components/assessment/record-form'
import { PageHead } from '@/components/layout/shell'
import { formWordsIn } from '@/components/ui/form-words'
import { Crumbs } from '@/components/ui/navigation'
import { EmptyState } from '@/components/ui/notices'
import { db } from '@/lib/infra/db'
import { env } from '@/lib/infra/env'
import { toIsoDate } from '@/lib/kernel/dates'
import { id } from '@/lib/kernel/fields'
import { recorderWording } from '@/lib/portfolio/model'
import { recordTypes, recordTypeWords } from '@/lib/portfolio/model/records'
import { recordFormView } from '@/lib/assessment/queries/record-form'
import { record } from './actions'

export const metadata: Metadata = { title: 'Add a record' }

export default deskPage<{ registration: string }>(
  'assessor',
  async ({ who, actor, params, found }) => {
    const now = new Date()
    const registrationId = id.safeParse(params.registration).data
    const view = await found(
      registrationId ? await recordFormView(db(), actor, registrationId) : null,
    )
    const value = view.draft && formWordsIn(view.draft.data)
    const home = `/assessor/candidates/${view.id}`
    return (
      <>
        <Crumbs
          trail={[
            { href: '/assessor/caseload', label: 'Caseload' },
            { href: home, label: view.name },
            { label: 'Add a record' },
          ]}
        />
        <PageHead title="Add a record">
          What you saw {view.name} do, or talked about with them, on record in their portfolio.
        </PageHead>
        {view.units.length === 0 ? (
          <EmptyState title="No unit is open">
            A record needs a unit that {view.name} is working on.
          </EmptyState>
        ) : (
          <RecordForm
            owner={who.person.id}
            registrationId={view.id}
            candidate={view.name}
            types={recordTypes.map((type) => ({ value: type, label: recordTypeWords[type] }))}
            kinds={view.kinds.map(({ code, title }) => ({ value: code, label: title }))}
            units={view.units}
            bank={view.bank.filter(({ way }) => way !== 'written')}
            wording={recorderWording}
            today={toIsoDate(now)}
            most={env().MAX_UPLOAD_BYTES}
            saved={{
              saved: view.draft && value ? { value, at: view.draft.updatedAt.toISOString() } : null,
              asOf: now.toISOString(),
            }}
            record={record}
          />
        )}
      </>
    )
  },
  { className: 'screen-assessor' },
)

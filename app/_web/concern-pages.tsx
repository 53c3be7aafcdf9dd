import 'server-only'
import { ConcernFacts } from '@/components/concerns/concern-facts'
import { ConcernSteps, type ConcernActions } from '@/components/concerns/concern-steps'
import { ConcernsTable } from '@/components/concerns/concerns-table'
import { RecordForm } from '@/components/concerns/record-form'
import { PageHead } from '@/components/layout/shell'
import { LinkButton } from '@/components/ui/button'
import type { FormAction } from '@/components/ui/form-state'
import { Crumbs } from '@/components/ui/navigation'
import { db } from '@/lib/infra/db'
import { id } from '@/lib/kernel/fields'
import { concernStateWords } from '@/lib/concerns/lifecycle'
import { concernKindWords } from '@/lib/concerns/model'
import { concernsView, concernView } from '@/lib/concerns/queries/concerns'
import { recordingView } from '@/lib/concerns/queries/recording'
import { deskPage } from './page'

type Desk = 'centre' | 'verifier'

const classOf: Record<Desk, string> = {
  centre: 'screen-centre',
  verifier: 'screen-assessor screen-verifier',
}

/** The log, as the administrator and the lead IQA have it at their desks. */
export const concernsPage = (desk: Desk) =>
  deskPage(
    desk,
    async ({ actor, found }) => {
      const rows = await found(await concernsView(db(), actor))
      return (
        <>
          <PageHead
            title="Malpractice and complaints"
            actions={
              <LinkButton icon="plus" look="primary" href={`/${desk}/concerns/new`}>
                Record a concern
              </LinkButton>
            }
          >
            Read by administrators and the lead IQA, and by nobody whom a concern is about. An open
            one holds the claims it touches.
          </PageHead>
          <ConcernsTable rows={rows} hrefOf={`/${desk}/concerns`} />
        </>
      )
    },
    { className: classOf[desk] },
  )

export const newConcernPage = (desk: Desk, record: FormAction) =>
  deskPage(
    desk,
    async ({ actor, search, all, found }) => {
      const chosen = all('registration').filter((each) => id.safeParse(each).success)
      const find = (search['find'] ?? '').trim().slice(0, 100)
      const view = await found(await recordingView(db(), actor, chosen, find))
      return (
        <>
          <Crumbs trail={[inLog(desk), { label: 'Record a concern' }]} />
          <PageHead title="Record a concern">
            Suspected malpractice or maladministration, or a complaint.
          </PageHead>
          <div className="stack">
            <RecordForm {...view} find={find} record={record} />
          </div>
        </>
      )
    },
    { className: classOf[desk] },
  )

export const concernPage = (desk: Desk, actions: ConcernActions) =>
  deskPage<{ concern: string }>(
    desk,
    async ({ actor, params, found }) => {
      const concernId = id.safeParse(params.concern).data
      const concern = await found(concernId ? await concernView(db(), actor, concernId) : null)
      const title = `${concern.number}. ${concernKindWords[concern.kind]}`
      return (
        <>
          <Crumbs trail={[inLog(desk), { label: title }]} />
          <PageHead title={title}>{concernStateWords[concern.state]}.</PageHead>
          <div className="stack">
            <ConcernFacts concern={concern} />
            <ConcernSteps concern={concern} actions={actions} />
          </div>
        </>
      )
    },
    { className: classOf[desk] },
  )

const inLog = (desk: Desk) => ({ href: `/${desk}/concerns`, label: 'Malpractice and complaints' })

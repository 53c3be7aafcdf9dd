import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/assessor.css'
import { RegistrationLock } from '@/components/portfolio/registration-lock'
import { RequestAdjustment } from '@/components/centre/adjustments'
import { GrantedAdjustments } from '@/components/assessment/granted-adjustments'
import { EvidenceTable } from '@/components/assessment/evidence-table'
import { UnitTable } from '@/components/assessment/unit-table'
import { Outlook } from '@/components/certification/outlook'
import { PageHead } from '@/components/layout/shell'
import { LinkButton } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { Crumbs } from '@/components/ui/navigation'
import { LockNotice } from '@/components/ui/notices'
import { Lines, Section } from '@/components/ui/section'
import { Time } from '@/components/ui/time'
import { outlookOf } from '@/lib/certification/queries/pace'
import { db } from '@/lib/infra/db'
import { formatDay } from '@/lib/kernel/dates'
import { id } from '@/lib/kernel/fields'
import { portfolioView } from '@/lib/assessment/queries/portfolio'
import { ask } from './actions'
import { RecordRpl } from './record-rpl'

export const metadata: Metadata = { title: 'Candidate' }

export default deskPage<{ registration: string }>(
  'assessor',
  async ({ actor, params, found }) => {
    const now = new Date()
    const registrationId = id.safeParse(params.registration).data
    const view = await found(
      registrationId ? await portfolioView(db(), actor, registrationId, now) : null,
    )
    const outlook = await found(await outlookOf(db(), view.id, now))
    return (
      <>
        <Crumbs trail={[{ href: '/assessor/caseload', label: 'Caseload' }, { label: view.name }]} />
        <PageHead
          title={view.name}
          actions={
            <>
              <LinkButton icon="history" block href={`/assessor/trail?candidate=${view.id}`}>
                Trail
              </LinkButton>
              <LinkButton block icon="list" href={`/assessor/candidates/${view.id}/plan`}>
                Unit plan
              </LinkButton>
              <LinkButton block icon="calendar" href={`/planning/${view.id}`}>
                Plans and actions
              </LinkButton>
              <LinkButton
                block
                icon="search-check"
                href={`/assessor/candidates/${view.id}/quality`}
              >
                From quality assurance
              </LinkButton>
              {view.state === 'active' && (
                <LinkButton
                  block
                  icon="file-question-mark"
                  href={`/assessor/candidates/${view.id}/questions/new`}
                >
                  Set questions
                </LinkButton>
              )}
              {view.state === 'active' && (
                <LinkButton
                  look="primary"
                  icon="plus"
                  block
                  href={`/assessor/candidates/${view.id}/records/new`}
                >
                  Add a record
                </LinkButton>
              )}
            </>
          }
        >
          {view.qualification}. Registered <Time at={view.registeredOn} />
          {view.employer && `, ${view.employer}`}.
        </PageHead>
        <div className="parts">
          <RegistrationLock registration={view} />
          <GrantedAdjustments granted={view.granted} />
          {view.unsigned.map((record) => (
            <LockNotice
              key={record.versionId}
              kind="waiting"
              title={`E${record.number} ${record.title}.`}
              opens="It is handed in when it is signed."
            >
              Signed by you {formatDay(record.at, now)}; waiting for {view.name} to read and sign
              it.
            </LockNotice>
          ))}
          {[...view.questions, ...view.answers].map((set) => (
            <LockNotice
              key={set.setId}
              kind={view.answers.includes(set) ? 'back' : 'waiting'}
              title={
                <Link href={`/assessor/candidates/${view.id}/questions/${set.setId}`}>
                  {set.title}
                </Link>
              }
            >
              {view.answers.includes(set)
                ? `Answered ${formatDay(set.at, now)}; waiting for your verdict.`
                : `Set ${formatDay(set.at, now)}, to be answered by ${formatDay(set.dueOn, now)}.`}
            </LockNotice>
          ))}
          <Section id="units" title="Units" aside={`${view.units.length} that you assess`}>
            <UnitTable units={view.units} now={now} />
          </Section>
          <Section id="time" title="Time">
            <Outlook {...outlook} />
          </Section>
          <Section
            id="evidence"
            title="Evidence"
            aside={
              <Link href={`/assessor/candidates/${view.id}/search`}>
                Search {view.evidence.length} pieces
              </Link>
            }
          >
            <EvidenceTable
              evidence={view.evidence}
              hrefOf={`/assessor/candidates/${view.id}/evidence`}
            />
          </Section>
          <Section id="submissions" title="Handed in">
            {view.submissions.length === 0 && <p className="muted">Nothing was handed in yet.</p>}
            <Lines label="Submissions">
              {view.submissions.map(({ number, handedInAt, criteria, judged }) => (
                <li key={number}>
                  <b>Submission {number}</b>, <Time at={handedInAt} />:{' '}
                  {criteria === 1 ? '1 criterion' : `${criteria} criteria`},{' '}
                  {judged === criteria ? 'all judged' : `${judged} judged`}
                </li>
              ))}
            </Lines>
          </Section>
          {view.state === 'active' && (
            <Section id="records" title="For the record">
              <RequestAdjustment registrationId={view.id} action={ask} />
              <RecordRpl
                registrationId={view.id}
                units={view.units.filter(
                  ({ state }) => state === 'planned' || state === 'referred',
                )}
              />
            </Section>
          )}
        </div>
      </>
    )
  },
  { className: 'screen-assessor' },
)

import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/marking.css'
import '@/app/styles/bench.css'
import { Bench } from '@/components/assessment/bench'
import { UnitActions } from '@/components/planning/unit-actions'
import { GuidanceNote } from '@/components/registration/guidance'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { db } from '@/lib/infra/db'
import { id } from '@/lib/kernel/fields'
import { markingView } from '@/lib/assessment/queries/marking'
import { guidanceOf } from '@/lib/specification/queries'
import { decide, judge, judgeAll } from './actions'
import { benchProps } from './bench-props'
import { UnitStanding } from './unit-standing'

export const metadata: Metadata = { title: 'Marking' }

export default deskPage<{ enrolment: string }>(
  'assessor',
  async ({ who, actor, params, search, found }) => {
    const now = new Date()
    const enrolmentId = id.safeParse(params.enrolment).data
    const view = await found(enrolmentId ? await markingView(db(), actor, enrolmentId, now) : null)
    const guidance = guidanceOf(view.unit.reference)
    const props = benchProps(view, who.person.id, now, search['criterion'])
    return (
      <div className="screen-marking">
        <a className="skip" href="#main">
          Skip to the main matter
        </a>
        <noscript>
          <p className="note">Judging needs scripts. They are still loading, or switched off.</p>
        </noscript>
        <Bench
          {...props}
          head={{
            candidate: view.candidate,
            unit: { reference: view.unit.reference, title: view.unit.title },
            assessor: who.person.name,
          }}
          judge={judge}
          judgeAll={judgeAll}
          decide={decide}
        >
          <UnitStanding view={view} candidate={props.candidate} now={now} />
          <p className="note">
            <Icon name="message-square-text" size={16} />
            <Link href={`/messages/${enrolmentId}`}>Messages with {props.candidate}</Link>
          </p>
          <UnitActions
            registrationId={view.candidate.registrationId}
            enrolmentId={view.enrolment.id}
            candidate={props.candidate}
            actions={view.registration.actions}
            now={now}
          />
          {guidance && <GuidanceNote guidance={guidance} />}
        </Bench>
      </div>
    )
  },
  { bare: true },
)

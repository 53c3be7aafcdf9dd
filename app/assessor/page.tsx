import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/candidate-today.css'
import '@/app/styles/assessor.css'
import '@/app/styles/planning.css'
import { WaitingList } from '@/components/assessment/waiting-list'
import { Section } from '@/components/ui/section'
import { todayView } from '@/lib/assessment/queries/today'
import { db } from '@/lib/infra/db'
import { standardisationWaits } from '@/lib/standardisation/queries/waiting'
import { planningWaits } from '@/lib/planning/queries/waiting'
import { Lead } from './lead'
import { theirsOf } from './theirs'
import { yoursOf } from './yours'

export const metadata: Metadata = { title: 'Today' }

export default deskPage(
  'assessor',
  async ({ actor }) => {
    const now = new Date()
    const today = await todayView(db(), actor, now)
    const planning = await planningWaits(db(), actor, now)
    const { waiting, countersign, candidates } = today
    const beside = await standardisationWaits(db(), actor, now)
    const yours = yoursOf(today, planning, beside)
    const theirs = theirsOf(today, planning, now)
    return (
      <>
        <div className="lead">
          <Lead today={today} yours={yours} now={now} />
          <Section id="sum" title="Your caseload" className="prog">
            <p className="big">
              {candidates} <span>{candidates === 1 ? 'candidate' : 'candidates'}</span>
            </p>
            <ul className="dates counts" aria-label="In numbers">
              <li>
                <b>{waiting.length}</b>
                <a href="#yours">{waiting.length === 1 ? 'unit waits' : 'units wait'} for you</a>
              </li>
              <li>
                <b>{countersign.length}</b>
                <a href="/assessor/countersign">to countersign</a>
              </li>
              <li>
                <b>{theirs.length}</b>
                <a href="#theirs">with somebody else</a>
              </li>
            </ul>
          </Section>
        </div>
        <div className="cols">
          <Section id="yours" title="Waiting for you" aside={count(yours.length)}>
            <WaitingList waits={yours} now={now} none="Nothing waits for you." />
          </Section>
          <Section id="theirs" title="Waiting for others" aside="Nothing for you to do">
            <WaitingList waits={theirs} now={now} none="Nobody keeps you waiting." />
          </Section>
        </div>
      </>
    )
  },
  { className: 'screen-today' },
)

const count = (things: number) => (things === 1 ? '1 thing' : `${things} things`)

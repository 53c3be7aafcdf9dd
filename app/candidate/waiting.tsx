import { Section } from '@/components/ui/section'
import type { PlanningWaits } from '@/lib/planning/queries/waiting'
import { latestFirst } from '@/lib/planning/rules/late'
import type { TodayView } from '@/lib/portfolio/queries/candidate-today'
import { theirsOf } from './theirs'
import { Item, type Wait } from './waiting-item'
import { yoursOf } from './yours'

type Props = { view: TodayView; planning: PlanningWaits; now: Date }

/** What is latest, or has waited longest, first. */
function Items({ waits, none }: { waits: Wait[]; none: string }) {
  return (
    <>
      {waits.length === 0 && <p className="hint">{none}</p>}
      <div className="lines">
        {latestFirst(waits).map(({ id, since: _, more, ...wait }) => (
          <Item key={id} {...wait}>
            {more}
          </Item>
        ))}
      </div>
    </>
  )
}

/** What others wait for from this candidate. */
export function YoursSection({ view, planning, now }: Props) {
  const waits = yoursOf(view, planning, now)
  const count = waits.length
  return (
    <Section
      id="mine"
      title="Waiting for you"
      aside={count === 0 ? 'Nothing' : count === 1 ? '1 thing' : `${count} things`}
    >
      <Items waits={waits} none="Nobody waits for anything from you." />
    </Section>
  )
}

/** What is with others, and with whom. */
export function OthersSection({ view, planning, now }: Props) {
  const waits = theirsOf(view, planning, now)
  return (
    <Section
      id="theirs"
      title="Waiting for others"
      aside={waits.length > 0 ? 'Nothing for you to do' : 'Nothing'}
    >
      <Items waits={waits} none="Nothing of yours is with anybody else." />
    </Section>
  )
}

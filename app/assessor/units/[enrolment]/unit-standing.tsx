import { Icon } from '@/components/ui/icon'
import type { IconName } from '@/components/ui/icon-names'
import { formatDate, formatDay } from '@/lib/kernel/dates'
import { adjustmentWords } from '@/lib/registration/model/adjustments'
import { standingWords } from '@/lib/registration/rules/standing'
import type { MarkingView } from '@/lib/assessment/queries/marking'

type Note = { icon: IconName; title: string; words: string }

/** What the assessor should know of the unit before they go on: who has it, since when, why. */
export function UnitStanding({
  view,
  candidate,
  now,
}: {
  view: MarkingView
  candidate: string
  now: Date
}) {
  return notes(view, candidate, now).map(({ icon, title, words }) => (
    <section className="note" key={title} aria-label={title}>
      <Icon name={icon} size={16} />
      <p>
        <b>{title}</b> {words}
      </p>
    </section>
  ))
}

function notes(view: MarkingView, candidate: string, now: Date) {
  const { enrolment, competence, signOffs, registration, granted } = view
  const { state, stateSince } = enrolment
  const [last] = signOffs
  const since = formatDay(stateSince, now)
  const found: Note[] = []
  const stopped = standingWords(registration)
  if (stopped) found.push({ icon: 'lock', title: stopped.title, words: stopped.opens })
  for (const { kind, request } of granted) {
    found.push({ icon: 'info', title: `${adjustmentWords[kind]}.`, words: request })
  }
  if (competence.standing === 'workingTowards') {
    const target = competence.targetOn
      ? ` (target ${formatDate(new Date(competence.targetOn))})`
      : ''
    found.push({
      icon: 'hourglass',
      title: `You are working towards your assessor award${target}.`,
      words: `“Not yet met” reaches ${candidate} at once. When you sign this unit off, it counts once a qualified assessor has countersigned it.`,
    })
  }
  if (state === 'awaitingCountersignature') {
    found.push({
      icon: 'lock',
      title: 'Awaiting countersignature.',
      words: `Signed ${since}. A qualified assessor looks at it now; it opens again if they return it.`,
    })
  }
  if (state === 'declared' && last?.counterOutcome === 'returned') {
    found.push({
      icon: 'corner-up-left',
      title: `Returned by ${last.counterBy ?? 'a qualified assessor'}.`,
      words: last.counterComment ?? '',
    })
  } else if (state === 'declared') {
    found.push({
      icon: 'pen-line',
      title: `${candidate} declared this unit complete on ${since}.`,
      words: 'It waits for your decision.',
    })
  }
  if (state === 'referred' && last) {
    found.push({
      icon: 'rotate-ccw',
      title: `Referred ${since} by ${last.by}.`,
      words: `${candidate} has it. ${last.feedback}`,
    })
  }
  if (state === 'returned') {
    found.push({
      icon: 'corner-up-left',
      title: `Returned ${since}, after quality assurance or an appeal.`,
      words:
        enrolment.returnedTo === 'assessor'
          ? 'It came back to you: judge again, then decide again.'
          : `It went back to ${candidate}, who works on it and declares it again.`,
    })
  }
  if (state === 'achieved' || state === 'released') {
    found.push({
      icon: state === 'released' ? 'stamp' : 'lock',
      title: state === 'released' ? `Released ${since}.` : `Signed off ${since}.`,
      words:
        state === 'released'
          ? 'Internal quality assurance has released it.'
          : 'It is with internal quality assurance, and opens again only if they return it.',
    })
  }
  return found
}

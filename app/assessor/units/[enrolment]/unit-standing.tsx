import { Icon } from '@/components/ui/icon'
import type { IconName } from '@/components/ui/icon-names'
import { formatDate, formatDay } from '@/lib/kernel/dates'
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

function notes({ enrolment, competence, signOffs }: MarkingView, candidate: string, now: Date) {
  const { state, stateSince } = enrolment
  const [last] = signOffs
  const since = formatDay(stateSince, now)
  const found: Note[] = []
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
      title: `Returned by quality assurance ${since}.`,
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

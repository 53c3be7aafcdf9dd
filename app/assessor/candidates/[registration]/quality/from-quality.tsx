import { EmptyState } from '@/components/ui/notices'
import { Lines } from '@/components/ui/section'
import { Time } from '@/components/ui/time'
import { releaseWayWords } from '@/lib/quality-assurance/model'
import type { FeedbackToAssessor } from '@/lib/quality-assurance/queries/told'

const found = ({ kind, outcome }: FeedbackToAssessor) =>
  kind === 'interim'
    ? 'looked at it while it is under way'
    : outcome === 'agreed'
      ? 'agreed with the sign-off'
      : 'disagreed with the sign-off'

/** What IQAs wrote to this assessor about their own work here. */
export function FromQuality({ feedback }: { feedback: readonly FeedbackToAssessor[] }) {
  if (feedback.length === 0) {
    return (
      <EmptyState title="Nothing yet">
        What an IQA writes to you about this candidate’s units stands here.
      </EmptyState>
    )
  }
  return (
    <Lines label="Feedback from quality assurance">
      {feedback.map((each) => (
        <li key={each.id}>
          <b>{each.title}</b> <span className="num muted">{each.reference}</span>. {each.by}{' '}
          {found(each)}, <Time at={each.at} />
          {each.releasedWay && `; released: ${releaseWayWords[each.releasedWay].toLowerCase()}`}.
          <p className="said">{each.feedback}</p>
        </li>
      ))}
    </Lines>
  )
}

import { FormDraft } from '@/components/portfolio/form-draft'
import type { FormWords } from '@/components/ui/form-words'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import type { FormAction } from '@/components/ui/form-state'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { TextAreaField } from '@/components/ui/text-fields'
import type { ServerDraft } from '@/components/ui/draft-keeper'
import { formatDateTime } from '@/lib/kernel/dates'
import type { FeedbackComment } from '@/lib/portfolio/model/feedback'
import { locationWords } from '@/lib/portfolio/model/location-words'

export type FeedbackWays = {
  /** Where a comment's place is shown. */
  wayTo: (comment: FeedbackComment) => string
  /** Absent where it is only read. */
  answer?: FormAction
  dealWith?: FormAction
  owner: string
  draftOf: (key: string) => ServerDraft<FormWords>
}

/** Feedback on a piece of evidence, the oldest first; what is dealt with is put away below. */
export function FeedbackList({
  comments,
  version,
  ways,
}: {
  comments: readonly FeedbackComment[]
  /** The number of the version that is shown. */
  version: number
  ways: FeedbackWays
}) {
  const open = comments.filter(({ dealt }) => !dealt)
  const dealt = comments.filter((each) => each.dealt)
  return (
    <>
      {open.length === 0 && <p className="hint">No feedback waits to be dealt with.</p>}
      <Comments label="Feedback, the oldest first" {...{ comments: open, version, ways }} />
      {dealt.length > 0 && (
        <details className="change">
          <summary>Dealt with: {dealt.length}</summary>
          <Comments label="Feedback dealt with" {...{ comments: dealt, version, ways }} />
        </details>
      )}
    </>
  )
}

function Comments({
  label,
  comments,
  version,
  ways,
}: {
  label: string
  comments: readonly FeedbackComment[]
  version: number
  ways: FeedbackWays
}) {
  if (comments.length === 0) return null
  return (
    <ol className="feedback-list" aria-label={label}>
      {comments.map((each) => (
        <li key={each.id} id={`f-${each.id}`}>
          <p className="meta">
            <b>{each.by}</b> {formatDateTime(new Date(each.at))}
          </p>
          <p className="place">
            <Link href={ways.wayTo(each)}>
              <Icon name="map-pin" size={16} />{' '}
              {each.location.kind === 'whole' ? 'All of it' : inHead(locationWords(each.location))}
            </Link>
            {each.version !== version && (
              <span className="sm muted">
                {' '}
                Made on version {each.version}: look whether it still holds.
              </span>
            )}
          </p>
          <p className="words">{each.text}</p>
          {each.replies.map((reply) => (
            <div className="reply" key={reply.id}>
              <p className="meta">
                <b>{reply.by}</b> {formatDateTime(new Date(reply.at))}
              </p>
              <p className="words">{reply.text}</p>
            </div>
          ))}
          {each.dealt && (
            <p className="sm muted">
              <Icon name="check" size={16} /> Dealt with: {each.dealt.by},{' '}
              {formatDateTime(new Date(each.dealt.at))}
            </p>
          )}
          <Answer comment={each} ways={ways} />
        </li>
      ))}
    </ol>
  )
}

const inHead = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

function Answer({ comment, ways }: { comment: FeedbackComment; ways: FeedbackWays }) {
  const { answer, dealWith, owner, draftOf } = ways
  const key = `answer/${comment.id}`
  const saved = draftOf(key)
  if (!answer) return null
  return (
    <div className="row">
      {dealWith && !comment.dealt && (
        <ActionForm action={dealWith} id={`deal-${comment.id}`} className="inline">
          <input type="hidden" name="commentId" value={comment.id} />
          <SubmitButton look="quiet" small icon="check">
            Dealt with
          </SubmitButton>
        </ActionForm>
      )}
      <details className="change" open={saved.saved !== null}>
        <summary>Answer</summary>
        <ActionForm action={answer} id={`answer-${comment.id}`} resetWhenDone>
          <input type="hidden" name="commentId" value={comment.id} />
          <TextAreaField name="text" label="Your answer" rows={3} maxLength={4000} />
          <div className="row">
            <SubmitButton look="quiet" small pendingLabel="Sending">
              Send the answer
            </SubmitButton>
            <FormDraft owner={owner} draftKey={key} saved={saved} />
          </div>
        </ActionForm>
      </details>
    </div>
  )
}

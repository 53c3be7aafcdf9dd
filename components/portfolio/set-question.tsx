import type { ReactNode } from 'react'
import { Status } from '@/components/ui/status'

export type AskedInWriting = {
  id: string
  position: number
  text: string
  answer: string | null
  verdict: 'satisfactory' | 'notYet' | null
  comment: string
  criteria: string[]
}

/** A question set in writing, what was answered, and what was found. */
export function SetQuestion({
  question: { position, text, answer, verdict, comment, criteria },
  children,
}: {
  question: AskedInWriting
  children?: ReactNode
}) {
  return (
    <article className="question" aria-label={`Question ${position + 1}`}>
      <h3>
        {position + 1}. {text}
      </h3>
      <p className="hint">For {criteria.join(', ')}</p>
      {answer !== null && <p className="said">{answer}</p>}
      {children}
      {verdict && (
        <p>
          <Status code={verdict === 'satisfactory' ? 'met' : 'not-yet'}>
            {verdict === 'satisfactory' ? 'Satisfactory' : 'Not yet'}
          </Status>{' '}
          {comment && <>“{comment}”</>}
        </p>
      )}
    </article>
  )
}

import { refusal, type Refusal } from '@/lib/kernel/result'
import { codeGuesses, type RequestState, type SawAnswer } from '@/lib/portfolio/model/witness'

export type RequestTimes = { isSigned: boolean; withdrawnAt: Date | null; expiresAt: Date }

export function requestState(request: RequestTimes, at: Date): RequestState {
  if (request.isSigned) return 'signed'
  if (request.withdrawnAt) return 'takenBack'
  return request.expiresAt <= at ? 'expired' : 'open'
}

/** Why nothing can be written behind a link any more. What was signed stays as it is. */
export function linkClosed(request: RequestTimes, at: Date): Refusal | null {
  switch (requestState(request, at)) {
    case 'open':
      return null
    case 'signed':
      return refusal('link-used', 'This testimony is signed, and stays as it is.')
    case 'takenBack':
      return refusal('taken-back', 'The request was taken back: nothing is needed from you.')
    case 'expired':
      return refusal('link-old', 'This link is too old. Ask for a new one.')
  }
}

/** Two spellings of one mailbox: what stands behind a plus is the owner's own note. */
const mailbox = (email: string) => email.toLowerCase().replace(/\+[^@]*@/, '@')

/** Nobody testifies for themselves. */
export const mayWitness = (email: string, candidateEmail: string): Refusal | null =>
  mailbox(email) === mailbox(candidateEmail)
    ? refusal('own-work', 'This is the candidate’s own email. A witness confirms by theirs.', {
        fields: { email: 'Give your own email.' },
      })
    : null

/** A witness says of each criterion whether they saw it; of one at least that they did. */
export function isAnswered(
  saw: Record<string, SawAnswer>,
  criteria: readonly { id: string; number: string }[],
): Refusal | null {
  const silent = criteria.filter(({ id }) => !saw[id])
  if (silent.length > 0) {
    return refusal(
      'unanswered',
      `Say whether you saw ${silent.map(({ number }) => number).join(', ')}.`,
      { fields: Object.fromEntries(silent.map(({ id }) => [`saw.${id}`, 'Choose one.'])) },
    )
  }
  return criteria.some(({ id }) => saw[id] === 'yes')
    ? null
    : refusal(
        'saw-nothing',
        'You say that you saw none of it, so there is nothing to sign. Tell whoever asked you.',
      )
}

export type SentCode = {
  isLatest: boolean
  expiresAt: Date
  usedAt: Date | null
  attempts: number
  isRight: boolean
}

/** Whether the digits confirm the email they were sent to. `attempts` counts the present one. */
export function confirms(code: SentCode | null, at: Date): Refusal | null {
  if (!code?.isLatest || code.usedAt) {
    return refusal('code-old', 'A later code was sent. Open the page again and use that one.')
  }
  if (code.expiresAt <= at) {
    return refusal('code-expired', 'This code is too old. Ask for a new one.')
  }
  if (code.attempts > codeGuesses) {
    return refusal('too-many-attempts', 'Mistyped too often. Ask for a new code.')
  }
  return code.isRight
    ? null
    : refusal('wrong-code', 'These are not the digits of the letter.', {
        fields: { code: 'Look at the newest letter, and type its six digits.' },
      })
}

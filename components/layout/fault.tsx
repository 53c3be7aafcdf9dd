'use client'

import { Button } from '@/components/ui/button'
import { MessagePage } from './message-page'

const digestOf = (error: unknown): string | null =>
  error instanceof Error && 'digest' in error && typeof error.digest === 'string'
    ? error.digest
    : null

/** Something went wrong on our side: says so, gives the number to quote, offers to try again. */
export function Fault({ error, retry }: { error: unknown; retry: () => void }) {
  const digest = digestOf(error)
  return (
    <MessagePage title="Something went wrong here">
      <p>It is not your doing. What you have saved is kept.</p>
      {digest && (
        <p>
          If it happens again, tell your centre the number <b className="num">{digest}</b>.
        </p>
      )}
      <p className="row">
        <Button look="primary" onClick={retry}>
          Try again
        </Button>
      </p>
    </MessagePage>
  )
}

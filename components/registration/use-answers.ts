'use client'

import { useEffect, useRef, useState } from 'react'
import type { Result } from '@/lib/kernel/result'
import type { ScanAnswer } from '@/lib/registration/rules/scan'

export type SaveAnswers = (input: {
  registrationId: string
  answers: Record<string, ScanAnswer>
}) => Promise<Result<{ saved: number }>>

const pause = 700
const again = 5000

/**
 * Answers that are sent as one goes: several at once after a short pause. What could not be sent is
 * kept and tried again.
 */
export function useAnswers(
  registrationId: string,
  start: Record<string, ScanAnswer>,
  save: SaveAnswers,
) {
  const [answers, setAnswers] = useState(start)
  const [said, setSaid] = useState('')
  const unsent = useRef<Record<string, ScanAnswer>>({})
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const isSending = useRef(false)

  const send = async () => {
    const batch = unsent.current
    if (isSending.current || Object.keys(batch).length === 0) return
    isSending.current = true
    unsent.current = {}
    const result = await save({ registrationId, answers: batch }).catch(() => null)
    isSending.current = false
    if (result?.ok) setSaid('Saved')
    else {
      unsent.current = { ...batch, ...unsent.current }
      setSaid(result?.refusal.message ?? 'Not saved yet: there is no connection. Trying again.')
    }
    // A refusal would be the same again; only a lost connection is tried again.
    if (!result || (result.ok && Object.keys(unsent.current).length > 0))
      later(result ? pause : again)
  }
  const later = (after: number) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void send(), after)
  }
  const answer = (criterionId: string, value: ScanAnswer) => {
    setAnswers((before) => ({ ...before, [criterionId]: value }))
    unsent.current = { ...unsent.current, [criterionId]: value }
    setSaid('Saving')
    later(pause)
  }

  // What is not sent yet is sent when the page is left for another of this desk.
  const leave = useRef(send)
  useEffect(() => {
    leave.current = send
  })
  useEffect(() => () => void leave.current(), [])

  return { answers, answer, said }
}

import { setTimeout as pause } from 'node:timers/promises'
import type { Sender } from './sending'

export type Judging = { criterionId: string; after: number } & Record<string, unknown>

/** Judgements that the app said were done, and how many times it did not say so. */
export type Pressed = { done: string[]; unanswered: number; statuses: Set<number> }

/**
 * Judges each of these criteria again and again, all at once, over HTTP as the marking screen does, until
 * told to stop. What is counted as done is what the app has answered for.
 */
export function press(sender: Sender, page: string, action: string, judgings: Judging[]) {
  const pressed: Pressed = { done: [], unanswered: 0, statuses: new Set() }
  const stop = new AbortController()

  const one = async (judging: Judging): Promise<'done' | 'behind' | 'unanswered'> => {
    const answer = await fetch(`${sender.address}${page}`, {
      method: 'POST',
      headers: {
        cookie: sender.cookie,
        'next-action': action,
        'content-type': 'text/plain;charset=UTF-8',
        accept: 'text/x-component',
      },
      body: JSON.stringify([judging]),
    })
    pressed.statuses.add(answer.status)
    const text = await answer.text()
    const [, judgementId] = /"ok":true,"value":\{"judgementId":"([0-9a-f-]{36})"/.exec(text) ?? []
    if (judgementId) pressed.done.push(judgementId)
    return judgementId ? 'done' : text.includes('changed-meanwhile') ? 'behind' : 'unanswered'
  }

  const worker = async (given: Judging) => {
    let judging = given
    while (!stop.signal.aborted) {
      const outcome = await one(judging).catch(() => 'unanswered' as const)
      // Behind: an earlier one was done although nobody heard of it.
      if (outcome !== 'unanswered') judging = { ...judging, after: judging.after + 1 }
      else {
        pressed.unanswered += 1
        await pause(50)
      }
    }
  }
  const working = judgings.map(worker)
  return {
    pressed,
    stop: async () => {
      stop.abort()
      await Promise.all(working)
    },
  }
}

'use client'

import { useEffect, useSyncExternalStore } from 'react'
import { makeKeeper, type DraftKeeper, type ServerDraft } from '@/components/ui/draft-keeper'

// One keeper per draft for as long as the tab lives; see draft-keeper.ts.
const keepers = new Map<string, DraftKeeper<unknown>>()

const storage = () => {
  try {
    return window.localStorage
  } catch {
    return null
  }
}

// A witness has no account: theirs is kept behind their link.
const addressOf = (key: string) =>
  key.startsWith('witness/') ? '/api/witness/draft' : '/api/drafts'

const send = (key: string, body: string, leaving: boolean) =>
  fetch(addressOf(key), {
    method: 'PUT',
    body,
    headers: { 'content-type': 'application/json' },
    keepalive: leaving,
  })

function keeperOf<Value>(owner: string, key: string, initial: Value): DraftKeeper<Value> {
  const name = `${owner} ${key}`
  const known = keepers.get(name)
  if (known) return known as DraftKeeper<Value>
  const made = makeKeeper(owner, key, initial, {
    send,
    storage: typeof window === 'undefined' ? null : storage(),
  })
  // On the server a keeper lives for one rendering only.
  if (typeof window !== 'undefined') keepers.set(name, made as DraftKeeper<unknown>)
  return made
}

/** The server accepted what the draft was for. */
export const forgetDraft = (owner: string, key: string): void =>
  keepers.get(`${owner} ${key}`)?.clear()

/** Resolves when nothing of a draft is on its way to the server. */
export const settleDraft = async (owner: string, key: string): Promise<void> =>
  keepers.get(`${owner} ${key}`)?.settle()

/** What is typed under `key` just now, on this device or on the server: for asking, not for showing. */
export function typedSoFar<Value>(
  owner: string,
  key: string,
  initial: Value,
  server: ServerDraft<Value>,
): Value {
  const keeper = keeperOf(owner, key, initial)
  keeper.meet(server)
  const { state, value } = keeper.snapshot()
  return state === 'untouched' ? (server.saved?.value ?? initial) : value
}

/** What somebody types under `key`, kept in the browser at once and on the server a moment later. */
export function useDraft<Value>(
  owner: string,
  key: string,
  initial: Value,
  server: ServerDraft<Value>,
) {
  const keeper = keeperOf(owner, key, initial)
  const first = {
    value: server.saved?.value ?? initial,
    savedAt: null,
    state: 'untouched' as const,
  }
  const shown = useSyncExternalStore(keeper.subscribe, keeper.snapshot, keeper.snapshot)
  useEffect(() => {
    keeper.meet(server)
  }, [keeper, server])
  useEffect(() => {
    const back = () => keeper.flush(false)
    const leave = () => keeper.flush(true)
    window.addEventListener('online', back)
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('online', back)
      window.removeEventListener('pagehide', leave)
    }
  }, [keeper])
  return { draft: shown.state === 'untouched' ? first : shown, keeper }
}

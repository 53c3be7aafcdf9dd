/**
 * Keeps what somebody types: in this browser at once, on the server a moment later. One keeper per
 * draft lives as long as the tab, so that a save under way goes on when its field has left the page.
 */

export type DraftState =
  'untouched' | 'waiting' | 'saving' | 'saved' | 'offline' | 'signed-out' | 'refused'

export type DraftSnapshot<Value> = { value: Value; savedAt: Date | null; state: DraftState }

/** What the server held at `asOf`, both by the server's clock. */
export type ServerDraft<Value> = { saved: { value: Value; at: string } | null; asOf: string }

type LocalCopy<Value> = {
  value: Value
  at: string
  /** The server once had this draft. */
  known: boolean
  /** The form it belongs to was sent. */
  sent: boolean
}

export type Outside = {
  send: (key: string, body: string, leaving: boolean) => Promise<Response>
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null
}

const pause = 600
const firstRetry = 4_000
const longestRetry = 60_000

export type DraftKeeper<Value> = {
  subscribe: (listener: () => void) => () => void
  snapshot: () => DraftSnapshot<Value>
  /** Takes over what the server had, unless what stands here is newer. */
  meet: (server: ServerDraft<Value>) => void
  set: (value: Value) => void
  /** Sends what is waiting now, and resolves when nothing is on its way. */
  settle: () => Promise<void>
  /** The form is on its way to the server, which drops the draft when it accepts. */
  markSent: () => void
  /** It was accepted: nothing is kept any more. */
  clear: () => void
  /** The page is being left or the connection is back: send at once. */
  flush: (leaving: boolean) => void
}

export function makeKeeper<Value>(
  owner: string,
  key: string,
  initial: Value,
  { send, storage }: Outside,
): DraftKeeper<Value> {
  // Named by its owner: the next person at this browser never sees or sends it.
  const place = `assay.draft ${owner} ${key}`
  const listeners = new Set<() => void>()
  let now: DraftSnapshot<Value> = { value: initial, savedAt: null, state: 'untouched' }
  let dirty = false
  let known = false
  let changedAt = 0
  let writtenAt = 0
  let retry = firstRetry
  let timer: ReturnType<typeof setTimeout> | undefined
  let underWay: Promise<void> | null = null

  const show = (next: Partial<DraftSnapshot<Value>>) => {
    now = { ...now, ...next }
    for (const listener of listeners) listener()
  }
  const keepLocal = (sent: boolean) => {
    const copy: LocalCopy<Value> = {
      value: now.value,
      at: new Date(changedAt).toISOString(),
      known,
      sent,
    }
    try {
      storage?.setItem(place, JSON.stringify(copy))
    } catch {
      // A full or forbidden storage: the server still gets it.
    }
  }
  const dropLocal = () => storage?.removeItem(place)
  const later = (wait: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void save(false), wait)
  }

  async function put(leaving: boolean): Promise<void> {
    const value = now.value
    show({ state: 'saving' })
    let response: Response | null = null
    try {
      response = await send(key, JSON.stringify({ key, data: value }), leaving)
    } catch {
      response = null
    }
    if (response?.ok) {
      const { savedAt } = (await response.json()) as { savedAt: string }
      known = true
      retry = firstRetry
      writtenAt = Date.parse(savedAt)
      dirty = now.value !== value
      if (dirty) show({ state: 'waiting', savedAt: new Date(savedAt) })
      else {
        dropLocal()
        show({ state: 'saved', savedAt: new Date(savedAt) })
      }
      return
    }
    const status = response?.status
    const refused = status === 400 || status === 403 || status === 413
    show({ state: status === 401 ? 'signed-out' : refused ? 'refused' : 'offline' })
    if (!refused) {
      later(retry)
      retry = Math.min(retry * 2, longestRetry)
    }
  }

  async function save(leaving: boolean): Promise<void> {
    clearTimeout(timer)
    if (!dirty) return
    underWay ??= put(leaving).finally(() => {
      underWay = null
      if (dirty && now.state === 'waiting') later(pause)
    })
    await underWay
  }

  const adopt = (server: ServerDraft<Value>) => {
    const { saved } = server
    known = saved !== null
    writtenAt = saved ? Date.parse(saved.at) : 0
    show({
      value: saved ? saved.value : initial,
      savedAt: saved ? new Date(saved.at) : null,
      state: saved ? 'saved' : 'untouched',
    })
  }

  return {
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    snapshot: () => now,
    meet: (server) => {
      if (dirty || underWay || Date.parse(server.asOf) < writtenAt) return
      const local = readLocal<Value>(storage, place)
      const accepted = local?.sent && local.known && server.saved === null
      const later_ = server.saved && local && Date.parse(server.saved.at) > Date.parse(local.at)
      if (!local || accepted || later_) {
        dropLocal()
        adopt(server)
        return
      }
      known = server.saved !== null
      changedAt = Date.parse(local.at)
      dirty = true
      show({
        value: local.value,
        savedAt: server.saved ? new Date(server.saved.at) : null,
        state: 'waiting',
      })
      later(0)
    },
    set: (value) => {
      dirty = true
      changedAt = Date.now()
      show({ value, state: now.state === 'offline' ? 'offline' : 'waiting' })
      keepLocal(false)
      if (now.state !== 'offline') later(pause)
    },
    settle: async () => {
      await save(false)
      if (dirty && now.state === 'waiting') await save(false)
    },
    markSent: () => {
      clearTimeout(timer)
      if (dirty) keepLocal(true)
    },
    clear: () => {
      clearTimeout(timer)
      dirty = false
      known = false
      writtenAt = Date.now()
      dropLocal()
      show({ value: initial, savedAt: null, state: 'untouched' })
    },
    flush: (leaving) => {
      if (dirty && !underWay) void save(leaving)
    },
  }
}

function readLocal<Value>(storage: Outside['storage'], place: string): LocalCopy<Value> | null {
  try {
    const text = storage?.getItem(place)
    return text ? (JSON.parse(text) as LocalCopy<Value>) : null
  } catch {
    return null
  }
}

import type { DetailedError, Upload } from 'tus-js-client'

export type SendingState =
  'waiting' | 'sending' | 'paused' | 'lost' | 'checking' | 'ready' | 'refused'

export type Sending = {
  key: string
  fileName: string
  size: number
  sent: number
  state: SendingState
  /** Bytes a second, over the last seconds. */
  speed: number
  /** When the connection was lost. */
  lostAt: Date | null
  problem: string
  uploadId: string | null
}

/** Which portfolio a file is sent to; and for which field alone, where it is no evidence by itself. */
export type Meant = { registrationId: string; purpose: string }

export type Handle = { pause: () => void; resume: () => void; remove: () => void }

/** A request holds one piece, so that a broken connection costs at most this, even through a proxy that buffers. */
const chunkSize = 8 * 1024 * 1024
const longestWait = 20_000

const endpoint = '/api/uploads'

const idIn = (url: string | null): string | null => url?.split('/').at(-1) ?? null

/** The refusal's words, as text or as problem+json. */
function wordsOf(body: string): string {
  try {
    const { message } = JSON.parse(body) as { message?: unknown }
    return typeof message === 'string' ? message : body
  } catch {
    return body.trim()
  }
}

/**
 * Sends one file and goes on sending it until it is there: after a lost connection by itself, after a
 * closed browser when the same file is chosen again. `tell` hears of every change.
 */
export function send(
  file: File,
  { registrationId, purpose }: Meant,
  tell: (change: Partial<Sending>) => void,
): Handle {
  let upload: Upload | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let wait = 1000
  let stopped = false
  const pace = pacer()

  let isLost = false

  const again = () => {
    clearTimeout(timer)
    if (stopped) return
    isLost = false
    tell({ state: 'sending', lostAt: null })
    upload?.start()
  }

  const failed = (fault: Error | DetailedError) => {
    if (stopped) return
    const response = 'originalResponse' in fault ? fault.originalResponse : null
    const status = response?.getStatus() ?? 0
    // 507: there is no room, and trying again makes none.
    const isFinal =
      (status >= 400 && status < 500 && ![409, 423, 429].includes(status)) || status === 507
    if (isFinal) {
      tell({
        state: 'refused',
        problem: wordsOf(response?.getBody() ?? '') || 'This file was not taken.',
      })
      return
    }
    isLost = true
    tell({ state: 'lost', lostAt: new Date(), speed: 0 })
    timer = setTimeout(again, wait)
    wait = Math.min(wait * 2, longestWait)
  }

  const begin = async () => {
    const tus = await import('tus-js-client')
    upload = new tus.Upload(file, {
      endpoint,
      chunkSize,
      // Trying again is done here, without an end, and with words.
      retryDelays: null,
      metadata: { filename: file.name, registrationId, purpose },
      fingerprint: async () =>
        ['assay', registrationId, purpose, file.name, file.size, file.lastModified].join('-'),
      removeFingerprintOnSuccess: true,
      onUploadUrlAvailable: () => tell({ uploadId: idIn(upload?.url ?? null) }),
      onProgress: (sent) => {
        wait = 1000
        const speed = pace(sent)
        tell({ sent, speed, state: sent === file.size ? 'checking' : 'sending' })
      },
      onSuccess: () =>
        tell({ state: 'ready', sent: file.size, uploadId: idIn(upload?.url ?? null) }),
      onError: failed,
    })
    const [before] = await upload.findPreviousUploads()
    if (before) upload.resumeFromPreviousUpload(before)
    if (!stopped) again()
  }

  const backOnline = () => {
    if (isLost) again()
  }
  window.addEventListener('online', backOnline)
  begin().catch(failed)

  return {
    pause: () => {
      stopped = true
      clearTimeout(timer)
      void upload?.abort()
      tell({ state: 'paused', speed: 0 })
    },
    resume: () => {
      stopped = false
      again()
    },
    remove: () => {
      stopped = true
      clearTimeout(timer)
      window.removeEventListener('online', backOnline)
      void upload?.abort(true).catch(() => {})
    },
  }
}

/** Speed over the last five seconds. */
function pacer(): (sent: number) => number {
  const marks: { at: number; sent: number }[] = []
  return (sent) => {
    const at = performance.now()
    marks.push({ at, sent })
    while (marks.length > 2 && at - (marks[0]?.at ?? at) > 5000) marks.shift()
    const first = marks[0]
    if (!first || at - first.at < 200) return 0
    return Math.max(0, ((sent - first.sent) / (at - first.at)) * 1000)
  }
}

export type Leftover = {
  id: string
  fileName: string
  size: number
  received: number
  state: 'receiving' | 'ready'
}

/** What this person sent before and has not used: to go on with, or to describe. */
export async function leftovers(
  { registrationId, purpose }: Meant,
  signal: AbortSignal,
): Promise<Leftover[]> {
  const asked = new URLSearchParams({ registration: registrationId, purpose })
  const answer = await fetch(`${endpoint}?${asked}`, { signal })
  if (!answer.ok) return []
  return ((await answer.json()) as { uploads: Leftover[] }).uploads
}

export const forget = (id: string): Promise<unknown> =>
  fetch(`${endpoint}/${id}`, { method: 'DELETE', headers: { 'Tus-Resumable': '1.0.0' } }).catch(
    () => {},
  )

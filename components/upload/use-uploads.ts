'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { forget, leftovers, send, type Handle, type Meant, type Sending } from './sending'

/** More at once makes each slower and none sooner. */
const atOnce = 2

const isMoving = ({ state }: Sending) =>
  state === 'sending' || state === 'checking' || state === 'lost'

/** The files of one portfolio that are being sent, with what can be done with each. */
export function useUploads(
  { registrationId, purpose }: Meant,
  { most, tooLarge, multiple }: { most: number; tooLarge: string; multiple: boolean },
) {
  const [files, setFiles] = useState<Sending[]>([])
  const handles = useRef(new Map<string, Handle>())
  const chosen = useRef(new Map<string, File>())

  const change = useCallback((key: string, by: Partial<Sending>) => {
    setFiles((all) => {
      // A file chosen again takes the place of what was left of it.
      const same =
        by.uploadId && all.find((each) => each.uploadId === by.uploadId && each.key !== key)
      const rest = same ? all.filter((each) => each !== same) : all
      return rest.map((each) => (each.key === key ? { ...each, ...by } : each))
    })
  }, [])

  useEffect(() => {
    const stop = new AbortController()
    const before = leftovers({ registrationId, purpose }, stop.signal)
    before.then(
      (found) =>
        setFiles((all) => [
          ...found
            // Where one file is wanted, another one sent earlier is not it, unless it was sent for this.
            .filter(
              ({ id, state }) =>
                (multiple || (all.length === 0 && (purpose !== '' || state !== 'ready'))) &&
                !all.some(({ uploadId }) => uploadId === id),
            )
            .slice(multiple ? 0 : -1)
            .map(({ id, fileName, size, received, state }) => ({
              ...fresh(id, fileName, size),
              sent: received,
              uploadId: id,
              state: state === 'ready' ? ('ready' as const) : ('paused' as const),
            })),
          ...all,
        ]),
      () => {},
    )
    return () => stop.abort()
  }, [registrationId, purpose, multiple])

  useEffect(() => {
    const room = atOnce - files.filter(isMoving).length
    for (const { key } of files
      .filter(({ state }) => state === 'waiting')
      .slice(0, Math.max(0, room))) {
      const file = chosen.current.get(key)
      if (!file || handles.current.has(key)) continue
      handles.current.set(
        key,
        send(file, { registrationId, purpose }, (by) => change(key, by)),
      )
      change(key, { state: 'sending' })
    }
  }, [files, registrationId, purpose, change])

  useEffect(() => {
    const moving = files.some(isMoving)
    if (!moving) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [files])

  useEffect(() => {
    const open = handles.current
    return () => open.forEach((handle) => handle.pause())
  }, [])

  const remove = (key: string) => {
    const handle = handles.current.get(key)
    const uploadId = files.find((each) => each.key === key)?.uploadId
    if (handle) handle.remove()
    else if (uploadId) void forget(uploadId)
    handles.current.delete(key)
    chosen.current.delete(key)
    setFiles((all) => all.filter((each) => each.key !== key))
  }

  const add = (list: FileList | File[]) => {
    const wanted = multiple ? [...list] : [...list].slice(-1)
    // Where one file is wanted, the one chosen now takes the place of the one before.
    if (!multiple) files.forEach(({ key }) => remove(key))
    const added = wanted.map((file) => {
      const key = crypto.randomUUID()
      chosen.current.set(key, file)
      const row = fresh(key, file.name, file.size)
      if (file.size > most) return { ...row, state: 'refused' as const, problem: tooLarge }
      return row
    })
    setFiles((all) => [...all, ...added])
  }

  const retry = (key: string) => {
    handles.current.get(key)?.remove()
    handles.current.delete(key)
    change(key, { state: 'waiting', problem: '', sent: 0, uploadId: null })
  }

  return {
    files,
    add,
    remove,
    retry,
    pause: (key: string) => handles.current.get(key)?.pause(),
    resume: (key: string) => handles.current.get(key)?.resume(),
    /** Whether the file itself is at hand: after a closed browser it has to be chosen again. */
    isAtHand: (key: string) => chosen.current.has(key),
  }
}

const fresh = (key: string, fileName: string, size: number): Sending => ({
  key,
  fileName,
  size,
  sent: 0,
  state: 'waiting',
  speed: 0,
  lostAt: null,
  problem: '',
  uploadId: null,
})

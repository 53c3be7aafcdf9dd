'use client'

import { useEffect, useRef, useState } from 'react'
import {
  forgetRecording,
  holdRecording,
  keepPiece,
  recordingOf,
  unsentRecordings,
} from './kept-recording'

export type Phase = 'idle' | 'asking' | 'recording' | 'paused'

const formats = {
  audio: ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus'],
  video: ['video/webm;codecs=vp8,opus', 'video/mp4'],
} as const
const extensions: Record<string, string> = {
  'audio/webm': 'webm',
  'audio/mp4': 'm4a',
  'audio/ogg': 'ogg',
  'video/webm': 'webm',
  'video/mp4': 'mp4',
}
/** A piece is kept every so often: that much is lost at most. */
const pieceEvery = 2000

type Recording = {
  fileName: string
  recorder: MediaRecorder
  /** Seconds recorded before the present stretch, and when that began. */
  before: number
  since: number | null
}

const stamp = (at: Date) =>
  `${at.toISOString().slice(0, 10)} ${at.toLocaleTimeString('en-GB').replaceAll(':', '-')}`

/** Records sound, or film, with what the browser has for it; gives the file over when it is stopped. */
export function useRecorder({
  keptAs,
  name,
  onRecorded,
}: {
  /** Whose, and of which form: where its pieces are kept until they are sent. */
  keptAs: string
  name: string
  onRecorded: (files: File[]) => void
}) {
  const [phase, setPhase] = useState<Phase>('idle')
  const [problem, setProblem] = useState('')
  const [seconds, setSeconds] = useState(0)
  const current = useRef<Recording | null>(null)
  const giveOver = useRef(onRecorded)
  useEffect(() => {
    giveOver.current = onRecorded
  })

  const elapsed = (): number => {
    const recording = current.current
    if (!recording) return 0
    const { before, since } = recording
    return before + (since === null ? 0 : (performance.now() - since) / 1000)
  }

  useEffect(() => {
    let isThere = true
    unsentRecordings(keptAs).then(
      (files) => {
        if (isThere && files.length > 0) giveOver.current(files)
      },
      () => {},
    )
    return () => {
      isThere = false
      current.current?.recorder.stop()
    }
  }, [keptAs])

  const isOn = phase === 'recording'
  useEffect(() => {
    if (!isOn) return
    const timer = setInterval(() => setSeconds(Math.floor(elapsed())), 250)
    return () => clearInterval(timer)
  }, [isOn])

  const start = async (kind: 'audio' | 'video') => {
    setProblem('')
    const mimeType = formats[kind].find((each) => globalThis.MediaRecorder?.isTypeSupported(each))
    if (!mimeType || !navigator.mediaDevices) {
      setProblem('This browser cannot record. Record with your phone, and choose the file instead.')
      return
    }
    setPhase('asking')
    try {
      const stream = await navigator.mediaDevices.getUserMedia({
        audio: true,
        video: kind === 'video' && { facingMode: 'environment' },
      })
      begin(stream, mimeType)
    } catch {
      setPhase('idle')
      setProblem(
        `The ${kind === 'video' ? 'camera' : 'microphone'} cannot be used: allow it for this page in your browser, or choose a file instead.`,
      )
    }
  }

  const begin = (stream: MediaStream, mimeType: string) => {
    const startedAt = Date.now()
    const mediaType = mimeType.split(';')[0] ?? mimeType
    const fileName = `${name} ${stamp(new Date(startedAt))}.${extensions[mediaType] ?? 'webm'}`
    const recorder = new MediaRecorder(stream, { mimeType })
    const letGo = holdRecording(fileName)
    const kept: Parameters<typeof keepPiece>[0][] = []
    recorder.ondataavailable = ({ data }) => {
      if (data.size === 0) return
      const piece = {
        place: keptAs,
        fileName,
        index: kept.length,
        startedAt,
        mediaType,
        bytes: data,
      }
      kept.push(piece)
      // A browser that keeps nothing (a private window) records all the same.
      keepPiece(piece).catch(() => {})
    }
    recorder.onstop = () => {
      stream.getTracks().forEach((track) => track.stop())
      letGo()
      current.current = null
      setPhase('idle')
      const file = recordingOf(kept)
      if (file) giveOver.current([file])
    }
    recorder.start(pieceEvery)
    current.current = { fileName, recorder, before: 0, since: performance.now() }
    setSeconds(0)
    setPhase('recording')
  }

  const pause = () => {
    const recording = current.current
    if (!recording) return
    recording.before = elapsed()
    recording.since = null
    recording.recorder.pause()
    setPhase('paused')
  }

  const resume = () => {
    const recording = current.current
    if (!recording) return
    recording.since = performance.now()
    recording.recorder.resume()
    setPhase('recording')
  }

  return {
    phase,
    problem,
    seconds,
    start,
    pause,
    resume,
    stop: () => current.current?.recorder.stop(),
    /** What is being recorded, and how far it is: where a bookmark goes. */
    now: () => {
      const fileName = current.current?.fileName
      return fileName === undefined ? null : { fileName, seconds: Math.floor(elapsed()) }
    },
    /** The server has it whole. */
    forget: (fileName: string) => void forgetRecording(keptAs, fileName).catch(() => {}),
  }
}

export type RecorderTools = ReturnType<typeof useRecorder>

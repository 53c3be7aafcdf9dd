'use client'

import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { FormWords } from '@/components/ui/form-words'
import { Recorder } from '@/components/upload/recorder'
import { UploadField, type UploadTools } from '@/components/upload/upload-field'
import { useRecorder } from '@/components/upload/use-recorder'
import { Bookmarks } from './bookmarks'
import type { PickableUnit } from './criteria-picker'

type Marking = {
  units: PickableUnit[]
  agenda: { id: string; number: string; text: string }[]
  words: FormWords
}

/** Photos, sound and files that belong to a record: chosen, taken or recorded on the spot. */
export function RecordFiles({
  registrationId,
  keptAs,
  most,
  marking,
}: {
  registrationId: string
  keptAs: string
  most: number
  /** What bookmarks in a recording are of. */
  marking: Marking
}) {
  return (
    <fieldset className="field">
      <legend>Attachments</legend>
      <p className="hint">
        Photos, sound or files that belong to the record; it may have none. What you record is sent
        as soon as you stop.
      </p>
      <UploadField
        registrationId={registrationId}
        most={most}
        also={(uploads) => <RecordHere uploads={uploads} keptAs={keptAs} marking={marking} />}
      />
    </fieldset>
  )
}

function RecordHere({
  uploads: { files, add },
  keptAs,
  marking,
}: {
  uploads: UploadTools
  keptAs: string
  marking: Marking
}) {
  const player = useRef<HTMLAudioElement>(null)
  const [last, setLast] = useState<{ fileName: string; source: string } | null>(null)
  const tools = useRecorder({
    keptAs,
    name: 'Recording',
    onRecorded: (recorded) => {
      add(recorded)
      const file = recorded.at(-1)
      if (file) setLast({ fileName: file.name, source: URL.createObjectURL(file) })
    },
  })
  const sent = files.flatMap(({ state, fileName }) => (state === 'ready' ? [fileName] : []))
  const forget = useEffectEvent(() => sent.forEach(tools.forget))
  useEffect(() => forget(), [sent.length])
  useEffect(() => () => (last ? URL.revokeObjectURL(last.source) : undefined), [last])
  const now = () => {
    const recording = tools.now()
    if (recording || !last || !player.current) return recording
    return { fileName: last.fileName, seconds: Math.floor(player.current.currentTime) }
  }
  return (
    <>
      <Recorder tools={tools} withVideo />
      {last && tools.phase === 'idle' && (
        <audio ref={player} controls src={last.source} aria-label={last.fileName} />
      )}
      <Bookmarks {...marking} now={now} />
    </>
  )
}

'use client'

import { useEffect, useEffectEvent } from 'react'
import { Recorder } from '@/components/upload/recorder'
import { UploadField, type UploadTools } from '@/components/upload/upload-field'
import { useRecorder } from '@/components/upload/use-recorder'

/** Photos, sound and files that belong to a record: chosen, taken or recorded on the spot. */
export function RecordFiles({
  registrationId,
  keptAs,
  most,
}: {
  registrationId: string
  keptAs: string
  most: number
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
        also={(uploads) => <RecordHere uploads={uploads} keptAs={keptAs} />}
      />
    </fieldset>
  )
}

function RecordHere({ uploads: { files, add }, keptAs }: { uploads: UploadTools; keptAs: string }) {
  const tools = useRecorder({ keptAs, name: 'Recording', onRecorded: add })
  const sent = files.flatMap(({ state, fileName }) => (state === 'ready' ? [fileName] : []))
  const forget = useEffectEvent(() => sent.forEach(tools.forget))
  useEffect(() => forget(), [sent.length])
  return <Recorder tools={tools} withVideo />
}

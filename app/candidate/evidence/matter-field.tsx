'use client'

import { useState } from 'react'
import { UploadField, type ReadyFile } from '@/components/upload/upload-field'
import { useField } from '@/components/ui/form-context'
import { TextAreaField, TextField } from '@/components/ui/text-fields'

/** The files themselves; or, for what cannot be copied, where it is kept. */
export function MatterField({
  registrationId,
  most,
  multiple = true,
  keptWhere = '',
}: {
  registrationId: string
  most: number
  multiple?: boolean
  keptWhere?: string
}) {
  const [ready, setReady] = useState<ReadyFile[]>([])
  const { error } = useField('uploadId')
  return (
    <>
      <UploadField
        registrationId={registrationId}
        name="uploadId"
        most={most}
        multiple={multiple}
        error={error}
        onReady={setReady}
      />
      {ready.length > 1 && (
        <fieldset className="field titles">
          <legend>Each file becomes a piece of evidence of its own</legend>
          <p className="hint">Give each its title, or leave it to carry the common one below.</p>
          {ready.map(({ uploadId, fileName }) => (
            <TextField
              key={uploadId}
              name={`titles.${uploadId}`}
              label={fileName}
              maxLength={160}
              optional
            />
          ))}
        </fieldset>
      )}
      {ready.length === 0 && (
        <details className="elsewhere" open={keptWhere !== ''}>
          <summary>It cannot be copied: say where it is kept instead</summary>
          <TextAreaField
            name="keptWhere"
            label="Where it is, who holds it, and how your assessor can see it"
            rows={3}
            maxLength={1000}
            defaultValue={keptWhere}
            optional
          />
        </details>
      )}
    </>
  )
}

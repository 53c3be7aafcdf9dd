'use client'

import { useEffect, useEffectEvent, useId, type ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { bytesInWords } from '@/components/viewer/ways'
import { acceptAttribute, acceptedWords } from '@/lib/infra/files/accepted-types'
import { UploadRow } from './upload-row'
import { useUploads } from './use-uploads'
import { countWords } from './words'
import './upload.css'

export type ReadyFile = { uploadId: string; fileName: string }
export type UploadTools = Pick<ReturnType<typeof useUploads>, 'files' | 'add'>

/**
 * Files for a portfolio: dropped, chosen or taken with the camera, sent while one goes on typing. Each
 * one that is ready stands as a hidden field `name` in the form around it.
 */
export function UploadField({
  registrationId,
  name = 'uploadIds',
  purpose = '',
  most,
  multiple = true,
  error,
  onReady,
  also,
}: {
  registrationId: string
  name?: string
  /** The one field of one form these are for; without it, whatever waits in the portfolio is offered. */
  purpose?: string
  /** The largest file, in bytes: env().MAX_UPLOAD_BYTES. */
  most: number
  multiple?: boolean
  /** What the form's refusal says of this field. */
  error?: string | undefined
  onReady?: (files: ReadyFile[]) => void
  /** Another way that files come: one that is recorded here. */
  also?: (uploads: UploadTools) => ReactNode
}) {
  const hint = useId()
  const tooLarge = `It is too large: the largest file that can be added is ${bytesInWords(most)}.`
  const uploads = useUploads({ registrationId, purpose }, { most, tooLarge, multiple })
  const { files } = uploads
  const whole = files.flatMap(({ state, uploadId, fileName }) =>
    state === 'ready' && uploadId ? [{ uploadId, fileName }] : [],
  )
  const ready = multiple ? whole : whole.slice(-1)
  const tellReady = useEffectEvent(() => onReady?.(ready))
  const readyIds = ready.map(({ uploadId }) => uploadId).join(' ')
  useEffect(() => tellReady(), [readyIds])

  const take = (input: HTMLInputElement) => {
    if (input.files?.length) uploads.add(input.files)
    // The same file can be chosen again after it was removed.
    input.value = ''
  }
  const total = files.reduce((sum, { size }) => sum + size, 0)
  const sent = files.reduce((sum, file) => sum + file.sent, 0)
  return (
    <div className="uploader">
      <label className="drop">
        <Icon name="upload" />
        <span>
          <b>Drop {multiple ? 'files' : 'a file'} here</b>
          <span className="hint" id={hint}>
            PDF, Office files, text, photos, sound or video, up to {bytesInWords(most)} each
          </span>
        </span>
        <span className="btn" aria-hidden="true">
          Choose {multiple ? 'files' : 'a file'}
        </span>
        <input
          type="file"
          multiple={multiple}
          accept={acceptAttribute}
          aria-label={multiple ? 'Choose files' : 'Choose a file'}
          aria-describedby={hint}
          aria-invalid={error ? true : undefined}
          onChange={(event) => take(event.currentTarget)}
        />
      </label>
      <label className="btn camera">
        <Icon name="camera" size={16} />
        Take a photo
        <input
          type="file"
          accept="image/*"
          capture="environment"
          onChange={(event) => take(event.currentTarget)}
        />
      </label>
      {also?.(uploads)}
      <noscript>
        <p className="hint">
          Sending files needs JavaScript. Without it you can still add evidence that is kept
          elsewhere, by saying where it is. {acceptedWords}
        </p>
      </noscript>
      {error && <p className="err">{error}</p>}
      {files.length > 0 && (
        <>
          <ul className="ups" aria-label="Files being sent">
            {files.map((file) => (
              <UploadRow
                key={file.key}
                file={file}
                isAtHand={uploads.isAtHand(file.key)}
                onPause={() => uploads.pause(file.key)}
                onResume={() => uploads.resume(file.key)}
                onRetry={() => uploads.retry(file.key)}
                onRemove={() => uploads.remove(file.key)}
              />
            ))}
          </ul>
          <p className="total sm muted num" role="status">
            <span>{countWords(files)}</span>
            <span>
              {bytesInWords(sent)} of {bytesInWords(total)}
            </span>
          </p>
        </>
      )}
      {ready.map(({ uploadId }) => (
        <input type="hidden" name={name} value={uploadId} key={uploadId} />
      ))}
    </div>
  )
}

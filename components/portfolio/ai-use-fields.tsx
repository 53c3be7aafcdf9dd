'use client'

import { UploadField } from '@/components/upload/upload-field'
import { RadioField } from '@/components/ui/choice-fields'
import { useField } from '@/components/ui/form-context'
import { TextAreaField, TextField } from '@/components/ui/text-fields'
import './ai-use.css'

/** What the version before says of a tool: in words, and the name of the file of what that gave out. */
export type SaidOfTool = { version: number; words: string; fileName: string | null }

/**
 * Whether a tool such as an AI assistant was used. What a yes asks for appears by style alone. Of another version it
 * is said again in sight, not by itself.
 */
export function AiUseFields({
  registrationId,
  purpose,
  most,
  before = null,
}: {
  registrationId: string
  /** Of which form these fields are, so that a file sent for it waits for no other. */
  purpose: string
  most: number
  before?: SaidOfTool | null
}) {
  const { error } = useField('ai.uploadId')
  return (
    <div className="ai-use">
      <RadioField
        name="ai.used"
        legend="Was a tool such as an AI assistant used?"
        hint="Saying so is honest, and does not count against you."
        {...(before && { defaultValue: 'same' })}
        options={[
          ...(before
            ? [
                {
                  value: 'same',
                  label: `As version ${before.version} says`,
                  hint: [
                    before.words,
                    before.fileName && `What it gave out, ${before.fileName}, is kept with it.`,
                  ]
                    .filter(Boolean)
                    .join(' '),
                },
              ]
            : []),
          { value: 'no', label: 'No' },
          { value: 'yes', label: 'Yes' },
        ]}
      />
      <div className="ai-more">
        <TextField name="ai.tool" label="Which tool" maxLength={200} />
        <TextAreaField
          name="ai.purpose"
          label="What you used it for"
          hint="And what is your own in what came of it."
          rows={3}
          maxLength={1000}
        />
        <TextAreaField
          name="ai.output"
          label="What it gave out"
          hint="As it was, if you kept it; or keep it as a file below."
          optional
          rows={3}
          maxLength={20_000}
        />
        <UploadField
          registrationId={registrationId}
          name="ai.uploadId"
          purpose={`output/${purpose}`}
          most={most}
          multiple={false}
          error={error}
        />
      </div>
    </div>
  )
}

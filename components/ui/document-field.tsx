'use client'

import { useState } from 'react'
import { FieldShell, type FieldProps } from './field'
import { describedBy, useField } from './form-context'

/**
 * One small file in an ordinary form. What is too large is said at once, before it is sent; without
 * scripts the server says it.
 */
export function DocumentField({
  name,
  label,
  hint,
  optional,
  error,
  accept,
  maxBytes,
  tooLarge,
}: FieldProps & { accept: string; maxBytes: number; tooLarge: string }) {
  const [problem, setProblem] = useState<string>()
  const field = useField(name, problem ?? error)
  return (
    <FieldShell {...{ label, hint, optional }} id={field.id} error={field.error}>
      <input
        className="in"
        type="file"
        id={field.id}
        name={name}
        accept={accept}
        onChange={({ currentTarget }) => {
          const large = (currentTarget.files?.[0]?.size ?? 0) > maxBytes
          if (large) currentTarget.value = ''
          setProblem(large ? tooLarge : undefined)
        }}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(field.id, hint, field.error)}
      />
    </FieldShell>
  )
}

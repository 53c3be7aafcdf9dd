'use client'

import { use } from 'react'
import { CheckField } from '@/components/ui/choice-fields'
import { FormContext } from '@/components/ui/form-context'

/** Asked only where the email belongs to an account under another name, and until it is accepted. */
export function SamePerson() {
  const { refusal, values } = use(FormContext)?.state ?? {}
  if (refusal?.code !== 'another-name' && values?.['samePerson'] === undefined) return null
  return (
    <CheckField
      name="samePerson"
      label="It is the same person: register them under the account they have"
    />
  )
}

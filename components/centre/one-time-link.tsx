'use client'

import { use, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { FormContext } from '@/components/ui/form-context'

/** The link that the form around it has just made: shown once, because only its hash is kept. */
export function OneTimeLink() {
  const { link, next } = use(FormContext)?.state ?? {}
  const [copied, setCopied] = useState<string | null>(null)
  if (!link) return next ? <Link href={next.href}>{next.label}</Link> : null
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link)
      setCopied(link)
    } catch {
      // Without leave to use the clipboard the link is still there to be marked and copied.
      setCopied(null)
    }
  }
  return (
    <div className="one-time" role="status">
      <p>
        <b>Give them this link now.</b> It is shown once, works once, and for 14 days.
      </p>
      <code>{link}</code>
      <div className="row">
        <Button small icon="copy" onClick={copy}>
          {copied === link ? 'Copied' : 'Copy the link'}
        </Button>
        {next && <Link href={next.href}>{next.label}</Link>}
      </div>
    </div>
  )
}

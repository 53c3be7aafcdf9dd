'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'

/** Copies a link; without leave to use the clipboard it is still there to be marked and copied. */
export function CopyLink({ link, whose }: { link: string; whose: string }) {
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link)
      setCopied(true)
    } catch {
      setCopied(false)
    }
  }
  return (
    <Button small icon="copy" onClick={copy}>
      {copied ? 'Copied' : 'Copy the link'}
      <span className="sr"> for {whose}</span>
    </Button>
  )
}

'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { ProgressBar } from '@/components/ui/progress-rule'

const every = 1500

/** How far an import is. The page asks again while it goes on; without scripts the browser opens it anew. */
export function ImportProgress({ written, writable }: { written: number; writable: number }) {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), every)
    return () => clearInterval(timer)
  }, [router])
  return (
    <div className="import-choice">
      <ProgressBar label="Rows done" value={written} max={writable} />
      <p className="num" role="status">
        {written} of {writable} rows done. You may leave this page.
      </p>
      <noscript>
        <meta httpEquiv="refresh" content="3" />
      </noscript>
    </div>
  )
}

'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { ProgressBar } from '@/components/ui/progress-rule'
import { sizeWords } from '@/lib/packs/rules/pages/page'

const every = 1500

/** How far the making of a pack is. The page asks again while it goes on; without scripts the browser opens it anew. */
export function PackProgress({
  begun,
  files,
  filesDone,
  bytes,
  bytesDone,
}: {
  begun: boolean
  files: number
  filesDone: number
  bytes: number
  bytesDone: number
}) {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), every)
    return () => clearInterval(timer)
  }, [router])
  return (
    <>
      <ProgressBar label="Evidence put into the pack" value={bytesDone} max={bytes} />
      <p className="num sm" role="status">
        {begun
          ? `${filesDone} of ${files} files, ${sizeWords(bytesDone)} of ${sizeWords(bytes)}. You may leave this page.`
          : 'It waits for its turn. You may leave this page.'}
      </p>
      <noscript>
        <meta httpEquiv="refresh" content="3" />
      </noscript>
    </>
  )
}

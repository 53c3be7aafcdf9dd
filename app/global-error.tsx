'use client'

import { Fault } from '@/components/layout/fault'
import './globals.css'

export default function GlobalError(props: { error: unknown; retry: () => void }) {
  return (
    <html lang="en-GB">
      <body>
        <title>Something went wrong · Assay</title>
        <Fault {...props} />
      </body>
    </html>
  )
}

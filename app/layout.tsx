import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import './globals.css'

export const metadata: Metadata = {
  title: { default: 'Assay', template: '%s · Assay' },
  description: 'NVQ evidence, assessment and quality assurance in one record.',
  robots: { index: false },
  formatDetection: { telephone: false, address: false, email: false },
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1 }

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Every page is rendered for its request: the nonce in the content security policy is new each time.
  await connection()
  const theme = (await cookies()).get('theme')?.value
  const chosen = theme === 'light' || theme === 'dark' ? theme : undefined
  return (
    <html lang="en-GB" data-theme={chosen}>
      <body>{children}</body>
    </html>
  )
}

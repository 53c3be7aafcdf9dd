import type { ReactNode } from 'react'
import '@/app/styles/sign-in.css'
import { Link } from '@/components/ui/link'
import { Brand } from '@/components/layout/brand'
import { FourMarks } from '@/components/layout/four-marks'

/** The pages before one is in: what they ask for on the left, the four marks on the right. */
export function Door({ host, children }: { host: string | null; children: ReactNode }) {
  return (
    <div className="screen-sign-in">
      <a className="skip" href="#main">
        Skip to the main matter
      </a>
      <main id="main" tabIndex={-1}>
        <div className="door">
          <Brand />
          <div className="entrance">{children}</div>
        </div>
        <FourMarks />
      </main>
      <footer>
        <span>Self-hosted{host && ` by ${host}`}</span>
        <Link href="/qualifications">Qualifications</Link>
        <Link href="/verify">Verify a pack</Link>
        <Link href="/accessibility">Accessibility</Link>
        <Link href="/privacy">Privacy</Link>
        <span className="end">Sessions last; half-written sentences are kept.</span>
      </footer>
    </div>
  )
}

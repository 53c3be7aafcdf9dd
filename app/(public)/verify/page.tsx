import type { Metadata } from 'next'
import '@/app/styles/packs.css'
import { VerifyForm } from '@/components/packs/verify-form'
import { PageHead } from '@/components/layout/shell'
import { Note } from '@/components/ui/notices'
import { PublicShell } from '../qualifications/_parts/public-shell'

export const metadata: Metadata = { title: 'Verify a pack' }

export default function VerifyPage() {
  return (
    <PublicShell current="/verify">
      <PageHead title="Verify a pack">
        Whether a portfolio or a visit pack is still as Assay made it. The file stays on your
        machine: it is read in this browser, and only the hash of its list is asked about here.
      </PageHead>
      <noscript>
        <Note>
          <p>
            This page needs scripts: nothing is sent here, so nothing can be looked at here. Without
            scripts, hold the files of the pack against manifest.json with any program for SHA-256
            sums.
          </p>
        </Note>
      </noscript>
      <VerifyForm />
    </PublicShell>
  )
}

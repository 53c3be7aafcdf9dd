import type { Metadata } from 'next'
import { PageHead } from '@/components/layout/shell'
import { Link } from '@/components/ui/link'
import { ownCentre } from '@/app/_web/session'
import { db } from '@/lib/infra/db'
import { listSpecifications } from '@/lib/specification/queries'
import { formatDate } from '@/lib/kernel/dates'
import { PublicShell } from './_parts/public-shell'

export const metadata: Metadata = { title: 'Qualifications' }

export default async function QualificationsPage() {
  const qualifications = await listSpecifications(db(), await ownCentre())
  return (
    <PublicShell>
      <PageHead title="Qualifications">
        The published standards: every unit, learning outcome and assessment criterion, word for
        word. Anybody may read them.
      </PageHead>
      {qualifications.length === 0 ? (
        <p className="muted">No qualification is published here yet.</p>
      ) : (
        <ul className="qualifications">
          {qualifications.map(({ id, slug, number, title, level, edition, registrationEnd }) => (
            <li key={id}>
              <h2>
                <Link href={`/qualifications/${slug}`}>{title}</Link>
              </h2>
              <p className="muted">
                {number} · Level {level} · edition {edition}
                {registrationEnd && ` · last registration ${formatDate(new Date(registrationEnd))}`}
              </p>
            </li>
          ))}
        </ul>
      )}
    </PublicShell>
  )
}

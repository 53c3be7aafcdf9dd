import type { Metadata } from 'next'
import { PageHead } from '@/components/layout/shell'
import { Link } from '@/components/ui/link'
import { Table } from '@/components/ui/table'
import { db } from '@/lib/infra/db'
import { listSpecifications } from '@/lib/specification/queries'
import { formatDate } from '@/lib/kernel/dates'
import { PublicShell } from './_parts/public-shell'

export const metadata: Metadata = { title: 'Qualifications' }

export default async function QualificationsPage() {
  const qualifications = await listSpecifications(db())
  return (
    <PublicShell>
      <PageHead title="Qualifications">
        The published standards: every unit, learning outcome and assessment criterion, word for
        word. Anybody may read them.
      </PageHead>
      {qualifications.length === 0 ? (
        <p className="muted">No qualification is published here yet.</p>
      ) : (
        <Table caption="Qualifications published here">
          <thead>
            <tr>
              <th scope="col">Qualification</th>
              <th scope="col">Number</th>
              <th scope="col">Level</th>
              <th scope="col">Edition</th>
              <th scope="col">Last registration</th>
            </tr>
          </thead>
          <tbody>
            {qualifications.map(({ id, slug, number, title, level, edition, registrationEnd }) => (
              <tr key={id}>
                <th scope="row">
                  <Link href={`/qualifications/${slug}`}>{title}</Link>
                </th>
                <td className="nowrap">{number}</td>
                <td>{level}</td>
                <td className="nowrap">{edition}</td>
                <td className="nowrap">
                  {registrationEnd ? formatDate(new Date(registrationEnd)) : 'Not set'}
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </PublicShell>
  )
}

import type { Metadata } from 'next'
import { EvidenceInPlace } from '@/app/assessor/evidence-in-place'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/assessor.css'
import { db } from '@/lib/infra/db'
import { id } from '@/lib/kernel/fields'
import { countersignView } from '@/lib/assessment/queries/countersign'
import { evidenceInPlace } from '@/lib/assessment/queries/evidence-in-place'

export const metadata: Metadata = { title: 'Evidence' }

export default deskPage<{ decision: string; version: string }>(
  'assessor',
  async ({ actor, params, search, found }) => {
    const now = new Date()
    const decisionId = id.safeParse(params.decision).data
    const view = await found(
      decisionId ? await countersignView(db(), actor, decisionId, now) : null,
    )
    const reference = await found(
      view.criteria
        .filter((criterion) => criterion.id === search['criterion'])
        .flatMap(({ evidence }) => evidence)
        .find(({ versionId }) => versionId === params.version) ?? null,
    )
    const version = await found(
      await evidenceInPlace(db(), actor, reference.versionId, [view.reference]),
    )
    return (
      <EvidenceInPlace
        version={version}
        location={reference.location}
        trail={[
          { href: '/assessor/countersign', label: 'Countersign' },
          { href: `/assessor/countersign/${params.decision}`, label: view.unit.title },
          { label: `E${version.evidence.number}` },
        ]}
      />
    )
  },
  { className: 'screen-assessor' },
)

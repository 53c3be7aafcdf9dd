import type { Metadata } from 'next'
import { EvidenceInPlace } from '@/app/assessor/evidence-in-place'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/assessor.css'
import { db } from '@/lib/infra/db'
import { id } from '@/lib/kernel/fields'
import { toIsoDate } from '@/lib/kernel/dates'
import { placeAt } from '@/lib/portfolio/model/searching'
import { witnessList } from '@/lib/portfolio/queries/witnesses'
import { evidenceInPlace } from '@/lib/assessment/queries/evidence-in-place'
import { WitnessSection } from './witness-section'

export const metadata: Metadata = { title: 'Evidence' }

export default deskPage<{ registration: string; version: string }>(
  'assessor',
  async ({ actor, params, search, found }) => {
    const versionId = id.safeParse(params.version).data
    const version = versionId ? await evidenceInPlace(db(), actor, versionId) : null
    const own = await found(version?.registrationId === params.registration ? version : null)
    const [witness] =
      own.evidence.form === 'testimony' ? await witnessList(db(), actor, own.id) : []
    const location = placeAt(search['place'])
    return (
      <>
        <EvidenceInPlace
          version={own}
          {...(location && { location })}
          trail={[
            { href: '/assessor/caseload', label: 'Caseload' },
            { href: `/assessor/candidates/${own.registrationId}`, label: 'Portfolio' },
            { label: `E${own.evidence.number}` },
          ]}
        />
        {witness && <WitnessSection witness={witness} today={toIsoDate(new Date())} />}
      </>
    )
  },
  { className: 'screen-assessor' },
)

import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/assessor.css'
import { CountersignForm } from '@/components/assessment/countersign-form'
import { PageHead } from '@/components/layout/shell'
import { EvidenceChip, mediaIcon } from '@/components/ui/evidence-chip'
import { Crumbs } from '@/components/ui/navigation'
import { Section } from '@/components/ui/section'
import { Status } from '@/components/ui/status'
import { Time } from '@/components/ui/time'
import { db } from '@/lib/infra/db'
import { id } from '@/lib/kernel/fields'
import { countersignWording, returnWording } from '@/lib/assessment/model'
import { countersignView } from '@/lib/assessment/queries/countersign'
import { locationWords } from '@/lib/portfolio/model/location-words'
import { countersign } from './actions'

export const metadata: Metadata = { title: 'Countersign a decision' }

export default deskPage<{ decision: string }>(
  'assessor',
  async ({ actor, params, found }) => {
    const now = new Date()
    const decisionId = id.safeParse(params.decision).data
    const view = await found(
      decisionId ? await countersignView(db(), actor, decisionId, now) : null,
    )
    const { unit, decision, criteria } = view
    return (
      <>
        <Crumbs
          trail={[{ href: '/assessor/countersign', label: 'Countersign' }, { label: unit.title }]}
        />
        <PageHead title={unit.title}>
          {unit.reference}, {view.candidate}. Signed off by {decision.by},{' '}
          <Time at={decision.at} show="day" now={now} />.
        </PageHead>
        <div className="two">
          <Section id="grounds" title="Judgements and their evidence">
            <ol className="grounds">
              {criteria.map(({ id: criterionId, number, text, judgement, evidence }) => (
                <li key={criterionId}>
                  <b className="num">{number}</b>
                  <div>
                    <p>{text}</p>
                    {judgement?.comment && <p className="under">“{judgement.comment}”</p>}
                    <p className="on">
                      {evidence.map((each) => (
                        <EvidenceChip
                          key={each.referenceId}
                          href={`/assessor/countersign/${decision.id}/evidence/${each.versionId}?criterion=${criterionId}`}
                          icon={mediaIcon(each.mediaType ?? '')}
                          number={`E${each.evidence}`}
                          location={locationWords(each.location)}
                        />
                      ))}
                    </p>
                  </div>
                  {judgement && (
                    <Status code={judgement.verdict === 'met' ? 'met' : 'not-yet'} short />
                  )}
                </li>
              ))}
            </ol>
          </Section>
          <Section id="sign" title="Your countersignature">
            <p className="sm muted">
              {decision.by} wrote to {view.candidate}:
            </p>
            <p className="said">{decision.feedback}</p>
            <CountersignForm
              decisionId={decision.id}
              assessor={decision.by}
              words={{ signed: countersignWording, returned: returnWording }}
              countersign={countersign}
            />
          </Section>
        </div>
      </>
    )
  },
  { className: 'screen-assessor' },
)

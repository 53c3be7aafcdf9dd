import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/centre.css'
import { AnswerForm, AskerForms, OwnAnswer, PassOnForm } from '@/components/appeals/answer-forms'
import { AppealSteps } from '@/components/appeals/appeal-steps'
import { Procedure } from '@/components/appeals/procedure'
import { PageHead } from '@/components/layout/shell'
import { Crumbs } from '@/components/ui/navigation'
import { db } from '@/lib/infra/db'
import { id } from '@/lib/kernel/fields'
import { appealStateWords } from '@/lib/appeals/lifecycle'
import { appealView } from '@/lib/appeals/queries/appeal'
import { answer, answerOfBody, passOn, takeFurther, withdraw } from '../actions'

export const metadata: Metadata = { title: 'Appeal' }

export default deskPage<{ appeal: string }>(
  'centre',
  async ({ actor, params, found }) => {
    const appealId = id.safeParse(params.appeal).data
    const view = await found(appealId ? await appealView(db(), actor, appealId) : null)
    return (
      <>
        <Crumbs
          trail={[{ href: '/centre/appeals', label: 'Appeals' }, { label: view.reference }]}
        />
        <PageHead title={view.title}>
          {view.reference}, {view.candidate}. {appealStateWords[view.state]}.
        </PageHead>
        <div className="stack">
          <AppealSteps state={view.state} decision={view.decision} steps={view.steps} />
          <OwnAnswer appeal={view} answer={answer} />
          {view.state === 'appealNotUpheld' && <PassOnForm appealId={view.id} passOn={passOn} />}
          {view.state === 'awardingBody' && (
            <AnswerForm appealId={view.id} answer={answerOfBody} ofBody />
          )}
          <AskerForms appeal={view} takeFurther={takeFurther} withdraw={withdraw} />
          <Procedure awardingBody={view.awardingBody} policies={view.policies} />
        </div>
      </>
    )
  },
  { className: 'screen-centre' },
)

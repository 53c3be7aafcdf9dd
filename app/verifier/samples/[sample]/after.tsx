import { CheckField } from '@/components/ui/choice-fields'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import { LockNotice } from '@/components/ui/notices'
import { Section } from '@/components/ui/section'
import { formatDateTime } from '@/lib/kernel/dates'
import { releaseWording } from '@/lib/quality-assurance/model'
import type { SampleView } from '@/lib/quality-assurance/queries/sample'
import { release } from './actions'

/** What comes after the conclusion, or why it is not this IQA's to conclude. */
export function After({ view }: { view: SampleView }) {
  if (view.released) {
    return (
      <LockNotice title="Released.">
        {view.nameOf(view.released.seatId)}, {formatDateTime(new Date(view.released.at))}. It may be
        claimed.
      </LockNotice>
    )
  }
  if (view.conclusion?.outcome === 'disagreed') {
    return (
      <LockNotice kind="back" title={`Returned to the ${view.conclusion.returnedTo}.`}>
        The unit is open again; a later decision can be sampled anew.
      </LockNotice>
    )
  }
  if (view.conclusion) {
    return view.whyNotRelease ? (
      <LockNotice kind="waiting" title="Agreed, not released.">
        {view.whyNotRelease.message}
      </LockNotice>
    ) : (
      <Section id="release" title="Release the unit">
        <ActionForm action={release} id="release-it">
          <input type="hidden" name="enrolmentId" value={view.enrolmentId} />
          <CheckField name="signed" label={releaseWording} />
          <SubmitButton icon="stamp" pendingLabel="Releasing">
            Release {view.reference}
          </SubmitButton>
        </ActionForm>
      </Section>
    )
  }
  return view.whyNotConclude ? (
    <LockNotice title="Not yours to conclude.">{view.whyNotConclude.message}</LockNotice>
  ) : null
}

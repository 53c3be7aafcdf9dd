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
  const { conclusion } = view
  const towards = conclusion?.standing === 'workingTowards' ? view.nameOf(conclusion.seatId) : null
  if (view.released) {
    return (
      <LockNotice title="Released.">
        {view.nameOf(view.released.seatId)}, {formatDateTime(new Date(view.released.at))}. It may be
        claimed.
        {towards &&
          ` This countersigned the sample of ${towards}, who was working towards the award.`}
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
      <LockNotice
        kind="waiting"
        title={towards ? 'Agreed, to be countersigned.' : 'Agreed, not released.'}
        {...(towards && {
          opens: `${towards} is working towards the award: the sample counts once a qualified and independent IQA releases the unit, which countersigns it.`,
        })}
      >
        {view.whyNotRelease.message}
      </LockNotice>
    ) : (
      <Section
        id="release"
        title={towards ? 'Countersign, and release the unit' : 'Release the unit'}
      >
        {towards && (
          <p>
            {towards} agreed while working towards the award. Look at the sample yourself: your
            release countersigns it.
          </p>
        )}
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

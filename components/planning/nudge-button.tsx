import { ActionForm, SubmitButton } from '@/components/ui/form'
import type { FormAction } from '@/components/ui/form-state'
import type { NudgeSubject } from '@/lib/notifications/model/nudges'

/** One press tells whoever holds it that somebody waits; once a day. */
export function NudgeButton({
  what,
  id,
  about,
  nudged,
  nudge,
}: {
  what: NudgeSubject
  id: string
  /** What it is about, for those who do not see where the button stands. */
  about: string
  nudged: ReadonlySet<string>
  nudge: FormAction
}) {
  if (nudged.has(`${what} ${id}`)) return <p className="nudge muted sm">You nudged them today.</p>
  return (
    <ActionForm action={nudge} className="nudge">
      <input type="hidden" name="what" value={what} />
      <input type="hidden" name="subjectId" value={id} />
      <SubmitButton look="quiet" small icon="bell" pendingLabel="Nudging">
        Nudge<span className="sr"> about {about}</span>
      </SubmitButton>
    </ActionForm>
  )
}

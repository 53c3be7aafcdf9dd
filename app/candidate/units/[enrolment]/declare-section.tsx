import { CheckField } from '@/components/ui/choice-fields'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import { Section } from '@/components/ui/section'
import { formatDateTime } from '@/lib/kernel/dates'
import { unitDeclarationWording } from '@/lib/portfolio/model'
import type { UnitView } from '@/lib/portfolio/queries/candidate-unit'
import { isDeclarable } from '@/lib/registration/lifecycle'
import { declare, withdraw } from './actions'

/** Declaring the unit complete, or taking the declaration back. */
export function DeclareSection({ view }: { view: UnitView }) {
  const { own, unit, declaration, isJudgedSince } = view
  // The lock above says why.
  if (own.state !== 'active') return null
  if (unit.state === 'declared' && declaration) {
    return (
      <Section id="declaration" title="Your declaration">
        <p className="max-w-measure">
          “{declaration.wording}”{' '}
          <span className="muted">Signed {formatDateTime(declaration.at)}.</span>
        </p>
        {isJudgedSince ? (
          <p className="hint">
            {unit.assessor ?? 'Your assessor'} has begun to mark it, so it stands until the
            decision.
          </p>
        ) : (
          <ActionForm action={withdraw} id="withdraw">
            <input type="hidden" name="enrolmentId" value={unit.enrolmentId} />
            <SubmitButton look="quiet" icon="undo-2">
              Withdraw the declaration
            </SubmitButton>
          </ActionForm>
        )}
      </Section>
    )
  }
  if (!isDeclarable(unit)) return null
  const gaps = unit.criteria.filter(({ references }) => references.length === 0)
  const unsent = unit.criteria.filter(
    ({ references }) =>
      references.length > 0 && references.every(({ handedInAt }) => handedInAt === null),
  )
  return (
    <Section id="declaration" title="Declare the unit">
      {gaps.length > 0 && (
        <Missing
          intro={`${gaps.length === 1 ? 'One criterion has' : `${gaps.length} criteria have`} no evidence yet. The unit can be declared when all are covered.`}
          criteria={gaps}
        />
      )}
      {unsent.length > 0 && (
        <Missing intro="Covered, and still to be handed in:" criteria={unsent} />
      )}
      <ActionForm action={declare} id="declare">
        <input type="hidden" name="enrolmentId" value={unit.enrolmentId} />
        <CheckField name="declared" label={unitDeclarationWording} />
        <SubmitButton
          {...(gaps.length + unsent.length > 0 && { look: 'quiet' as const })}
          icon="pen-line"
        >
          Sign and declare
        </SubmitButton>
      </ActionForm>
    </Section>
  )
}

function Missing({
  intro,
  criteria,
}: {
  intro: string
  criteria: { id: string; number: string; text: string }[]
}) {
  return (
    <details className="missing" open={criteria.length <= 6}>
      <summary>{intro}</summary>
      <ul>
        {criteria.map(({ id, number, text }) => (
          <li key={id}>
            <b className="num">{number}</b> {text}
          </li>
        ))}
      </ul>
    </details>
  )
}

import type { EvidenceKind, SpecificationUnit } from '@/lib/specification/model'
import { slugOf } from '@/lib/specification/rules/identifiers'
import { commandVerb, suggestedKinds, verbHelp } from '@/lib/specification/rules/verbs'
import { Found } from './found'

/** The outcomes and criteria of a unit, word for word, with what usually shows each. */
export function UnitWording({
  unit,
  kinds,
  terms,
}: {
  unit: SpecificationUnit
  kinds: EvidenceKind[]
  terms: string[]
}) {
  const anchor = slugOf(unit.reference)
  return (
    <ol className="outcomes">
      {unit.outcomes.map((outcome) => (
        <li key={outcome.id} id={`${anchor}-${outcome.number}`}>
          <h3>
            <span className="number">{outcome.number}</span>
            <span>
              <Found text={outcome.text} terms={terms} />
            </span>
          </h3>
          <ol className="criteria">
            {outcome.criteria.map((criterion) => (
              <li key={criterion.id} id={`${anchor}-${criterion.number}`}>
                <span className="number">{criterion.number}</span>
                <div>
                  <p className="wording">
                    <Found text={criterion.text} terms={terms} />
                  </p>
                  <Suggestion kinds={suggestedKinds(kinds, criterion.text, outcome.text)}>
                    {criterion.text}
                  </Suggestion>
                </div>
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ol>
  )
}

/** A suggestion, never a restriction: the verb in plain words, and evidence that usually suits. */
function Suggestion({ kinds, children }: { kinds: EvidenceKind[]; children: string }) {
  const verb = commandVerb(children)
  const help = verbHelp(verb)
  if (!help && kinds.length === 0) return null
  return (
    <p className="suggestion">
      {help && (
        <span className="verb">
          <b>{verb}</b>: {help}
        </span>
      )}
      {kinds.length > 0 && (
        <span className="suits">
          Usually shown by {anyOf.format(kinds.map(({ title }) => inSentence(title)))}.
        </span>
      )}
    </p>
  )
}

const anyOf = new Intl.ListFormat('en-GB', { type: 'disjunction' })

/** A kind's title within a sentence; one that is a name of its own keeps its capitals. */
const inSentence = (title: string): string =>
  / [A-Z]/.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1)

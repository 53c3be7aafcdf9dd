import { CheckField } from '@/components/ui/choice-fields'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import { Link } from '@/components/ui/link'
import { TextField } from '@/components/ui/text-fields'
import { sawWords, witnessWording } from '@/lib/portfolio/model/witness'
import type { WitnessPageView } from '@/lib/portfolio/queries/witness'
import { sign } from './actions'

type Code = NonNullable<WitnessPageView['code']>

/** What was written, as it will be signed, and the six digits that sign it. */
export function SignForm({
  view,
  code,
  token,
}: {
  view: WitnessPageView
  code: Code
  token: string
}) {
  const { statement } = code
  return (
    <>
      <section className="q" aria-labelledby="written">
        <h2 id="written">What you sign</h2>
        <ul className="answers">
          {view.criteria.map(({ id, text }) => (
            <li key={id}>
              <b>{sawWords[statement.saw[id] ?? 'no']}:</b> {text}
            </li>
          ))}
        </ul>
        <p className="written">{statement.account}</p>
        <p className="written">
          {statement.name}, {statement.role}. {statement.relation}
        </p>
        <p className="written">{statement.competence}</p>
        <p>
          <Link href={`/witness/${token}?write=1`}>Change something</Link>
        </p>
      </section>
      <ActionForm action={sign} id="signing">
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="codeId" value={code.id} />
        <div className="q sign">
          <h2>Sign</h2>
          <TextField
            name="code"
            label="The six digits"
            hint={`From the letter to ${code.email}. None there? Look among the junk, or change something and send it again.`}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={12}
          />
          <CheckField name="signed" label={witnessWording} />
          <SubmitButton pendingLabel="Signing">Sign and send</SubmitButton>
        </div>
      </ActionForm>
    </>
  )
}

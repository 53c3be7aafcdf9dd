import { saidOfTool } from '@/app/candidate/said-of-tool'
import { AiUseFields } from '@/components/portfolio/ai-use-fields'
import { CheckField } from '@/components/ui/choice-fields'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import { SelectField } from '@/components/ui/text-fields'
import { env } from '@/lib/infra/env'
import { toIsoDate } from '@/lib/kernel/dates'
import { inSituWording, ownWorkWording, recordWording } from '@/lib/portfolio/model'
import type { EvidenceItemView } from '@/lib/portfolio/queries/candidate-evidence'
import { describe, remove, replace, reuse, sign } from '../actions'
import { DescribeFields } from '../describe-fields'
import { MatterField } from '../matter-field'

/** The candidate's signature under an assessor's record. */
export function SignSection({ versionId }: { versionId: string }) {
  return (
    <Section id="sign-record" title="Sign this record">
      <ActionForm action={sign} id="sign">
        <input type="hidden" name="versionId" value={versionId} />
        <CheckField name="signed" label={recordWording} />
        <SubmitButton icon="pen-line">Sign and hand in</SubmitButton>
      </ActionForm>
    </Section>
  )
}

/** A new version, another description, or away with it: each while it is allowed. */
export function ChangeSections({
  view: { own, evidence },
  version,
  today,
  isRemovable,
}: {
  view: EvidenceItemView
  version: EvidenceItemView['versions'][number]
  today: string
  isRemovable: boolean
}) {
  const kinds = own.specification.evidenceKinds
  const { title, kind, setting, shows } = version
  const elsewhere = own.others.filter(
    ({ id, state }) => id !== own.registrationId && state === 'active',
  )
  const given = { title, kind, setting, shows, producedOn: toIsoDate(version.producedOn) }
  return (
    <Section id="change" title="Change it">
      {!version.isHandedIn && (
        <details className="change">
          <summary>Edit the description</summary>
          <ActionForm action={describe} id="describe">
            <input type="hidden" name="versionId" value={version.id} />
            <DescribeFields kinds={kinds} today={today} given={given} />
            <SubmitButton look="quiet">Save the description</SubmitButton>
          </ActionForm>
        </details>
      )}
      {evidence.form === 'written' && (
        <p>
          <Link href={`/candidate/evidence/write?evidence=${evidence.id}`}>
            Edit what you wrote
          </Link>
          . It becomes a new version; this one stays on record.
        </p>
      )}
      {evidence.form !== 'written' && (
        <details className="change">
          <summary>Replace it with a new version</summary>
          <p className="hint">
            The present version stays on record. Cross-references go along, but for those judged
            met.
          </p>
          <ActionForm action={replace} id="replace">
            <input type="hidden" name="evidenceId" value={evidence.id} />
            <MatterField
              registrationId={own.registrationId}
              most={env().MAX_UPLOAD_BYTES}
              multiple={false}
              keptWhere={version.keptWhere ?? ''}
            />
            <DescribeFields kinds={kinds} today={today} given={given} />
            <AiUseFields
              registrationId={own.registrationId}
              purpose={`replace/${evidence.id}`}
              most={env().MAX_UPLOAD_BYTES}
              before={saidOfTool(version)}
            />
            <CheckField
              name="declared"
              label={evidence.form === 'inSitu' ? inSituWording : ownWorkWording}
            />
            <SubmitButton look="quiet">Add version {evidence.lastVersion + 1}</SubmitButton>
          </ActionForm>
        </details>
      )}
      {elsewhere.length > 0 && evidence.form !== 'written' && (
        <details className="change">
          <summary>Use it in another qualification</summary>
          <p className="max-w-measure">
            The same file is taken into your other portfolio. Where both qualifications hold a unit,
            its cross-references go along.
          </p>
          <ActionForm action={reuse} id="reuse">
            <input type="hidden" name="versionId" value={version.id} />
            <SelectField
              name="registrationId"
              label="Qualification"
              options={elsewhere.map(({ id, title }) => ({ value: id, label: title }))}
            />
            <CheckField
              name="declared"
              label={evidence.form === 'inSitu' ? inSituWording : ownWorkWording}
            />
            <SubmitButton look="quiet">Use it there too</SubmitButton>
          </ActionForm>
        </details>
      )}
      {isRemovable && (
        <details className="change">
          <summary>Delete it</summary>
          <p className="max-w-measure">
            E{evidence.number}, {title}, was never handed in, so it can be deleted with all its
            cross-references. It cannot be brought back; its number is not given again.
          </p>
          <ActionForm action={remove} id="remove">
            <input type="hidden" name="evidenceId" value={evidence.id} />
            <SubmitButton look="danger" icon="trash">
              Delete E{evidence.number}
            </SubmitButton>
          </ActionForm>
        </details>
      )}
    </Section>
  )
}

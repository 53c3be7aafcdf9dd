import { saidOfTool } from '@/app/candidate/said-of-tool'
import { AiUseFields } from '@/components/portfolio/ai-use-fields'
import { FormDraft } from '@/components/portfolio/form-draft'
import { CheckField } from '@/components/ui/choice-fields'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import { formWordsIn } from '@/components/ui/form-words'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import { TextAreaField } from '@/components/ui/text-fields'
import { env } from '@/lib/infra/env'
import { toIsoDate } from '@/lib/kernel/dates'
import { ownWorkWording } from '@/lib/portfolio/model'
import type { writingView } from '@/lib/portfolio/queries/writing'
import { DescribeFields } from '../describe-fields'
import { rewrite, write } from './actions'

type View = NonNullable<Awaited<ReturnType<typeof writingView>>>

/** A text field for the introduction, and one under each criterion. */
export function WriteForm({
  view: { own, before, draft, draftKey },
  criteria,
  owner,
  now,
}: {
  view: View
  criteria: { id: string; number: string; text: string; reference: string }[]
  owner: string
  now: Date
}) {
  const given = before && {
    ...before.version,
    producedOn: toIsoDate(before.version.producedOn),
  }
  const writtenFor = (criterionId: string) =>
    before?.account.sections.find((each) => each.criterionId === criterionId)?.words ?? ''
  const again = new URLSearchParams([
    ['choose', '1'],
    ['registration', own.registrationId],
    ...(before ? [['evidence', before.id]] : []),
    ...criteria.map(({ id }) => ['criterionIds', id]),
  ])
  return (
    <ActionForm action={before ? rewrite : write} id="write" className="grid">
      {before ? (
        <input type="hidden" name="evidenceId" value={before.id} />
      ) : (
        <input type="hidden" name="registrationId" value={own.registrationId} />
      )}
      <div className="steps">
        <Section
          id="text"
          title="What you write"
          aside={<Link href={`/candidate/evidence/write?${again}`}>Choose criteria</Link>}
        >
          <TextAreaField
            name="introduction"
            label="Introduction"
            hint="What happened, when and where; or what you want to say first."
            optional
            rows={6}
            maxLength={10_000}
            defaultValue={before?.account.introduction}
          />
          {criteria.map(({ id, number, text, reference }) => (
            <TextAreaField
              key={id}
              name={`sections.${id}`}
              label={`${number} ${text}`}
              hint={reference}
              rows={8}
              maxLength={10_000}
              defaultValue={writtenFor(id)}
            />
          ))}
        </Section>
        <Section id="about" title="What it is">
          <DescribeFields
            kinds={own.specification.evidenceKinds}
            today={toIsoDate(now)}
            given={
              given ?? {
                title: '',
                kind: '',
                producedOn: toIsoDate(now),
                setting: 'workplace',
                shows: '',
              }
            }
          />
        </Section>
      </div>
      <div className="side">
        <Section id="sign" title="Your declaration">
          <AiUseFields
            registrationId={own.registrationId}
            purpose={draftKey}
            most={env().MAX_UPLOAD_BYTES}
            before={before && saidOfTool(before.version)}
          />
          <CheckField
            name="declared"
            label={ownWorkWording}
            hint="It can wait until you hand it in."
          />
          <SubmitButton pendingLabel="Keeping it">
            {before ? 'Keep as a new version' : 'Add to the portfolio'}
          </SubmitButton>
          <FormDraft
            owner={owner}
            draftKey={draftKey}
            saved={{
              saved: draft && {
                value: formWordsIn(draft.data),
                at: draft.updatedAt.toISOString(),
              },
              asOf: now.toISOString(),
            }}
          />
        </Section>
      </div>
    </ActionForm>
  )
}

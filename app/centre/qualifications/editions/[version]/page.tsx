import type { Metadata } from 'next'
import { deskPage } from '@/app/_web/page'
import '@/app/styles/centre.css'
import { DifferencesList } from '@/components/centre/differences-list'
import { PageHead } from '@/components/layout/shell'
import { LinkButton } from '@/components/ui/button'
import { CheckField } from '@/components/ui/choice-fields'
import { ActionForm, SubmitButton } from '@/components/ui/form'
import { Link } from '@/components/ui/link'
import { Crumbs } from '@/components/ui/navigation'
import { EmptyState } from '@/components/ui/notices'
import { Section } from '@/components/ui/section'
import { TextField } from '@/components/ui/text-fields'
import { db } from '@/lib/infra/db'
import { formatDate } from '@/lib/kernel/dates'
import { registrationStateWords } from '@/lib/registration/lifecycle'
import { affectedShown, editionView, type EditionView } from '@/lib/registration/queries/editions'
import { move } from './actions'

export const metadata: Metadata = { title: 'Edition' }

export default deskPage<{ version: string }>(
  'centre',
  async ({ actor, params, found }) => {
    const view = await found(await editionView(db(), actor, params.version))
    const { edition, editions, differences, before, affected, registered } = view
    return (
      <>
        <Crumbs
          trail={[
            { href: '/centre/qualifications', label: 'Qualifications' },
            { label: `${edition.number}, edition ${edition.edition}` },
          ]}
        />
        <PageHead
          title={edition.title}
          actions={
            <LinkButton icon="download" href={`/centre/qualifications/editions/${edition.id}/file`}>
              Download the file
            </LinkButton>
          }
        >
          {edition.number}, edition {edition.edition}. {registered}{' '}
          {registered === 1 ? 'registration is' : 'registrations are'} on it.{' '}
          <Link href={`/qualifications/${edition.slug}`}>Read the newest edition</Link>.
        </PageHead>
        <div className="parts">
          <Section id="editions" title="Editions" aside={String(editions.length)}>
            <ul className="lines">
              {editions.map((each) => (
                <li key={each.id}>
                  {each.id === edition.id ? (
                    <b>{each.edition}, shown here</b>
                  ) : (
                    <Link href={`/centre/qualifications/editions/${each.id}`}>{each.edition}</Link>
                  )}
                  <span className="under">
                    Published {formatDate(each.publishedAt)},{' '}
                    {each.isOwn ? 'by this centre for itself' : 'for every centre here'}
                  </span>
                </li>
              ))}
            </ul>
          </Section>
          <Section id="changes" title="What it changes">
            {before && differences ? (
              <>
                <p>Against edition {before.edition}.</p>
                <DifferencesList differences={differences} />
              </>
            ) : (
              <EmptyState title="The first edition here">
                A later one shows here what it changes, word by word.
              </EmptyState>
            )}
          </Section>
          <Section
            id="affected"
            title="Registrations on other editions"
            aside={view.more ? `first ${affectedShown}` : String(affected.length)}
          >
            {affected.length === 0 ? (
              <EmptyState title="Nobody">
                Every open registration on this qualification is on this edition.
              </EmptyState>
            ) : (
              <>
                <p className="max-w-measure">
                  They stay on theirs. One that has no work on any unit can be moved here.
                </p>
                <ul className="lines">
                  {affected.map((each) => (
                    <li key={each.id}>
                      <AffectedLine each={each} edition={edition} />
                    </li>
                  ))}
                </ul>
              </>
            )}
          </Section>
        </div>
      </>
    )
  },
  { className: 'screen-centre' },
)

function AffectedLine({
  each,
  edition,
}: {
  each: EditionView['affected'][number]
  edition: EditionView['edition']
}) {
  return (
    <>
      <Link href={`/centre/registrations/${each.id}`}>{each.name}</Link>
      <span className="under num">
        {each.awardingBodyNumber ?? 'No number yet'}, edition {each.edition},{' '}
        {registrationStateWords[each.state].toLowerCase()}
      </span>
      {each.refusal ? (
        <span className="under">{each.refusal}</span>
      ) : (
        <details className="ask">
          <summary>
            Move to edition {edition.edition}
            <span className="sr">: {each.name}</span>
          </summary>
          <ActionForm action={move} id={`move-${each.id}`}>
            <input type="hidden" name="registrationId" value={each.id} />
            <input type="hidden" name="qualificationVersionId" value={edition.id} />
            {each.added.length > 0 && (
              <p>These mandatory units come into the plan: {each.added.join(', ')}.</p>
            )}
            <TextField name="reason" label="Why" maxLength={500} />
            <CheckField name="confirmed" label="The candidate’s plan moves with it." />
            <SubmitButton pendingLabel="Moving">Move the registration</SubmitButton>
          </ActionForm>
        </details>
      )}
    </>
  )
}
